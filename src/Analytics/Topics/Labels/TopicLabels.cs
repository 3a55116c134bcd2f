using Analytics.Topics.Matrix;

namespace Analytics.Topics.Labels;

/// <summary>Names topics by the terms and phrases that set them apart, as the stories print them.</summary>
internal static class TopicLabels
{
    private const int Pieces = 3;
    private const int Considered = 15;

    /// <summary>How much of a term's rank is its weight in the topic; the rest is how much more it weighs there than elsewhere (Sievert and Shirley 2014).</summary>
    private const double Lambda = 0.6;

    /// <summary>A label for each topic, given the topics' term weights; no two are the same.</summary>
    public static string[] For(double[][] weights, TermSpace space)
    {
        var overall = new double[space.Terms.Length];
        foreach (var topic in weights) Vectors.AddScaled(topic, 1.0 / weights.Length, overall);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. weights.Select(topic => Label(PiecesOf(Relevant(topic, overall), space), taken))];
    }

    private static int[] Relevant(double[] weights, double[] overall) =>
    [
        .. Enumerable.Range(0, weights.Length)
            .Where(term => weights[term] > 0)
            .OrderByDescending(term => Lambda * Math.Log(weights[term]) + (1 - Lambda) * Math.Log(weights[term] / overall[term]))
            .Take(Considered),
    ];

    /// <summary>The terms in order, two that often stand together as one phrase, none that repeats a word of an earlier piece.</summary>
    private static List<string> PiecesOf(int[] terms, TermSpace space)
    {
        var pieces = new List<string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (space.Terms[term].Split(' ').Any(used.Contains)) continue;
            var phrase = space.LabelPhrases
                .Where(pair => pair.First == term && terms.Contains(pair.Second) || pair.Second == term && terms.Contains(pair.First))
                .Where(pair => !used.Overlaps(WordsOf(pair, space)))
                .Select(pair => (PhraseCandidate?)pair)
                .FirstOrDefault();
            pieces.Add(phrase is { } found ? space.Printed[found.First] + " " + space.Printed[found.Second] : space.Printed[term]);
            used.UnionWith(phrase is { } joined ? WordsOf(joined, space) : space.Terms[term].Split(' '));
        }

        return pieces;
    }

    private static string[] WordsOf(PhraseCandidate pair, TermSpace space) =>
        [.. space.Terms[pair.First].Split(' '), .. space.Terms[pair.Second].Split(' ')];

    /// <summary>The first pieces, and as many more as it takes to differ from the labels given before.</summary>
    private static string Label(List<string> pieces, HashSet<string> taken)
    {
        for (var count = Math.Min(Pieces, pieces.Count); count <= pieces.Count; count++)
        {
            var label = Capitalized(string.Join(", ", pieces.Take(count)));
            if (taken.Add(label)) return label;
        }

        for (var number = 2; ; number++)
        {
            var label = $"{Capitalized(string.Join(", ", pieces.Take(Pieces)))} ({number})";
            if (taken.Add(label)) return label;
        }
    }

    private static string Capitalized(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
}
