using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;

namespace Host.Pages
{
    public static class Answer
    {
        public static readonly ConsentResponse Denied = new ConsentResponse();
    }

    public class Cancel
    {
        public Task RunAsync(IIdentityServerInteractionService interaction, AuthorizationRequest context) =>
            interaction.GrantConsentAsync(context, Answer.Denied);
    }
}
