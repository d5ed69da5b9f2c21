using System.Threading.Tasks;

namespace Example;

public class Copied
{
    public Task RunAsync(string id, Ct ct) => Task.CompletedTask; // here
}
