using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace Analytics.Articles.Readers;

/// <summary>The text of a file, and the encoding that was found for it when that is worth a note: null for plain UTF-8.</summary>
internal readonly record struct DecodedText(string Text, string? Note);

/// <summary>Finds out how a file is encoded: by its byte-order mark, by being valid UTF-8, by what it declares, by its bytes.</summary>
internal static partial class TextDecoding
{
    private const int HeadLength = 4096;

    /// <param name="bytes">The whole file, or one part or line of it.</param>
    /// <param name="label">The encoding that stands outside of the bytes, as in a mail's head; null where there is none.</param>
    /// <exception cref="UnreadableInputException">The bytes are not text.</exception>
    public static DecodedText Decode(byte[] bytes, string? label = null)
    {
        if (FromMark(bytes) is { } marked) return marked;
        if (Unmarked(bytes) is { } wide) return With(wide, bytes, "by its zero bytes");
        RefuseBinary(bytes);
        var declared = (label is null ? null : ByName(label)) ?? Declared(bytes);
        // Only these spell other letters with bytes that would also be UTF-8.
        if (declared is not null && declared.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) && bytes.AsSpan().Contains((byte)0x1B)) return With(declared, bytes, "declared");
        if (TryStrictUtf8(bytes, out var text)) return new DecodedText(text, null);
        if (declared is not (null or UTF8Encoding)) return With(declared, bytes, "declared");
        if (declared is UTF8Encoding || IsAlmostUtf8(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), "UTF-8 with broken characters, shown as \uFFFD");
        return With(Detected(bytes), bytes, "detected");
    }

    private static DecodedText? FromMark(byte[] bytes)
    {
        Encoding? encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (encoding is null) return null;
        var skip = encoding.Preamble.Length;
        return new DecodedText(encoding.GetString(bytes, skip, bytes.Length - skip), encoding is UTF8Encoding ? null : $"{encoding.WebName}, by its byte-order mark");
    }

    // UTF-16 without its mark: in most alphabets' texts nearly every other byte of the spaces, digits and tags is zero.
    private static Encoding? Unmarked(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, HeadLength) & ~1);
        if (head.Length < 16 || bytes.Length % 2 != 0) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        var enough = head.Length / 5;
        if (odd > enough && even * 20 < odd) return Encoding.Unicode;
        return even > enough && odd * 20 < even ? Encoding.BigEndianUnicode : null;
    }

    private static bool TryStrictUtf8(byte[] bytes, out string text)
    {
        text = "";
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return false;
        text = Encoding.UTF8.GetString(bytes);
        return true;
    }

    private static DecodedText With(Encoding encoding, byte[] bytes, string how) => new(encoding.GetString(bytes), $"{encoding.WebName}, {how}");

    private static Encoding? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadLength));
        var match = DeclaredCharset().Match(head);
        return match.Success ? ByName(match.Groups[1].Value) : null;
    }

    private static Encoding Detected(byte[] bytes)
    {
        var name = CharsetDetector.DetectFromBytes(bytes).Detected?.EncodingName;
        return (name is null ? null : ByName(name)) ?? ByName("windows-1252")!;
    }

    private static Encoding? ByName(string name)
    {
        // Browsers read both of these labels as windows-1252, of which they are subsets; pages rely on it.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) name = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A made-up label says nothing; the bytes decide then.
            return null;
        }
    }

    // A file that was cut in the middle of a character, or joined from two encodings, is better read as UTF-8 with a few holes.
    private static bool IsAlmostUtf8(byte[] bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes.AsSpan(i), out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (consumed > 1) good++;
            i += Math.Max(1, consumed);
        }

        return good > 8 * bad;
    }

    private static void RefuseBinary(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 65536));
        if (head.StartsWith("%PDF"u8)) throw new UnreadableInputException("The file is a PDF document, whatever its name; save the story as text or HTML.");
        var odd = 0;
        foreach (var value in head)
        {
            if (value == 0) throw new UnreadableInputException("The file is binary, not text: it holds zero bytes.");
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)) odd++;
        }

        if (odd * 20 > head.Length) throw new UnreadableInputException("The file is binary, not text: more than one byte in twenty is a control character.");
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredCharset();
}
