using IdentityServer4.Models;

namespace Example
{
    public class ScopeViewModel
    {
        public string Name { get; set; }
        public bool Checked { get; set; }

        public static ScopeViewModel Of(ApiScope scope, bool check)
        {
            return new ScopeViewModel
            {
                Name = scope.DisplayName ?? scope.Name,
                Checked = check || scope.Required || scope.Emphasize,
            };
        }
    }
}
