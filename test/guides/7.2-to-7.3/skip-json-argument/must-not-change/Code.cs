namespace Example;

public class Calls
{
    public bool FromHttpResponseAsync(bool skipJson) => skipJson;

    public bool Read() => FromHttpResponseAsync(skipJson: true);
}
