using Duende.IdentityServer.Models;

namespace Host;

public class Own
{
    public bool AllowOfflineAccess { get; set; }
}

public static class Config
{
    public static object[] All => new object[]
    {
        new Own { AllowOfflineAccess = true },
        new Client { ClientId = "a", AllowOfflineAccess = false },
        new Client { ClientId = "b" },
        new Client { ClientId = "c", AllowOfflineAccess = true, RefreshTokenUsage = TokenUsage.ReUse }
    };
}
