namespace Portal.Contracts;

public static class Scopes
{
    public const string Orders = "orders";
}
