namespace Analytics.Charts.Quoted;

/// <summary>A speaker of a story as it is shown: by a number and a colour, so that no reader depends on the colour.</summary>
/// <param name="Number">The number in the story, from 1 in the order of speaking; 0 for quotations of nobody who is named or described.</param>
/// <param name="Name">The name or description, or what is said where there is none.</param>
/// <param name="Id">The id of the speaker's line in the list.</param>
internal sealed record ShownSpeaker(int Number, string Name, string Id)
{
    // Light enough that black on them has a contrast of more than 10 to 1.
    private static readonly string[] Colors = ["#fde9a9", "#cfe8fc", "#d5f0d0", "#f9d4dc", "#e4dbf7", "#ffdcc2", "#cdeeea", "#e9e9c4"];

    public string Color => Number == 0 ? "#e6e6e6" : Colors[(Number - 1) % Colors.Length];

    public string Style => $"background-color:{Color};color:#1a1a1a";
}

/// <summary>A quotation as it is shown.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Number">Its number in the story, from 1.</param>
/// <param name="Id">The id of its first words.</param>
/// <param name="Speaker">Who speaks.</param>
internal sealed record ShownQuotation(Quotation Quotation, int Number, string Id, ShownSpeaker Speaker)
{
    public int Start => Math.Min(Quotation.Range.Start, Math.Min(Quotation.CueRange?.Start ?? int.MaxValue, Quotation.SourceRange?.Start ?? int.MaxValue));

    public int End => Math.Max(Quotation.Range.End, Math.Max(Quotation.CueRange?.End ?? 0, Quotation.SourceRange?.End ?? 0));

    public string Style => Speaker.Style + ";border-bottom:2px " + Quotation.Kind switch
    {
        QuotationKind.Direct => "solid",
        QuotationKind.Mixed => "dashed",
        _ => "dotted",
    } + " #1a1a1a";

    /// <summary>The quotations of a story, numbered, with their speakers.</summary>
    /// <param name="story">The story with its quotations.</param>
    /// <param name="prefix">What the ids start with.</param>
    public static IReadOnlyList<ShownQuotation> Of(StoryQuotations story, string prefix)
    {
        var speakers = new Dictionary<string, ShownSpeaker>(StringComparer.Ordinal);
        var nobody = new ShownSpeaker(0, "nobody who is named", prefix + "-s0");
        var shown = new List<ShownQuotation>();
        foreach (var quotation in story.Quotations)
        {
            var name = quotation.Speaker ?? quotation.SourceName ?? quotation.Source;
            var speaker = nobody;
            if (name is not null && !speakers.TryGetValue(name, out speaker!)) speakers[name] = speaker = new ShownSpeaker(speakers.Count + 1, name, $"{prefix}-s{speakers.Count + 1}");
            shown.Add(new ShownQuotation(quotation, shown.Count + 1, $"{prefix}-q{shown.Count + 1}", speaker));
        }

        return shown;
    }
}
