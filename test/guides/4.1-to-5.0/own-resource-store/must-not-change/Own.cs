namespace Host
{
    public interface IResourceStore
    {
    }

    public class Own : IResourceStore
    {
    }
}
