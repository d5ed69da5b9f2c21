namespace Host
{
    public class Row
    {
        public string ApiScope { get; set; }
    }

    public class Rows
    {
        public string Key(Row row) => row.ApiScope;
    }
}
