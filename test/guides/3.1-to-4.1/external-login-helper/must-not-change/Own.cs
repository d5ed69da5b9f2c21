namespace Host
{
    public class External
    {
        public void ProcessLoginCallback()
        {
            // ProcessLoginCallbackForOidc is what others have.
        }
    }
}
