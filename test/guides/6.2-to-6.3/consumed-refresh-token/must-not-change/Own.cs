using System.Threading.Tasks;

namespace Host;

public class Own
{
    public bool RemoveConsumedTokens { get; set; }

    public Task<bool> AcceptConsumedTokenAsync(string token) => Task.FromResult(RemoveConsumedTokens);
}
