import { commitFiles } from "./synthetic-repository.mjs";

/** Makes a git repository of one host on 7.4, with so many files of which each meets something that 8.0 changes. */
export function makeRulesRepository(folder, candidates) {
  const files = Array.from({ length: candidates }, (_, index) => {
    const write = kinds[index % kinds.length];
    return [`Login/Area${index % 29}/File${index}.cs`, write(index)];
  });
  commitFiles(folder, new Map([["Login/Login.csproj", project], ...files]));
}

const project = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Duende.IdentityServer" Version="7.4.3" /></ItemGroup>
</Project>
`;

/** A store that implements an interface, a service that derives from a class, a page that calls, a test that mocks. */
const kinds = [writeStore, writeService, writePage, writeTest];

function writeFile(index, usings, body) {
  const lines = ["System.Threading", "System.Threading.Tasks", ...usings].map((name) => `using ${name};`);
  return `${lines.join("\n")}\n\nnamespace Bench.Login.Area${index % 29};\n\n${body}`;
}

function writeStore(index) {
  return writeFile(
    index,
    ["Duende.IdentityServer.Models", "Duende.IdentityServer.Stores"],
    `public class Store${index} : IClientStore
{
    private readonly IClientStore _inner;

    public Store${index}(IClientStore inner)
    {
        _inner = inner;
    }

    public async Task<Client?> FindClientByIdAsync(string clientId)
    {
        var client = await _inner.FindClientByIdAsync(clientId);
        if (client is { Enabled: true })
        {
            client.AllowedScopes.Add("area${index}");
        }
        return client;
    }
}
`,
  );
}

function writeService(index) {
  return writeFile(
    index,
    [
      "Duende.IdentityServer.Models",
      "Duende.IdentityServer.Services",
      "Duende.IdentityServer.Validation",
      "Microsoft.Extensions.Logging",
    ],
    `public class Profile${index} : IProfileService
{
    private readonly IUserSession _session;
    private readonly ILogger<Profile${index}> _logger;

    public Profile${index}(IUserSession session, ILogger<Profile${index}> logger)
    {
        _session = session;
        _logger = logger;
    }

    public async Task GetProfileDataAsync(ProfileDataRequestContext context)
    {
        var user = await _session.GetUserAsync();
        _logger.LogDebug("profile of {user} for {client}", user?.Identity?.Name, context.Client.ClientId);
        context.AddRequestedClaims(context.Subject.Claims);
    }

    public Task IsActiveAsync(IsActiveContext context)
    {
        context.IsActive = true;
        return Task.CompletedTask;
    }
}

public class Validator${index} : ICustomTokenRequestValidator
{
    public Task ValidateAsync(CustomTokenRequestValidationContext context)
    {
        var request = context.Result?.ValidatedRequest;
        if (request?.Client is { } client) request.AccessTokenLifetime = client.AccessTokenLifetime;
        return Task.CompletedTask;
    }
}
`,
  );
}

function writePage(index) {
  return writeFile(
    index,
    [
      "Duende.IdentityServer.Events",
      "Duende.IdentityServer.Models",
      "Duende.IdentityServer.Services",
      "Duende.IdentityServer.Stores",
      "Microsoft.AspNetCore.Mvc",
      "Microsoft.AspNetCore.Mvc.RazorPages",
    ],
    `public class Page${index} : PageModel
{
    private readonly IIdentityServerInteractionService _interaction;
    private readonly IEventService _events;
    private readonly IResourceStore _resources;

    public Page${index}(IIdentityServerInteractionService interaction, IEventService events, IResourceStore resources)
    {
        _interaction = interaction;
        _events = events;
        _resources = resources;
    }

    public async Task<IActionResult> OnGet(string returnUrl)
    {
        var request = await _interaction.GetAuthorizationContextAsync(returnUrl);
        if (request == null) return NotFound();
        var found = await _resources.FindEnabledResourcesByScopeAsync(request.ValidatedResources.RawScopeValues);
        await _events.RaiseAsync(new UserLoginFailureEvent("area${index}", "none", clientId: request.Client.ClientId));
        await _interaction.GrantConsentAsync(request, new ConsentResponse { ScopesValuesConsented = [] });
        return Content(found.IdentityResources.Count.ToString());
    }

    public async Task<IActionResult> OnPost(string logoutId)
    {
        var logout = await _interaction.GetLogoutContextAsync(logoutId);
        return Redirect(logout.PostLogoutRedirectUri ?? "/");
    }
}
`,
  );
}

function writeTest(index) {
  return writeFile(
    index,
    ["Duende.IdentityServer.Models", "Duende.IdentityServer.Services", "Duende.IdentityServer.Stores", "Moq", "Xunit"],
    `public class Test${index}
{
    private readonly Mock<IClientStore> _clients = new();
    private readonly Mock<IPersistedGrantService> _grants = new();

    [Fact]
    public async Task Finds()
    {
        _clients.Setup(store => store.FindClientByIdAsync("area${index}")).ReturnsAsync(new Client());
        _grants.Setup(grants => grants.RemoveAllGrantsAsync("alice", null, null)).Returns(Task.CompletedTask);
        var client = await _clients.Object.FindClientByIdAsync("area${index}");
        Assert.NotNull(client);
    }
}
`,
  );
}
