namespace Host
{
    public class Row
    {
        public string ApiScopeId { get; set; }
    }

    public class Rows
    {
        public string Key(Row row) => row.ApiScopeId;
    }
}
