namespace Host.Own
{
    public class ApiResource
    {
        public ApiResource(string name, string title)
        {
            Name = name;
        }

        public string Name { get; set; }
    }
}
