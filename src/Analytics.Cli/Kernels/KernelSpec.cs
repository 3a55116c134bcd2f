using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Cli.Kernels;

/// <summary>The file by which clients know a kernel: how to start it and what to call it.</summary>
/// <param name="Folder">The kernel's folder.</param>
/// <param name="Arguments">The command that starts it.</param>
/// <param name="IsOurs">Whether this command wrote it.</param>
internal sealed record KernelSpec(string Folder, IReadOnlyList<string> Arguments, bool IsOurs)
{
    public const string FileName = "kernel.json";

    // A field of our own; clients pass over metadata they do not know.
    private const string Mark = "analytics";

    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kernel's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>What it starts that is not there any more; null where all is.</summary>
    public string? MissingTarget => Arguments.Take(2)
        .Where((argument, index) => index == 0 || argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .FirstOrDefault(argument => Path.IsPathFullyQualified(argument) && !File.Exists(argument));

    /// <summary>The text of the file of a kernel of ours.</summary>
    /// <param name="displayName">What readers see in their client's list.</param>
    /// <param name="arguments">The command that starts it.</param>
    /// <param name="environment">Variables that the command needs.</param>
    public static byte[] Write(string displayName, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            new JsonObject
            {
                ["argv"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument)]),
                ["display_name"] = displayName,
                ["language"] = "csharp",
                ["interrupt_mode"] = "message",
                ["env"] = new JsonObject([.. environment.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))]),
                ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = new JsonObject { ["version"] = KernelIdentity.Version } },
            }.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The kernel in a folder, or null where there is none. One whose file cannot be understood is not ours.</summary>
    public static KernelSpec? Find(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            var root = JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject;
            var arguments = (root?["argv"] as JsonArray)?.Select(argument => argument?.ToString() ?? "") ?? [];
            return new KernelSpec(folder, [.. arguments], (root?["metadata"] as JsonObject)?[Mark] is JsonObject);
        }
        catch (JsonException)
        {
            return new KernelSpec(folder, [], IsOurs: false);
        }
    }
}
