using Microsoft.AspNetCore.Http;

namespace Host
{
    public class LogoutNotificationService
    {
        public LogoutNotificationService(string clients, IHttpContextAccessor accessor, string logger)
        {
        }
    }

    public class OwnNotifications : LogoutNotificationService
    {
        public OwnNotifications(IHttpContextAccessor accessor) : base("", accessor, "")
        {
        }
    }
}
