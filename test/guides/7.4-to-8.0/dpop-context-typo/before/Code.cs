using Duende.IdentityServer.Validation;

namespace Example;

public class Proofs
{
    public DPoPProofValidatonContext Last { get; set; } = new DPoPProofValidatonContext();
}
