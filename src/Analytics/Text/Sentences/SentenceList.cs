using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The sentences of a document in the order of its text.</summary>
public sealed class SentenceList : ResultList<TextSentence>
{
    internal SentenceList(IEnumerable<TextSentence> sentences)
        : base(sentences)
    {
    }

    /// <summary>The first <paramref name="count"/> sentences, or all where there are fewer.</summary>
    public SentenceList Top(int count) => new(First(count));

    /// <summary>The sentences that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public SentenceList Where(Func<TextSentence, bool> predicate) => new(Matching(predicate));

    /// <summary>One row a sentence: <c>index</c>, <c>sentence</c>, <c>start</c>, <c>end</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new Int32DataFrameColumn("index", Items.Select(sentence => sentence.Index)),
        new StringDataFrameColumn("sentence", Items.Select(sentence => sentence.Text)),
        new Int32DataFrameColumn("start", Items.Select(sentence => sentence.Range.Start)),
        new Int32DataFrameColumn("end", Items.Select(sentence => sentence.Range.End)));
}
