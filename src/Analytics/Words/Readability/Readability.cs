using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>How hard stories or groups of stories are to read, in their order. Those without words are left out.</summary>
public sealed class Readability : ResultList<ReadabilityScores>
{
    internal Readability(IEnumerable<ReadabilityScores> rows)
        : base(rows)
    {
    }

    /// <summary>The first <paramref name="count"/> rows, or all where there are fewer.</summary>
    public Readability Top(int count) => new(First(count));

    /// <summary>The rows that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Readability Where(Func<ReadabilityScores, bool> predicate) => new(Matching(predicate));

    /// <summary>The same rows, the easiest to read first (by Flesch reading ease), ties in ordinal order.</summary>
    public Readability FromEasiest() => new(Items.OrderByDescending(row => row.FleschReadingEase).ThenBy(row => row.Group, StringComparer.Ordinal));

    /// <summary>
    /// One row a story or group: <c>group</c>, <c>words</c>, <c>sentences</c>, <c>wordsPerSentence</c>, <c>syllablesPerWord</c>,
    /// <c>fleschReadingEase</c>, <c>fleschKincaidGrade</c>, <c>gunningFog</c>, <c>smog</c>, <c>ari</c>, <c>colemanLiau</c>, <c>lix</c>.
    /// </summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("group", Items.Select(row => row.Group)),
        new Int32DataFrameColumn("words", Items.Select(row => row.Words)),
        new Int32DataFrameColumn("sentences", Items.Select(row => row.Sentences)),
        new DoubleDataFrameColumn("wordsPerSentence", Items.Select(row => row.WordsPerSentence)),
        new DoubleDataFrameColumn("syllablesPerWord", Items.Select(row => row.SyllablesPerWord)),
        new DoubleDataFrameColumn("fleschReadingEase", Items.Select(row => row.FleschReadingEase)),
        new DoubleDataFrameColumn("fleschKincaidGrade", Items.Select(row => row.FleschKincaidGrade)),
        new DoubleDataFrameColumn("gunningFog", Items.Select(row => row.GunningFog)),
        new DoubleDataFrameColumn("smog", Items.Select(row => row.Smog)),
        new DoubleDataFrameColumn("ari", Items.Select(row => row.Ari)),
        new DoubleDataFrameColumn("colemanLiau", Items.Select(row => row.ColemanLiau)),
        new DoubleDataFrameColumn("lix", Items.Select(row => row.Lix)));
}
