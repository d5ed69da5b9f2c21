using Microsoft.AspNetCore.Builder;

namespace Example;

public static class Startup
{
    public static void Configure(IApplicationBuilder app)
    {
        app.UseRequestLocalization(); // here
    }
}
