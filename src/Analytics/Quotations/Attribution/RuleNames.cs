namespace Analytics.Quoting.Attributing;

/// <summary>The names of the rules as readers see them, and how often each is right on the tuning stories.</summary>
internal static class RuleNames
{
    public static string Of(Rule rule) => rule switch
    {
        Rule.QuoteSourceCue => "quote-source-cue",
        Rule.QuoteCueSource => "quote-cue-source",
        Rule.SourceCueQuote => "source-cue-quote",
        Rule.SameSentence => "same-sentence",
        Rule.Colon => "name-colon",
        Rule.Dash => "dash-name",
        Rule.ReportedClause => "reported-clause",
        Rule.AccordingTo => "according-to",
        Rule.Continued => "continued",
        Rule.OpenParagraph => "next-paragraph",
        Rule.PreviousColon => "announced-before",
        Rule.NextSentence => "next-sentence",
        Rule.Subject => "subject",
        _ => "none",
    };

    public static double ConfidenceOf(Rule rule) => rule switch
    {
        Rule.QuoteSourceCue or Rule.QuoteCueSource or Rule.SourceCueQuote or Rule.Colon or Rule.Dash => 0.95,
        Rule.SameSentence or Rule.Continued or Rule.AccordingTo => 0.9,
        Rule.ReportedClause => 0.8,
        Rule.OpenParagraph or Rule.PreviousColon or Rule.NextSentence => 0.75,
        Rule.Subject => 0.6,
        _ => 0.3,
    };
}
