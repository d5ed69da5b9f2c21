using System.Collections.Generic;
using System.Threading.Tasks;
using IdentityServer4.Models;
using Moq;

namespace Host
{
    public interface IConsents
    {
        Task<IEnumerable<Consent>> GetAllUserConsentsAsync();
    }

    public class Consents : IConsents
    {
        public Task<IEnumerable<Consent>> GetAllUserConsentsAsync()
        {
            IEnumerable<Consent> none = new Consent[0];
            return Task.FromResult(none);
        }
    }

    public class Doubles
    {
        public void SetUp(Mock<IConsents> consents)
        {
            consents.Setup(x => x.GetAllUserConsentsAsync()).ReturnsAsync(new[] { new Consent { ClientId = "portal" } });
        }
    }
}
