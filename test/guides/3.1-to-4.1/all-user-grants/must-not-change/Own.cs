using System.Threading.Tasks;

namespace Host.Pages
{
    public interface IConsents
    {
        Task<string[]> GetAllUserConsentsAsync();
    }

    public class Grants
    {
        public Task<string[]> ListAsync(IConsents consents) => consents.GetAllUserConsentsAsync();
    }
}
