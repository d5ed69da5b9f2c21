namespace Host
{
    public class Apis
    {
        public string FindApiResourceByScope(string scope) => scope;

        public string Find(string scope) => this.FindApiResourceByScope(scope);
    }
}
