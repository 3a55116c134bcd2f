using System.IO.Compression;
using System.Text;

namespace Analytics.ArticleBench;

/// <summary>The saved pages and pasted dumps of a folder that is laid out as <c>html/ID.html.gz</c> and <c>pasted/ID.txt</c>.</summary>
internal static class Pages
{
    public static IReadOnlyList<(string Id, string Html)> Html(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path)[..^8], Unpacked(path)))];

    public static string Unpacked(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
