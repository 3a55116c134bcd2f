namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>The groups of stories that are one story: wire copies under other headlines, shortened ones, updates.</summary>
    /// <returns>No groups where every story is one of its own. Two stories are one when they share 40 % of their runs of four words, or
    /// when three quarters of the shorter are in the other; what is a version of a version is in the group too. Pairs are found by MinHash and locality-sensitive
    /// hashing, so the time grows with the number of stories, not of pairs; texts of fewer than 15 words are left out.</returns>
    public DuplicateGroups NearDuplicates()
    {
        var first = Articles.Deduplication.NearDuplicates.Find([.. _documents.Select(document => document.Text)]);
        var groups = Enumerable.Range(0, Count).GroupBy(i => first[i]).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => new DuplicateGroup([.. group.Select(i => _documents[i])]));
        return new DuplicateGroups([.. groups]);
    }

    /// <summary>The stories without those that repeat an earlier one; of each group of near-duplicates the first stays.</summary>
    public Corpus WithoutNearDuplicates()
    {
        var first = Articles.Deduplication.NearDuplicates.Find([.. _documents.Select(document => document.Text)]);
        return new Corpus(_documents.Where((_, i) => first[i] == i));
    }
}
