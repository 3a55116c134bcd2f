namespace Analytics.Quoting.Reading;

internal enum LexemeKind : byte
{
    Word,
    Number,
    Comma,
    Period,
    Question,
    Exclamation,
    Colon,
    Semicolon,
    Dash,
    OpenBracket,
    CloseBracket,
    OpenQuote,
    CloseQuote,
    StraightQuote,
    SingleQuote,
    Other,
}

/// <summary>A word, a number or a mark of a story, with what the word lists say about it.</summary>
internal readonly struct Lexeme
{
    public required LexemeKind Kind { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The end without a possessive ending or contracted verb.</summary>
    public int StemEnd { get; init; }

    public WordClass Class { get; init; }

    public short Cue { get; init; }

    public VerbForm Form { get; init; }

    public bool IsCapital { get; init; }

    public bool IsShouted { get; init; }

    /// <summary>Whether the word ends in 's or s'.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether the word has the period of an abbreviation or initial.</summary>
    public bool HasPeriod { get; init; }

    public bool IsWord => Kind is LexemeKind.Word;

    public bool Is(WordClass @class) => (Class & @class) != 0;

    public bool IsTerminal => Kind is LexemeKind.Period or LexemeKind.Question or LexemeKind.Exclamation;

    public TextRange Range => new(Start, End);
}
