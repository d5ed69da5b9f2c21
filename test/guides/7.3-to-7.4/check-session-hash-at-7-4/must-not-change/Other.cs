namespace Example;

public static class Others
{
    public const string Policy = "default-src 'self'; script-src 'sha256-orD0/VhH8hLqrLxKHD/HUEMdwqX6/0ve7c5hspX5VJ8='";

    public static string For(string host) => $"frame-src {host}; script-src 'sha256-orD0/VhH8hLqrLxKHD/HUEMdwqX6/0ve7c5hspX5VJ8='";
}
