using Analytics.Words.Indexing;

namespace Analytics.Words.Files;

/// <summary>
/// Counts the forms of a stretch of UTF-8 text. Words of plain letters, nine in ten, are counted as they are; what else stands between spaces is
/// counted whole and divided once at the end, because no token goes on across a space. So every rare case costs its price once per
/// distinct form, and the rules are those of <see cref="Text.Tokens.WordScanner"/>.
/// </summary>
internal sealed class ByteScanner
{
    private const byte Letter = 1;
    private const byte Space = 2;
    private const byte Mark = 3;
    private const byte Period = 4;
    private const byte Colon = 5;

    private static readonly byte[] Classes = MakeClasses();

    /// <summary>Words of ASCII letters.</summary>
    public ByteFormTable Words { get; } = new();

    /// <summary>Everything else, from space to space.</summary>
    public ByteFormTable Others { get; } = new();

    /// <summary>Counts a stretch that starts and ends beside a space or at an end of the text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        var classes = Classes;
        for (var i = 0; i < text.Length;)
        {
            var kind = classes[text[i]];
            if (kind is Space or Mark or Colon)
            {
                i++;
                continue;
            }

            var start = i;
            if (kind == Letter)
            {
                do i++;
                while (i < text.Length && classes[text[i]] == Letter);
                if (EndsWord(text, i, classes))
                {
                    Words.Add(text[start..i]);
                    if (i < text.Length) i++;
                    continue;
                }
            }

            while (i < text.Length && classes[text[i]] != Space) i++;
            Others.Add(text[start..i]);
        }
    }

    /// <summary>Whether a byte is a space or an end of line.</summary>
    public static bool IsSpace(byte value) => Classes[value] == Space;

    /// <summary>Whether letters before <paramref name="end"/> are a token by themselves, whatever follows.</summary>
    private static bool EndsWord(ReadOnlySpan<byte> text, int end, byte[] classes)
    {
        if (end >= text.Length) return true;
        return classes[text[end]] switch
        {
            Space or Mark => true,
            Period => end + 1 >= text.Length || classes[text[end + 1]] == Space,
            // "http:" may begin an address.
            Colon => end + 1 >= text.Length || text[end + 1] != (byte)'/',
            _ => false,
        };
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        for (var letter = 'a'; letter <= 'z'; letter++) classes[letter] = classes[char.ToUpperInvariant(letter)] = Letter;
        foreach (var space in " \t\n\r\v\f") classes[space] = Space;
        foreach (var mark in "\"(),;!?[]{}") classes[mark] = Mark;
        classes['.'] = Period;
        classes[':'] = Colon;
        return classes;
    }
}
