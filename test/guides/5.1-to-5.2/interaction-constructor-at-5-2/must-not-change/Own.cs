namespace Host
{
    public class AuthorizeInteractionResponseGenerator
    {
        public AuthorizeInteractionResponseGenerator(string clock, string logger, string consent, string profile)
        {
        }
    }

    public class Own : AuthorizeInteractionResponseGenerator
    {
        public Own() : base("", "", "", "")
        {
        }
    }
}
