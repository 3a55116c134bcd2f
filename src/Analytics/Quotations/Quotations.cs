using System.Collections;
using Analytics.Quoting.People;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The quotations of a corpus: story by story, in the order of the text. Empty for an empty corpus.</summary>
public sealed class Quotations : IReadOnlyList<Quotation>, ITabular
{
    private readonly Quotation[] _quotations;

    internal Quotations(IEnumerable<Quotation> quotations) => _quotations = [.. quotations];

    /// <summary>How many quotations there are.</summary>
    public int Count => _quotations.Length;

    /// <summary>The quotation at <paramref name="index"/>, counted from 0.</summary>
    public Quotation this[int index] => _quotations[index];

    /// <summary>The quotations that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Quotations Where(Func<Quotation, bool> predicate) => new(_quotations.Where(predicate));

    /// <summary>The first <paramref name="count"/> quotations, or all where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public Quotations Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Quotations(_quotations.Take(count));
    }

    /// <summary>A speaker's page: the quotations of the person or other source of this name, in the same order; empty where there are none.</summary>
    /// <param name="name">The full name, in any case, as <see cref="Quotation.Speaker"/> or <see cref="Quotation.SourceName"/> has it.</param>
    public Quotations By(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Where(quotation => string.Equals(quotation.SourceName, name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The quotations of one story, to be shown in its text; none where the story has none here.</summary>
    /// <param name="story">The story, as in the corpus that the quotations are of.</param>
    public StoryQuotations InStory(Document story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new StoryQuotations(story, Where(quotation => quotation.Document.Id == story.Id));
    }

    /// <summary>The people who are quoted by name, the most quoted first.</summary>
    public Speakers Speakers() => new(this, SpeakerCounter.Count(_quotations, named: true));

    /// <summary>All sources, people without names, organisations and documents included, the most quoted first.</summary>
    public Speakers Sources() => new(this, SpeakerCounter.Count(_quotations, named: false));

    /// <summary>
    /// One row a quotation: <c>speaker</c>, <c>kind</c>, <c>cue</c>, <c>text</c>, <c>source</c>, <c>sourceKind</c>, <c>sourceName</c>, <c>role</c>,
    /// <c>gender</c>, <c>words</c>, <c>document</c> (its id), <c>title</c>, <c>outlet</c>, <c>section</c>, <c>published</c> (the day),
    /// <c>start</c>, <c>end</c> (in the story's text), <c>confidence</c>, <c>rule</c>.
    /// </summary>
    public DataFrame ToDataFrame() => new(
        Strings("speaker", quotation => quotation.Speaker),
        Strings("kind", quotation => quotation.Kind.ToString()),
        Strings("cue", quotation => quotation.Cue),
        Strings("text", quotation => quotation.Text),
        Strings("source", quotation => quotation.Source),
        Strings("sourceKind", quotation => quotation.SourceKind.ToString()),
        Strings("sourceName", quotation => quotation.SourceName),
        Strings("role", quotation => quotation.Role),
        Strings("gender", quotation => quotation.Gender.ToString()),
        new Int32DataFrameColumn("words", _quotations.Select(quotation => quotation.Words)),
        Strings("document", quotation => quotation.Document.Id),
        Strings("title", quotation => quotation.Document.Title),
        Strings("outlet", quotation => quotation.Document.Outlet),
        Strings("section", quotation => quotation.Document.Section),
        new DateTimeDataFrameColumn("published", _quotations.Select(quotation => quotation.Document.Published?.Day.ToDateTime(TimeOnly.MinValue))),
        new Int32DataFrameColumn("start", _quotations.Select(quotation => quotation.Range.Start)),
        new Int32DataFrameColumn("end", _quotations.Select(quotation => quotation.Range.End)),
        new DoubleDataFrameColumn("confidence", _quotations.Select(quotation => quotation.Confidence)),
        Strings("rule", quotation => quotation.Rule));

    /// <inheritdoc/>
    public IEnumerator<Quotation> GetEnumerator() => ((IEnumerable<Quotation>)_quotations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _quotations.GetEnumerator();

    private StringDataFrameColumn Strings(string name, Func<Quotation, string?> value) => new(name, _quotations.Select(value));
}
