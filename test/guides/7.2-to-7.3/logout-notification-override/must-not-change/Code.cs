using System.Threading.Tasks;

namespace Example;

public class Notifier
{
    public virtual Task SendLogoutNotificationAsync(string request) => Task.CompletedTask;
}

public class Logout : Notifier
{
    public override Task SendLogoutNotificationAsync(string request) => Task.CompletedTask;
}
