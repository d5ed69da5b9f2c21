namespace Example;

public class DPoPProofValidatonContext
{
    public DPoPProofValidatonContext Last { get; set; }
}
