using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Analytics.Scripting.Services;

/// <summary>
/// A file of documentation comments. Those of .NET have many megabytes, so only the places of the members are kept: for each the hash of
/// its name and where it begins; the member itself is read when it is asked for.
/// </summary>
internal sealed class DocumentationFile
{
    private static readonly byte[] Opening = Encoding.ASCII.GetBytes("<member name=\"");
    private static readonly byte[] Closing = Encoding.ASCII.GetBytes("</member>");

    private readonly string _path;
    private readonly ulong[] _hashes;
    private readonly int[] _starts;

    private DocumentationFile(string path, ulong[] hashes, int[] starts)
    {
        _path = path;
        _hashes = hashes;
        _starts = starts;
    }

    /// <summary>The file, or null where it cannot be read.</summary>
    public static DocumentationFile? Open(string path)
    {
        try
        {
            return Index(path, File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What is said about a member; null where nothing is, or nothing that can be read.</summary>
    public XElement? Find(string id)
    {
        var at = Array.BinarySearch(_hashes, Hash(Encoding.UTF8.GetBytes(id)));
        if (at < 0) return null;
        try
        {
            return XElement.Parse(ReadMember(_starts[at]), LoadOptions.PreserveWhitespace) is { } member && (string?)member.Attribute("name") == id ? member : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }

    private static DocumentationFile Index(string path, ReadOnlySpan<byte> text)
    {
        var hashes = new List<ulong>();
        var starts = new List<int>();
        for (var at = 0; text[at..].IndexOf(Opening) is >= 0 and var next;)
        {
            var start = at + next;
            at = start + Opening.Length;
            var length = text[at..].IndexOf((byte)'"');
            if (length < 0) break;
            hashes.Add(Hash(text.Slice(at, length)));
            starts.Add(start);
        }

        var (sorted, places) = (hashes.ToArray(), starts.ToArray());
        Array.Sort(sorted, places);
        return new DocumentationFile(path, sorted, places);
    }

    private string ReadMember(int start)
    {
        using var file = File.OpenHandle(_path);
        var buffer = new byte[4096];
        var length = 0;
        while (true)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(length), start + length);
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf(Closing);
            if (end >= 0) return Encoding.UTF8.GetString(buffer, 0, end + Closing.Length);
            if (read == 0) return "";
            if (length == buffer.Length) Array.Resize(ref buffer, length * 2);
        }
    }

    /// <summary>FNV-1a; whether the name is really the one asked for is checked when the member is read.</summary>
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in name) hash = (hash ^ b) * 1099511628211UL;
        return hash;
    }
}
