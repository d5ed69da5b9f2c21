namespace Host
{
    public class Own
    {
        public string Database => "IdentityServer4";

        public bool IsOurs(string product) => product == "IdentityServer4";

        public void Log(System.Action<string> addPolicyName) => addPolicyName("IdentityServer4");
    }
}
