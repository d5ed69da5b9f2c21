namespace Host;

// A SaveChangesInterceptor would not do.
public class Audit
{
}
