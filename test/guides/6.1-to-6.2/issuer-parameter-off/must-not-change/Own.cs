using Duende.IdentityServer.Configuration;

namespace Host;

public class Own
{
    public bool EmitIssuerIdentificationResponseParameter { get; set; }

    public Own Make(IdentityServerOptions options)
    {
        options.EmitIssuerIdentificationResponseParameter = true;
        return new Own { EmitIssuerIdentificationResponseParameter = false };
    }
}
