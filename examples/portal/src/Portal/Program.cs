using Duende.IdentityServer.Extensions;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Microsoft.EntityFrameworkCore;
using Portal;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog();

builder.Services
    .AddIdentityServer(options => options.KeyManagement.Enabled = true)
    .AddInMemoryClients(Clients.All)
    .AddInMemoryIdentityResources(new[] { new IdentityResources.OpenId() })
    .AddOperationalStore(options =>
        options.ConfigureDbContext = db => db.UseSqlServer(builder.Configuration.GetConnectionString("Portal")));

builder.Services.AddTransient<ITokenCreationService, DemoTokens>();

var app = builder.Build();
app.UseIdentityServer();
app.MapGet("/", (HttpContext context) => context.GetIdentityServerIssuerUri());
app.Run();
