using System.Globalization;
using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>The pictures of a markdown document, each in a file of its own.</summary>
/// <param name="folder">The folder as the document names it.</param>
internal sealed class MarkdownPictures(string folder)
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["image/png"] = ".png",
        ["image/jpeg"] = ".jpg",
        ["image/gif"] = ".gif",
        ["image/webp"] = ".webp",
        ["image/svg+xml"] = ".svg",
    };

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>The types in which an output may be a picture, the best first.</summary>
    public static IEnumerable<string> Types => Endings.Keys;

    /// <summary>Takes a picture in.</summary>
    /// <param name="name">What its file is called, if need be with a number.</param>
    /// <param name="mimeType">Its type.</param>
    /// <param name="data">The picture: base64, or SVG as it is.</param>
    /// <returns>Its path as markdown writes it, or null where it is no picture.</returns>
    public string? Add(string name, string mimeType, string data)
    {
        if (!Endings.TryGetValue(mimeType, out var ending) || Bytes(mimeType, data) is not { } bytes) return null;
        var path = $"{folder}/{name}{ending}";
        for (var i = 2; _files.ContainsKey(path); i++) path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{name}-{i}{ending}");
        _files[path] = bytes;
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    private static byte[]? Bytes(string mimeType, string data)
    {
        if (mimeType == "image/svg+xml") return Encoding.UTF8.GetBytes(data);
        try
        {
            return Convert.FromBase64String(data);
        }
        catch (FormatException)
        {
            // Some program stored something else under that name; the output's text stands for it.
            return null;
        }
    }
}
