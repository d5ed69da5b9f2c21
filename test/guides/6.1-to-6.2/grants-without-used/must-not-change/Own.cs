using System.Threading.Tasks;

namespace Host;

public interface IGrants
{
    Task GetAllGrantsAsync(string subject);
}

public class Own
{
    public Task ListAsync(IGrants grants) => grants.GetAllGrantsAsync("alice");
}
