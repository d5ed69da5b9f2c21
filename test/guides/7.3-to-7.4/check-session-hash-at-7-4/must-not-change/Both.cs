namespace Example;

public static class Both
{
    // Once 'sha256-fa5rxHhZ799izGRP38+h4ud5QXNT0SFaFlh4eqDumBI=' alone.
    public const string Policy = "script-src 'sha256-fa5rxHhZ799izGRP38+h4ud5QXNT0SFaFlh4eqDumBI=' 'sha256-jyguj/c+mxOUX7TJrFnIkEQlj4jinO1nejo8qnuF1jc='";
}
