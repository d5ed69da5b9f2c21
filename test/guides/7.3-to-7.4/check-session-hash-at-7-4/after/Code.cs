namespace Example;

public static class Headers
{
    public const string Policy = "default-src 'self'; script-src 'sha256-jyguj/c+mxOUX7TJrFnIkEQlj4jinO1nejo8qnuF1jc='";

    public static string For(string host) => $"frame-src {host}; script-src 'sha256-jyguj/c+mxOUX7TJrFnIkEQlj4jinO1nejo8qnuF1jc='";
}
