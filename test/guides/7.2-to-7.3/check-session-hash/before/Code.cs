namespace Example;

public static class Headers
{
    public const string Policy = "default-src 'self'; script-src 'sha256-fa5rxHhZ799izGRP38+h4ud5QXNT0SFaFlh4eqDumBI='";

    public static string For(string host) => $"frame-src {host}; script-src 'sha256-fa5rxHhZ799izGRP38+h4ud5QXNT0SFaFlh4eqDumBI='";
}
