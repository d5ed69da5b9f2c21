using Duende.IdentityServer.Validation;

namespace Example;

public class Proofs
{
    public DPoPProofValidatonResult Last { get; set; } = new DPoPProofValidatonResult();
}
