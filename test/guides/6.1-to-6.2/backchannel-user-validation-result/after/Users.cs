using System.Threading.Tasks;
using Duende.IdentityServer.Validation;

namespace Host;

public class Users
{
    public Task<BackchannelAuthenticationUserValidationResult> ValidateRequestAsync(BackchannelAuthenticationUserValidatorContext context)
    {
        var result = new BackchannelAuthenticationUserValidationResult { Error = "unknown_user_id" };
        return Task.FromResult(result);
    }

    public Duende.IdentityServer.Validation.BackchannelAuthenticationUserValidationResult Last { get; set; }
}
