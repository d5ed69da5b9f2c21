namespace Host.Pages
{
    public class Asked
    {
        public string PromptMode { get; set; }
    }

    public class Prompts
    {
        public bool IsLogin(Asked request) => request.PromptMode == "login";
    }
}
