using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Example;

public class Cleanup : ServerSideSessionCleanupHost // here
{
    public extern Cleanup();
}
