namespace Analytics.Quoting.Resolving;

/// <summary>
/// What speaks for a person as the one a pronoun means, in points. The points were set on the tuning part of the evaluation stories and rounded:
/// who is the subject of a near sentence and who spoke last count most; how often a person is named in the story does not count.
/// </summary>
internal sealed class PronounFeatures(int nearest)
{
    private const double SentenceAway = -0.8;
    private const double NamedAgain = -0.7;
    private const double StatedGender = 0.2;
    private const double SuggestedGender = 0.7;

    private static readonly double[] Named = [1.4, 1.3, 0.3, 0.1, 0.1, 0.1, 0.1];
    private static readonly double[] Subject = [2.3, 2.0, 1.0];
    private static readonly double[] Spoke = [2.7, 2.1, 1.5, 1.5, 1.5, 0.9, 0.9, 0.9, 0.9, 0.9];
    private const double SpokeLongAgo = 0.7;

    private int _nearestSubject = int.MaxValue;
    private int _nearestPlain = int.MaxValue;
    private int _mentions;

    /// <summary>How many sentences ago the person spoke last, or -1 where somebody else spoke since.</summary>
    public int SpokeBefore { get; set; } = -1;

    /// <summary>Adds a mention.</summary>
    /// <param name="distance">How many sentences before the pronoun's it stands.</param>
    /// <param name="subject">Whether it is the subject of its sentence.</param>
    /// <param name="modifier">Whether it only says whose or what kind.</param>
    /// <param name="quoted">Whether it stands in somebody's words.</param>
    public void Add(int distance, bool subject, bool modifier, bool quoted)
    {
        _mentions++;
        if (subject && !quoted) _nearestSubject = Math.Min(_nearestSubject, distance);
        if (!modifier && !quoted) _nearestPlain = Math.Min(_nearestPlain, distance);
    }

    public double Score(Person person, int sign)
    {
        var score = SentenceAway * Math.Min(nearest, Named.Length - 1) + At(Named, _nearestPlain, 0) + At(Subject, _nearestSubject, 0);
        if (SpokeBefore >= 0) score += At(Spoke, SpokeBefore, SpokeLongAgo);
        if (_mentions > 1) score += NamedAgain;
        return score + StatedGender * Math.Min(3, person.Stated * sign) + SuggestedGender * person.Suggested * sign;
    }

    private static double At(double[] points, int distance, double beyond) => distance < points.Length ? points[distance] : beyond;
}
