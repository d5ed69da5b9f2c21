using System.Threading.Tasks;

namespace Host;

public class Own
{
    public Task CompleteLoginRequestAsync(object competionRequest) => Task.CompletedTask;

    public Task EndAsync(Own own) => own.CompleteLoginRequestAsync(competionRequest: "a");
}
