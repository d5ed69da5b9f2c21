using Duende.IdentityServer.Test;

namespace Host
{
    public class Login
    {
        private readonly TestUserStore _users;

        public Login(TestUserStore users = null)
        {
            _users = users ?? new TestUserStore(null); // here
        }
    }
}
