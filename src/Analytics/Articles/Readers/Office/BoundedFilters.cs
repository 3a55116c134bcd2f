using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Analytics.Articles.Readers.Office;

/// <summary>Unpacks the streams of a PDF document as long as they stay within what a document of stories can hold.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostBytes = 256L * 1024 * 1024;
    private const int MostStreams = 50_000;

    // A packing that nobody has used since the nineties, and that can hide any size in a few bytes.
    private const int LongestOldStream = 64 * 1024;
    private long _left = MostBytes;
    private int _streams;

    public bool IsSpent => _left < 0 || _streams > MostStreams;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Counted(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Counted(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => DefaultFilterProvider.Instance.GetAllFilters();

    // A form may draw others many times over; what it takes is counted by the streams asked for.
    private IReadOnlyList<IFilter> Counted(IReadOnlyList<IFilter> filters)
    {
        if (++_streams > MostStreams) throw new UnreadableInputException("The PDF document draws its forms more often than any story needs.");
        return [.. filters.Select(filter => new BoundedFilter(filter, this))];
    }

    private void Spend(long bytes)
    {
        _left -= bytes;
        if (_left < 0) throw new UnreadableInputException("The PDF document unpacks to far more than any story.");
    }

    private sealed class BoundedFilter(IFilter filter, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter) Measure(input);
            else if (filter is LzwFilter && input.Length > LongestOldStream) throw new UnreadableInputException("The PDF document is packed in a way that is not read (LZW).");
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Spend(output.Length);
            return output;
        }

        // The library unpacks whole streams into memory; this counts first, in a small buffer.
        private void Measure(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray());
            packed.Position = Math.Min(2, packed.Length);
            using var stream = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[65536];
            var left = owner._left;
            try
            {
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    left -= read;
                    if (left < 0) owner.Spend(owner._left + 1);
                }
            }
            catch (InvalidDataException)
            {
                // A damaged stream ends here; the library decides what to make of its beginning, which fits.
            }
        }
    }
}
