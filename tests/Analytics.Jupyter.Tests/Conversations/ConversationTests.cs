using System.Text.Json.Nodes;
using Analytics.Jupyter.Tests.Client;

namespace Analytics.Jupyter.Tests.Conversations;

/// <summary>
/// Holds the conversations of the text files beside this one with a real kernel. A line <c>&gt; CHANNEL TYPE CONTENT</c> is sent; a line
/// <c>&lt; CHANNEL TYPE CONTENT</c> is what must come next on that channel as part of the request above it, or of the one that a label
/// after the channel, as in <c>shell@second</c>, was given to. <c>…</c> stands for a content of any kind.
/// </summary>
public class ConversationTests
{
    public static TheoryData<string> Names => [.. Files().Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_kernel_answers_as_written(string name)
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var requests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Files().Single(path => Path.GetFileNameWithoutExtension(path) == name)))
        {
            if (line.Split(' ', 4) is not [">" or "<", var place, var type, var text] words) continue;
            var (channel, label) = place.Split('@') is [var first, var second] ? (first, second) : (place, "");
            if (words[0] == ">") requests[""] = requests[label] = client.Send(channel, type, JsonNode.Parse(text)!);
            else Check(line, type, text, client.Receive(channel, requests[label]));
        }

        Assert.Empty(kernel.Log);
    }

    private static void Check(string line, string type, string text, ReceivedMessage actual)
    {
        Assert.True(actual.Type == type, $"expected {line}\nbut got  {actual}");
        if (text == "…") return;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), actual.Content), $"expected {line}\nbut got  {actual}");
    }

    private static string[] Files() => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Conversations"), "*.txt");
}
