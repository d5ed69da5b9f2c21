using AutoMapper; // here

namespace AutoMapper
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
