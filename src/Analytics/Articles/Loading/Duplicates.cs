using Analytics.Articles.Deduplication;

namespace Analytics.Articles.Loading;

/// <summary>Notes in the report which stories repeat another, and leaves them out where they are to be counted once.</summary>
internal static class Duplicates
{
    public static Corpus Mark(FoundStories found, bool countOnce)
    {
        var entries = found.Entries.ToList();
        var places = Enumerable.Range(0, entries.Count).Where(i => found.Documents[i] is not null).ToList();
        var first = NearDuplicates.Find([.. places.Select(i => found.Documents[i]!.Text)]);
        var kept = new List<Document>();
        for (var i = 0; i < places.Count; i++)
        {
            if (first[i] != i) entries[places[i]] = entries[places[i]] with { DuplicateOf = found.Documents[places[first[i]]]!.Id, Outcome = countOnce ? LoadOutcome.Duplicate : LoadOutcome.Loaded };
            if (first[i] == i || !countOnce) kept.Add(found.Documents[places[i]]!);
        }

        return Corpus.Loaded(kept, new LoadReport(entries, found.Furniture));
    }
}
