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
        Rule.Subject => "subject",
        Rule.Transcript => "transcript",
        _ => "none",
    };

    public static double ConfidenceOf(Rule rule) => rule switch
    {
        Rule.QuoteCueSource or Rule.Colon or Rule.Dash => 0.98,
        Rule.QuoteSourceCue => 0.96,
        Rule.SourceCueQuote or Rule.PreviousColon => 0.9,
        Rule.Continued or Rule.AccordingTo or Rule.OpenParagraph => 0.83,
        Rule.ReportedClause => 0.75,
        Rule.SameSentence or Rule.Subject => 0.65,
        _ => 0.3,
    };
}
