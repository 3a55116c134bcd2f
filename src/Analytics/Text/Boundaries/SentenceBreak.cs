namespace Analytics.Text.Boundaries;

/// <summary>The values of the Unicode property Sentence_Break.</summary>
internal enum SentenceBreak : byte
{
    Other = 0,
    CR,
    LF,
    Sep,
    Extend,
    Format,
    Sp,
    Lower,
    Upper,
    OLetter,
    Numeric,
    ATerm,
    STerm,
    Close,
    SContinue,
}
