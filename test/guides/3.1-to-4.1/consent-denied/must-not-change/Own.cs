namespace Host.Pages
{
    public class Answer
    {
        public static readonly Answer Denied = new Answer();
    }

    public class Consent
    {
        public Answer No() => Answer.Denied;
    }
}
