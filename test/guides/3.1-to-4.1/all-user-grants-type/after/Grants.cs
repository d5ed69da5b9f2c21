using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;
using Moq;

namespace Host
{
    public abstract class Interaction : IIdentityServerInteractionService
    {
        private readonly IIdentityServerInteractionService _inner;

        protected Interaction(IIdentityServerInteractionService inner) => _inner = inner;

        public async Task<IEnumerable<Grant>> GetAllUserGrantsAsync()
        {
            IEnumerable<Grant> consents = await _inner.GetAllUserGrantsAsync();
            foreach (Grant consent in await _inner.GetAllUserGrantsAsync())
            {
                consents = consents.Where(other => other.ClientId != consent.ClientId);
            }
            return consents;
        }

        public abstract Task<AuthorizationRequest> GetAuthorizationContextAsync(string returnUrl);

        public abstract bool IsValidReturnUrl(string returnUrl);

        public abstract Task<ErrorMessage> GetErrorContextAsync(string errorId);

        public abstract Task<LogoutRequest> GetLogoutContextAsync(string logoutId);

        public abstract Task<string> CreateLogoutContextAsync();

        public abstract Task GrantConsentAsync(AuthorizationRequest request, ConsentResponse consent, string subject = null);

        public abstract Task RevokeUserConsentAsync(string clientId);

        public abstract Task RevokeTokensForCurrentSessionAsync();

        public Task DenyAuthorizationAsync(AuthorizationRequest request, AuthorizationError error, string errorDescription = null) => _inner.DenyAuthorizationAsync(request, error, errorDescription);
    }

    public class Doubles
    {
        public void SetUp(Mock<IIdentityServerInteractionService> interaction)
        {
            interaction
                .Setup(x => x.GetAllUserGrantsAsync())
                .ReturnsAsync(new[] { new Grant { ClientId = "portal" } });
        }
    }
}
