using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Tests
{
    public void Configure(IServiceCollection services) => services.AddSingleton<ISystemClock, SystemClock>(); // here
}
