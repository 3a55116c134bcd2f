using System.Collections;
using Analytics.Quoting.People;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Who is quoted and how often: the most quoted first, equal ones by words quoted and then by name. Empty where nobody is quoted.</summary>
public sealed class Speakers : IReadOnlyList<Speaker>, ITabular
{
    private readonly Speaker[] _speakers;

    internal Speakers(Quotations quotations, IEnumerable<Speaker> speakers)
    {
        Quotations = quotations;
        _speakers = [.. speakers];
    }

    /// <summary>The quotations that were counted, those of sources that are not listed included.</summary>
    public Quotations Quotations { get; }

    /// <summary>How many sources are listed.</summary>
    public int Count => _speakers.Length;

    /// <summary>The source at rank <paramref name="index"/>, counted from 0.</summary>
    public Speaker this[int index] => _speakers[index];

    /// <summary>How many of the counted quotations are of people with a name.</summary>
    public int NamedQuotations => Quotations.Count(quotation => quotation.SourceKind == SourceKind.Person);

    /// <summary>How many of the counted quotations are of people without a name, one or several.</summary>
    public int AnonymousQuotations => Quotations.Count(quotation => quotation.SourceKind is SourceKind.Anonymous or SourceKind.Collective);

    /// <summary>The first <paramref name="count"/> sources, or all where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public Speakers Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Speakers(Quotations, _speakers.Take(count));
    }

    /// <summary>The sources that satisfy <paramref name="predicate"/>, in the same order and with the same counts and shares.</summary>
    public Speakers Where(Func<Speaker, bool> predicate) => new(Quotations, _speakers.Where(predicate));

    /// <summary>The source of this name, in any case, or null where it is not listed.</summary>
    public Speaker? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.Find(_speakers, speaker => string.Equals(speaker.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A speaker's page: every quotation of the source of this name, in the order of the stories; empty where there is none.</summary>
    public Quotations QuotationsBy(string name) => Quotations.By(name);

    /// <summary>A speaker's page: the counts of the listed source of this name and every quotation in its paragraph.</summary>
    /// <param name="name">The full name, in any case.</param>
    public SpeakerPage PageOf(string name)
    {
        var speaker = Of(name);
        return new SpeakerPage(speaker?.Name ?? name.Trim(), speaker, Quotations.By(name));
    }

    /// <summary>The same sources with the genders of a list of your own, which goes before what the stories state.</summary>
    /// <param name="genders">The gender by full name, in the case of <see cref="Speaker.Name"/>; who is not in it keeps what the stories state.</param>
    public Speakers WithGenders(IReadOnlyDictionary<string, Gender> genders)
    {
        ArgumentNullException.ThrowIfNull(genders);
        return new Speakers(Quotations, _speakers.Select(speaker => genders.TryGetValue(speaker.Name, out var gender) ? speaker with { Gender = gender } : speaker));
    }

    /// <summary>How often the listed sources are quoted in each period from the first dated story's to the last one's, in time order.</summary>
    /// <param name="period">How long a period is.</param>
    /// <returns>One row for each period and listed source, also where it is not quoted; empty where no story is dated.</returns>
    public SpeakerShares SharesBy(Period period) => SpeakerShareCounter.By(this, period);

    /// <summary>How often the listed sources are quoted in groups of stories, such as <c>story =&gt; story.Outlet</c>.</summary>
    /// <param name="group">Names a story's group; stories for which it gives null are left out.</param>
    /// <returns>One row for each group, in ordinal order of the names, and listed source, also where it is not quoted.</returns>
    public SpeakerShares SharesBy(Func<Document, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return SpeakerShareCounter.By(this, group);
    }

    /// <summary>Which of the listed sources are quoted in the same stories, the most common pairs first.</summary>
    /// <param name="minStories">The fewest stories a listed pair shares, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minStories"/> is less than 1.</exception>
    public SpeakerPairs Pairs(int minStories = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minStories, 1);
        return SpeakerPairCounter.Count(this, minStories);
    }

    /// <summary>How many of the listed sources, and of their quotations, are of each gender that the stories state.</summary>
    public GenderShares SharesByGender() => SpeakerGenders.Count(this);

    /// <summary>
    /// One row a source: <c>speaker</c>, <c>kind</c>, <c>role</c>, <c>affiliation</c>, <c>gender</c>, <c>quotations</c>, <c>direct</c>, <c>mixed</c>,
    /// <c>indirect</c>, <c>wordsQuoted</c>, <c>stories</c>, <c>share</c> (0 to 1), <c>first</c>, <c>last</c> (days, null where no story is dated).
    /// </summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("speaker", _speakers.Select(speaker => speaker.Name)),
        new StringDataFrameColumn("kind", _speakers.Select(speaker => speaker.Kind.ToString())),
        new StringDataFrameColumn("role", _speakers.Select(speaker => speaker.Role)),
        new StringDataFrameColumn("affiliation", _speakers.Select(speaker => speaker.Affiliation)),
        new StringDataFrameColumn("gender", _speakers.Select(speaker => speaker.Gender.ToString())),
        new Int32DataFrameColumn("quotations", _speakers.Select(speaker => speaker.Quotations)),
        new Int32DataFrameColumn("direct", _speakers.Select(speaker => speaker.Direct)),
        new Int32DataFrameColumn("mixed", _speakers.Select(speaker => speaker.Mixed)),
        new Int32DataFrameColumn("indirect", _speakers.Select(speaker => speaker.Indirect)),
        new Int32DataFrameColumn("wordsQuoted", _speakers.Select(speaker => speaker.WordsQuoted)),
        new Int32DataFrameColumn("stories", _speakers.Select(speaker => speaker.Stories)),
        new DoubleDataFrameColumn("share", _speakers.Select(speaker => speaker.Share)),
        new DateTimeDataFrameColumn("first", _speakers.Select(speaker => speaker.First?.ToDateTime(TimeOnly.MinValue))),
        new DateTimeDataFrameColumn("last", _speakers.Select(speaker => speaker.Last?.ToDateTime(TimeOnly.MinValue))));

    /// <inheritdoc/>
    public IEnumerator<Speaker> GetEnumerator() => ((IEnumerable<Speaker>)_speakers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _speakers.GetEnumerator();
}
