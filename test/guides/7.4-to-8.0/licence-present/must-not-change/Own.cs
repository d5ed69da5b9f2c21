using System;

namespace Example;

public class IdentityServerLicense
{
    public DateTime? Expiration { get; set; }
    public int SerialNumber { get; set; }
}

public class Shown
{
    public IdentityServerLicense License { get; set; }

    public string Until()
    {
        if (License != null) return License.Expiration!.Value.ToLongDateString() + License.SerialNumber;
        return "";
    }
}
