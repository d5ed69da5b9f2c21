using Host.AutoMapper;

namespace Host.AutoMapper
{
    public class Profile
    {
    }
}

namespace Host
{
    public class Maps : Profile
    {
    }
}
