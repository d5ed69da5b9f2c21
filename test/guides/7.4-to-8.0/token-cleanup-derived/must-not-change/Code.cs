namespace Example;

public class TokenCleanupService
{
}

public class Cleanup : TokenCleanupService
{
}
