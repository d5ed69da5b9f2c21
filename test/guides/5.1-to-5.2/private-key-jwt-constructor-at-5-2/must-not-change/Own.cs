namespace Host
{
    public class PrivateKeyJwtSecretValidator
    {
        public PrivateKeyJwtSecretValidator(string names, string cache, string options, string logger)
        {
        }
    }

    public class Own : PrivateKeyJwtSecretValidator
    {
        public Own() : base("", "", "", "")
        {
        }
    }
}
