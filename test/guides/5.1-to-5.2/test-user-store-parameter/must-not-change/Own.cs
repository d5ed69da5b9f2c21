namespace Host
{
    public class TestUserStore
    {
    }

    public class Login
    {
        public TestUserStore Users { get; } = new TestUserStore();
    }
}
