using System.Reflection;

namespace Host;

public class Own
{
    public string GetName() => "own";

    public string Read(Own own, Assembly assembly) => own.GetName() + assembly.GetName().Name;
}
