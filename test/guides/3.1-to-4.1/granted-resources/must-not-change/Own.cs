namespace Host
{
    public class Scopes
    {
        public string[] GrantedResources { get; set; }
    }

    public class Asked
    {
        public Scopes ValidatedScopes { get; set; }
    }

    public class Requests
    {
        public string[] Granted(Asked request) => request.ValidatedScopes.GrantedResources;
    }
}
