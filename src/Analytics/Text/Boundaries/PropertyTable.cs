using System.Globalization;

namespace Analytics.Text.Boundaries;

/// <summary>A property of every code point, looked up in two steps: a page of 256 code points, then the code point in its page.</summary>
internal sealed class PropertyTable
{
    private const int PageSize = 256;
    private const int CodePoints = 0x110000;

    private readonly ushort[] _pageOf = new ushort[CodePoints / PageSize];
    private readonly byte[] _values;

    private PropertyTable(byte[] flat)
    {
        var pages = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var values = new List<byte>();
        for (var page = 0; page < _pageOf.Length; page++)
        {
            var content = flat.AsSpan(page * PageSize, PageSize);
            var key = Convert.ToHexString(content);
            if (!pages.TryGetValue(key, out var number))
            {
                number = (ushort)pages.Count;
                pages.Add(key, number);
                values.AddRange(content);
            }

            _pageOf[page] = number;
        }

        _values = [.. values];
    }

    /// <summary>The value of a code point; 0 where the list says nothing about it.</summary>
    public byte this[int codePoint] => _values[_pageOf[codePoint >> 8] * PageSize + (codePoint & 0xff)];

    /// <summary>Reads a list of lines such as <c>Lower 61-7A AA</c>.</summary>
    /// <param name="resource">The list's name.</param>
    /// <param name="valueOf">The value of a name; values of one code point are combined by "or", so flags can be added.</param>
    public static PropertyTable Read(string resource, Func<string, byte> valueOf)
    {
        var flat = new byte[CodePoints];
        foreach (var line in WordLists.Read(resource))
        {
            var parts = line.Split(' ');
            var value = valueOf(parts[0]);
            foreach (var range in parts.Skip(1))
            {
                var dash = range.IndexOf('-', StringComparison.Ordinal);
                var first = int.Parse(dash < 0 ? range : range[..dash], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var last = dash < 0 ? first : int.Parse(range[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                for (var codePoint = first; codePoint <= last; codePoint++) flat[codePoint] |= value;
            }
        }

        return new PropertyTable(flat);
    }
}
