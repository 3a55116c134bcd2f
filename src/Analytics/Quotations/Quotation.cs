using Analytics.Quoting;

namespace Analytics;

/// <summary>Content that a story attributes to a source: what is said, where, who is said to say it, and the rule that decided so.</summary>
public sealed record Quotation
{
    /// <summary>The story.</summary>
    public required Document Document { get; init; }

    /// <summary>
    /// Where the content stands in the story's text, without the quotation marks around it. Of an utterance quoted in several pieces,
    /// from the start of the first to the end of the last; <see cref="Pieces"/> has them one by one.
    /// </summary>
    public required TextRange Range { get; init; }

    /// <summary>Whether the content is quoted word for word, reported, or reported with quoted words in it.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>
    /// The quoted strings, without their marks, and the paragraphs of a transcript's turn, in text order: all of a direct quotation, the quoted words of a mixed one, none of an indirect one.
    /// </summary>
    public IReadOnlyList<TextRange> Pieces { get; init; } = [];

    /// <summary>
    /// The content without what stands between its parts: the pieces of a direct quotation; of a reported clause that cue and source interrupt
    /// ("Taxes, he said, will rise") what stands before and behind them.
    /// </summary>
    public required IReadOnlyList<TextRange> Parts { get; init; }

    /// <summary>The expression that marks the attribution, as written: <c>said</c>, <c>according to</c>. Null where there is none.</summary>
    public string? Cue => CueRange?.In(Document.Text);

    /// <summary>Where the cue stands in the story's text, or null.</summary>
    public TextRange? CueRange { get; init; }

    /// <summary>The source as written where the attribution is: <c>Sanders</c>, <c>she</c>, <c>two White House officials</c>. Null where nobody is named.</summary>
    public string? Source => SourceRange?.In(Document.Text);

    /// <summary>Where the source stands in the story's text, or null.</summary>
    public TextRange? SourceRange { get; init; }

    /// <summary>What kind of source it is.</summary>
    public SourceKind SourceKind { get; init; }

    /// <summary>The full name of the person behind the source, as the corpus knows it, or null where the source is no person or it cannot be told which.</summary>
    public string? Speaker { get; init; }

    /// <summary>
    /// The name that sources are counted under: the speaker, the organisation, or for sources without a name their fullest description in the
    /// story, such as <c>two White House officials</c>. Null where there is no source.
    /// </summary>
    public string? SourceName { get; init; }

    /// <summary>The title printed before the name, such as <c>Rep.</c>, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What the story says the speaker is: <c>Harris’ chief spokesperson and senior adviser</c>. Null where it does not say.</summary>
    public string? Role { get; init; }

    /// <summary>The organisation, party or place that the role names, such as <c>California</c> or <c>the teachers union</c>, or null.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The speaker's gender as this story states it.</summary>
    public Gender Gender { get; init; }

    /// <summary>How often quotations that the same rule decided are right, 0 to 1, as measured.</summary>
    public double Confidence { get; init; }

    /// <summary>The name of the rule that decided the attribution, such as <c>quote-cue-source</c> or <c>same-sentence</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The content to be read: its parts as printed, with <c> … </c> where the story puts cue and source between them.</summary>
    public string Text => QuotedText.Of(this);

    /// <summary>How many words of the source the story prints: those of the pieces, or of the clause where nothing is quoted.</summary>
    public int Words => QuotedWords.Count(this);

    /// <summary>Where the content stood in the original input, markup included.</summary>
    public TextRange InputRange => Document.Offsets.ToInput(Range);

    /// <summary>The content with its source and cue, for logs: <c>Ann Lee (said): We will pay.</c></summary>
    public override string ToString() => $"{Speaker ?? SourceName ?? "?"} ({Cue ?? "no cue"}): {Text}";
}
