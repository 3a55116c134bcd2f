using System.Globalization;

namespace Analytics.Articles.Extraction.Lines;

/// <summary>What the shape of a line tells: how many words, in which case, ended how. No vocabulary of any language is used here.</summary>
internal sealed class LineTraits
{
    private const string SentenceEnds = ".!?…。！？｡۔।";
    private const string Closers = "\"'”’»)]›」』）*";
    private int _letters, _upper, _unspaced;

    public LineTraits(string text)
    {
        Text = text;
        Measure();
        var end = text.AsSpan().TrimEnd(Closers);
        EndsSentence = end.Length > 0 && SentenceEnds.Contains(end[^1], StringComparison.Ordinal);
        EndsQuoted = text.Length > 0 && "\"”»」』".Contains(text[^1], StringComparison.Ordinal);
        EndsColon = end.Length > 0 && end[^1] is ':' or '：';
    }

    public string Text { get; }

    /// <summary>How many words; a script that does not space its words counts two characters as one.</summary>
    public int Words { get; private set; }

    /// <summary>How many words begin with a small letter, or are written in a script without case.</summary>
    public int SmallWords { get; private set; }

    /// <summary>How many words begin with a capital letter.</summary>
    public int CapitalWords { get; private set; }

    /// <summary>How many digits.</summary>
    public int Digits { get; private set; }

    /// <summary>How many full stops, question and exclamation marks and colons stand inside. A long line without any mark is a cloud of tags.</summary>
    public int Stops { get; private set; }

    /// <summary>How many commas and the like stand inside.</summary>
    public int Commas { get; private set; }

    public bool EndsSentence { get; }

    public bool EndsQuoted { get; }

    public bool EndsColon { get; }

    public double SmallShare => Words == 0 ? 0 : (double)SmallWords / Words;

    public bool IsUpperCase => _letters > 1 && _upper == _letters;

    public bool HasLetters => _letters > 0;

    /// <summary>Whether this reads as running text: words enough and mostly in small letters, ended as a sentence or long beyond any headline.</summary>
    public bool IsProse => EndsSentence || EndsQuoted || EndsColon
        ? Words >= 5 && SmallShare >= 0.35
        : Words >= 18 && SmallShare >= 0.5 && Commas * 5 <= Words && (Commas > 0 || Stops > 0 || Words <= 40);

    /// <summary>Whether this is a short but complete sentence, such as "She said no."</summary>
    public bool IsShortSentence => (EndsSentence || EndsQuoted) && Words is >= 2 and < 6 && SmallWords >= 1;

    /// <summary>Whether the line is a headline run together with the sentence under it, as dumps print teasers: "… Spots In DetroitThe city has …".</summary>
    public bool IsGluedTeaser => GlueAt() is > 20 and var at && CapitalShare(Text.AsSpan(0, at)) >= 0.5;

    private int GlueAt()
    {
        for (var i = 4; i + 1 < Text.Length; i++)
        {
            if (char.IsUpper(Text[i]) && char.IsLower(Text[i - 1]) && char.IsLower(Text[i - 2]) && char.IsLower(Text[i - 3])) return i;
        }

        return -1;
    }

    private static double CapitalShare(ReadOnlySpan<char> text)
    {
        int words = 0, capitals = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || (i > 0 && !char.IsWhiteSpace(text[i - 1]))) continue;
            words++;
            if (char.IsUpper(text[i])) capitals++;
        }

        return words < 4 ? 0 : (double)capitals / words;
    }

    private void Measure()
    {
        var inWord = false;
        foreach (var rune in Text.EnumerateRunes())
        {
            var category = System.Text.Rune.GetUnicodeCategory(rune);
            var letter = category <= UnicodeCategory.OtherLetter;
            var digit = category == UnicodeCategory.DecimalDigitNumber;
            if (letter) CountLetter(category, IsUnspaced(rune.Value));
            if (digit) Digits++;
            if (rune.Value is '.' or '?' or '!' or ':' or '。' or '؟') Stops++;
            if (rune.Value is ',' or '、' or '，' or ';' or '،') Commas++;
            if (System.Text.Rune.IsWhiteSpace(rune)) inWord = false;
            else if (!inWord && (letter || digit)) inWord = BeginWord(category);
        }

        Words += _unspaced / 2;
        SmallWords += _unspaced / 2;
    }

    private void CountLetter(UnicodeCategory category, bool unspaced)
    {
        _letters++;
        if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter) _upper++;
        if (unspaced) _unspaced++;
    }

    private bool BeginWord(UnicodeCategory category)
    {
        Words++;
        if (category is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter) SmallWords++;
        else if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter) CapitalWords++;
        return true;
    }

    // Thai, Lao, Khmer, kana and Han write words without spaces between them.
    private static bool IsUnspaced(int rune) => rune is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
