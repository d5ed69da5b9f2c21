using Duende.IdentityServer.Validation;

namespace Example;

public class Proofs
{
    public DPoPProofValidationResult Last { get; set; } = new DPoPProofValidationResult();
}
