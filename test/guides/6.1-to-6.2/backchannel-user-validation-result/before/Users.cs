using System.Threading.Tasks;
using Duende.IdentityServer.Validation;

namespace Host;

public class Users
{
    public Task<BackchannelAuthenticationUserValidatonResult> ValidateRequestAsync(BackchannelAuthenticationUserValidatorContext context)
    {
        var result = new BackchannelAuthenticationUserValidatonResult { Error = "unknown_user_id" };
        return Task.FromResult(result);
    }

    public Duende.IdentityServer.Validation.BackchannelAuthenticationUserValidatonResult Last { get; set; }
}
