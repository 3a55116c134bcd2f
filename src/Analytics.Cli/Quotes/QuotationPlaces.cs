namespace Analytics.Cli.Quotes;

/// <summary>
/// Tells where quotations stand: in the text as it was given where that is known, so that scripts find them in their own file, and
/// otherwise in the story's normalized text, which the articles command prints.
/// </summary>
internal sealed class QuotationPlaces(Document story, string? given)
{
    public TextRange Of(TextRange range) => given is null ? range : story.Offsets.ToInput(range);

    public string TextAt(TextRange place) => place.In(given ?? story.Text);
}
