using System.Text.Json;

namespace {{namespace}};

public class {{class}}
{
{{variables}}    public Stream {{method}}(Stream input)
    {
        using var message = JsonDocument.Parse(input);
        Console.WriteLine(message.RootElement);

        // Your code goes here.

        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes({{answer}}));
    }
}
