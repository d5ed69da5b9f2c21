namespace Example
{
    public class Scope
    {
        public string Name { get; set; }
        public bool Required { get; set; }
    }

    public class Reader
    {
        public string Read(Scope scope) => scope.Required ? scope.Name : "";
    }
}
