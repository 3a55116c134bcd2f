namespace Analytics.Quoting.Resolving;

/// <summary>
/// What speaks for a person as the one a pronoun means, in points: who is the subject of a near sentence and who spoke last count most; how often
/// a person is named in the story does not count.
/// </summary>
internal sealed class PronounFeatures(int nearest)
{
    private const int Named = 4;
    private const int Subject = Named + 7;
    private const int Opens = Subject + 3;
    private const int Spoke = Opens + 2;

    private int _nearestSubject = int.MaxValue;
    private int _nearestPlain = int.MaxValue;
    private int _nearestOpening = int.MaxValue;
    private int _mentions;

    /// <summary>How many sentences ago the person spoke last, or -1 where somebody else spoke since.</summary>
    public int SpokeBefore { get; set; } = -1;

    /// <summary>Adds a mention.</summary>
    /// <param name="distance">How many sentences before the pronoun's it stands.</param>
    /// <param name="subject">Whether it is the subject of its sentence.</param>
    /// <param name="modifier">Whether it only says whose or what kind.</param>
    /// <param name="quoted">Whether it stands in somebody's words.</param>
    /// <param name="opens">Whether it opens its sentence.</param>
    /// <param name="pronouns">How many of the sentences behind it have "he" or "she" as their subject, one after the other.</param>
    public void Add(int distance, bool subject, bool modifier, bool quoted, bool opens, int pronouns)
    {
        _mentions++;
        if (subject && !quoted) _nearestSubject = Math.Min(_nearestSubject, Math.Max(distance - pronouns, Math.Min(distance, 1)));
        if (opens && !modifier && !quoted) _nearestOpening = Math.Min(_nearestOpening, distance);
        if (!modifier && !quoted) _nearestPlain = Math.Min(_nearestPlain, distance);
    }

    /// <summary>Fills in the values that the points are multiplied with, in the order of <see cref="PronounPoints.Layout"/>.</summary>
    public void Fill(Span<double> values, Person person, int sign)
    {
        values.Clear();
        values[0] = Math.Min(nearest, Subject - Named - 1);
        values[1] = _mentions > 1 ? 1 : 0;
        values[2] = Math.Min(3, person.Stated * sign);
        values[3] = person.Suggested * sign;
        if (_nearestPlain < Subject - Named) values[Named + _nearestPlain] = 1;
        if (_nearestSubject < Opens - Subject) values[Subject + _nearestSubject] = 1;
        if (_nearestOpening < Spoke - Opens) values[Opens + _nearestOpening] = 1;
        if (SpokeBefore >= 0) values[Math.Min(Spoke + SpokeBefore, PronounPoints.Count - 1)] = 1;
    }

    public double Score(Person person, int sign)
    {
        Span<double> values = stackalloc double[PronounPoints.Count];
        Fill(values, person, sign);
        var points = PronounPoints.English;
        var score = 0.0;
        for (var i = 0; i < values.Length; i++) score += values[i] * points[i];
        return score;
    }
}
