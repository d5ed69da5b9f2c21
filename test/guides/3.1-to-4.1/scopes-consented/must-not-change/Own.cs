using System.Collections.Generic;

namespace Host.Pages
{
    public class ConsentInput
    {
        public IEnumerable<string> ScopesConsented { get; set; }
    }

    public class Answers
    {
        public IEnumerable<string> Read(ConsentInput model) => model.ScopesConsented;

        public string Name => nameof(ConsentInput.ScopesConsented);
    }
}
