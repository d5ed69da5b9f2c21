using My.Newtonsoft.Json;
using Newtonsoft.JsonPatch;

namespace Host
{
    public class Json
    {
        public string Name => "Newtonsoft.Json";
    }
}
