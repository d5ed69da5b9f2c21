using Duende.IdentityServer.EntityFramework;
using Duende.IdentityServer.EntityFramework.DbContexts;
using Login;
using Login.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

var builder = WebApplication.CreateBuilder(args);
var connection = builder.Configuration.GetConnectionString("Login");
const string migrations = "Login.Migrations";

builder.Services
    .AddIdentityServer(options =>
    {
        options.IssuerUri = builder.Configuration["Issuer"];
        options.Events.RaiseFailureEvents = true;
    })
    .AddConfigurationStore(options =>
        options.ConfigureDbContext = db => db.UseSqlServer(connection, sql => sql.MigrationsAssembly(migrations)))
    .AddOperationalStore(options =>
    {
        options.ConfigureDbContext = db => db.UseSqlServer(connection, sql => sql.MigrationsAssembly(migrations));
        options.EnableTokenCleanup = true;
    });

builder.Services.Replace(ServiceDescriptor.Transient<TokenCleanupService, AuditedCleanup>());

var app = builder.Build();

using (var scope = app.Services.CreateScope())
{
    var configuration = scope.ServiceProvider.GetRequiredService<ConfigurationDbContext>();
    configuration.Database.Migrate();
    Clients.AddMissing(configuration);
    scope.ServiceProvider.GetRequiredService<PersistedGrantDbContext>().Database.Migrate();
}

app.UseIdentityServer();
app.Run();
