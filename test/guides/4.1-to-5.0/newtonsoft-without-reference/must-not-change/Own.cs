using My.Newtonsoft.Json;
using Newtonsoft.JsonPatch;

namespace Host
{
    public class Json
    {
        public string Name => "Newtonsoft.Json";
        public Text Text { get; } = new Text();
        public Patch Patch { get; } = new Patch();
    }
}

namespace My.Newtonsoft.Json
{
    public class Text
    {
    }
}

namespace Newtonsoft.JsonPatch
{
    public class Patch
    {
    }
}
