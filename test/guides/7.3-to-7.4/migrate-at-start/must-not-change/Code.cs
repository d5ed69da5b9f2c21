namespace Example;

public class Bird
{
    public Bird Migrate() => this;

    public static Bird Fly() => new Bird().Migrate().Migrate();
}
