using System;
using IdentityServer4.Models;
using Newtonsoft.Json; // here
using Newtonsoft.Json.Linq; // here

namespace Host
{
    public class Json
    {
        public string Print(Client client) => JsonConvert.SerializeObject(client);
    }
}
