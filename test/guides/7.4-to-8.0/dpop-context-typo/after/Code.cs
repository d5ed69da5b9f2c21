using Duende.IdentityServer.Validation;

namespace Example;

public class Proofs
{
    public DPoPProofValidationContext Last { get; set; } = new DPoPProofValidationContext();
}
