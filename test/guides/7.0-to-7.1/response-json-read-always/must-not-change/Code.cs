using System.Text.Json;

namespace Example;

public class Answer
{
    public JsonElement Json { get; set; }

    public string Read(Answer answer) => answer.Json.TryGetString("a") + answer.Json.GetRawText();
}

public static class Extensions
{
    public static string TryGetString(this JsonElement json, string name) => name;
}
