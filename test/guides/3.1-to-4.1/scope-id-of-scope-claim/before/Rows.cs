using IdentityServer4.EntityFramework.Entities;

namespace Host
{
    public class Rows
    {
        public string Key(ApiScopeClaim row) => row.ApiScopeId.ToString();
    }
}
