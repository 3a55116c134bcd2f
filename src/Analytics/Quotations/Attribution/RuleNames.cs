namespace Analytics.Quoting.Attributing;

/// <summary>The names of the rules as readers see them.</summary>
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
        Rule.OpenParagraph => "next-paragraph",
        Rule.PreviousColon => "announced-before",
        Rule.Subject => "subject",
        Rule.Transcript => "transcript",
        _ => "none",
    };
}
