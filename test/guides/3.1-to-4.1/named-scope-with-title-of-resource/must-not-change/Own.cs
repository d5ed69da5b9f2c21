using System.Collections.Generic;

namespace Host
{
    public class Scope
    {
        public Scope(string name, string title = null)
        {
            Name = name;
        }

        public string Name { get; set; }
    }

    public class Api
    {
        public ICollection<Scope> Scopes { get; set; } = new List<Scope>();
    }

    public static class Config
    {
        public static Api Own() => new Api { Scopes = { new Scope("read"), new Scope("write", "Write"), new Scope("all") { Name = "x" } } };
    }
}
