namespace Example;

public class ServerSideSessionCleanupHost
{
}

public class Cleanup : ServerSideSessionCleanupHost
{
}
