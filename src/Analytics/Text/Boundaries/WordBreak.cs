namespace Analytics.Text.Boundaries;

/// <summary>The values of the Unicode property Word_Break, and whether a code point is a pictograph.</summary>
internal enum WordBreak : byte
{
    Other = 0,
    CR,
    LF,
    Newline,
    Extend,
    ZWJ,
    Format,
    RegionalIndicator,
    Katakana,
    HebrewLetter,
    ALetter,
    SingleQuote,
    DoubleQuote,
    MidNumLet,
    MidLetter,
    MidNum,
    Numeric,
    ExtendNumLet,
    WSegSpace,

    /// <summary>Not a value: a flag beside one.</summary>
    Pictograph = 0x40,
}
