using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics;
using Analytics.Quoting;
using Analytics.Quoting.Resolving;

/// <summary>
/// Fits the points by which pronouns are resolved: a logistic choice among those a pronoun may mean, on stories in which somebody marked who is
/// meant. Only the points are kept, rounded to one decimal.
/// </summary>
internal static class PronounFit
{
    private const int Rounds = 3000;
    private const double Step = 0.2;

    // Keeps points of what is rarely seen near zero.
    private const double Shrinkage = 1.0;

    /// <summary>Reads marked stories and writes the list of points.</summary>
    public static void Run(string stories, string output)
    {
        var lines = File.ReadLines(stories).ToArray();
        Choice[] first = [.. lines.Where(Halves.IsFirst).SelectMany(Choices)];
        Choice[] second = [.. lines.Where(line => !Halves.IsFirst(line)).SelectMany(Choices)];
        Choice[] choices = [.. first, .. second];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fitted on the first half only, {Right(Fitted(first), second):P1} of {second.Length} pronouns of the second are right; fitted on the second, {Right(Fitted(second), first):P1} of {first.Length} of the first"));
        var points = Fitted(choices);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{choices.Length} pronouns; right before {Right(PronounPoints.English, choices):P1}, now {Right(points, choices):P1}"));
        File.WriteAllText(output, Written(points));
    }

    private static double[] Fitted(Choice[] choices)
    {
        var points = new double[PronounPoints.Count];
        for (var round = 0; round < Rounds; round++) Improve(points, choices);
        for (var i = 0; i < points.Length; i++) points[i] = Math.Round(points[i], 1) + 0.0;
        return points;
    }

    private static List<Choice> Choices(string line)
    {
        var marked = JsonDocument.Parse(line).RootElement;
        var story = Article.FromCleanText(marked.GetProperty("text").GetString()!, marked.GetProperty("id").GetString()!);
        var sources = marked.GetProperty("attributions").EnumerateArray()
            .Where(attribution => attribution.GetProperty("source_type").GetString() == "pronoun" && attribution.GetProperty("resolved_confident").ValueKind == JsonValueKind.True)
            .Where(attribution => attribution.GetProperty("resolved_key").ValueKind == JsonValueKind.String)
            .Select(attribution => (Key: attribution.GetProperty("resolved_key").GetString()!, Source: attribution.GetProperty("source").EnumerateArray().First()))
            .Select(attribution => (attribution.Key, Start: attribution.Source.GetProperty("start").GetInt32(), End: attribution.Source.GetProperty("end").GetInt32()))
            .ToArray();
        var choices = new List<Choice>();
        QuotationReader.Trace(story, choice =>
        {
            var place = story.Offsets.ToInput(new TextRange(choice.Start, choice.Start + 1)).Start;
            var source = Array.Find(sources, source => source.Start <= place && place < source.End);
            if (source.Key is null) return;
            var right = choice.Candidates.ToList().FindIndex(candidate => candidate.Last == source.Key);
            if (right >= 0 && choice.Candidates.Count > 1) choices.Add(new Choice([.. choice.Candidates.Select(candidate => candidate.Values)], right));
        });
        return choices;
    }

    private static void Improve(double[] points, Choice[] choices)
    {
        var gradient = points.Select(point => -Shrinkage * point).ToArray();
        foreach (var choice in choices)
        {
            var odds = choice.Values.Select(values => Math.Exp(Sum(points, values))).ToArray();
            var total = odds.Sum();
            for (var candidate = 0; candidate < odds.Length; candidate++)
            {
                var surplus = (candidate == choice.Right ? 1 : 0) - odds[candidate] / total;
                for (var i = 0; i < gradient.Length; i++) gradient[i] += surplus * choice.Values[candidate][i];
            }
        }

        for (var i = 0; i < points.Length; i++) points[i] += Step * gradient[i] / choices.Length;
    }

    private static double Right(double[] points, Choice[] choices) =>
        (double)choices.Count(choice => choice.Values.Select((values, i) => (Sum: Sum(points, values), i)).MaxBy(candidate => candidate.Sum).i == choice.Right) / choices.Length;

    private static double Sum(double[] points, double[] values) => points.Zip(values, (point, value) => point * value).Sum();

    private static string Written(double[] points)
    {
        var text = new StringBuilder(
            """
            # What speaks for a person as the one a pronoun means; the larger the sum, the likelier. Written by the fit of the quotations bench, not by hand.
            # The last four have a number for each distance in sentences, from 0; the last number of "spoke" is for all that is further away.

            """.ReplaceLineEndings("\n"));
        var at = 0;
        foreach (var (name, count) in PronounPoints.Layout)
        {
            text.Append(name).Append(' ').AppendJoin(' ', points.Skip(at).Take(count).Select(point => point.ToString("0.0", CultureInfo.InvariantCulture))).Append('\n');
            at += count;
        }

        return text.ToString();
    }

    private sealed record Choice(double[][] Values, int Right);
}
