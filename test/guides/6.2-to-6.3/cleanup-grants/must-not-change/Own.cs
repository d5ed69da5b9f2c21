using System.Threading.Tasks;

namespace Host;

public interface ICleaner
{
    Task RemoveExpiredGrantsAsync();
}

public class Cleaner : ICleaner
{
    public Task RemoveExpiredGrantsAsync() => Task.CompletedTask;
}

public class Caller
{
    public Task CallAsync(ICleaner cleaner) => cleaner.RemoveExpiredGrantsAsync();

    public Task CallAsync(Cleaner cleaner) => cleaner.RemoveExpiredGrantsAsync();

    public string Text => "RemoveExpiredGrantsAsync";
}
