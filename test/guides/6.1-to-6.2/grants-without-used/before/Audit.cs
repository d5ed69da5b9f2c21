using System.Collections.Generic;
using System.Threading.Tasks;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;

namespace Host;

public class Audit
{
    public Task<IEnumerable<Grant>> ListAsync(IPersistedGrantService grants) => grants.GetAllGrantsAsync("alice"); // here

    public Task<IEnumerable<Grant>> OwnAsync(IIdentityServerInteractionService interaction) =>
        interaction.GetAllUserGrantsAsync(); // here
}
