namespace Example;

public class DPoPProofValidatonResult
{
    public DPoPProofValidatonResult Last { get; set; }
}
