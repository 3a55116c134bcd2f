using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Extraction.Pasted;
using Analytics.Articles.Normalization;

namespace Analytics.ArticleBench;

/// <summary>What each heuristic is worth: precision, recall and F1 over bags of runs of four words, with all and with each left out.</summary>
internal static partial class Ablation
{
    public static void Measure(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        var bodies = truth.RootElement.EnumerateObject().ToDictionary(page => page.Name, page => page.Value.GetProperty("articleBody").GetString() ?? "", StringComparer.Ordinal);
        var html = Pages.Html(folder);
        var pasted = Directory.GetFiles(Path.Combine(folder, "pasted"), "*.txt").Order(StringComparer.Ordinal).Select(path => (Id: Path.GetFileNameWithoutExtension(path), Text: File.ReadAllText(path))).ToList();
        Console.WriteLine("| | HTML F1 | precision | recall | pasted F1 | precision | recall |\n|---|---|---|---|---|---|---|");
        Heuristics[] each = [.. Enum.GetValues<Heuristics>().Where(value => value is not (Heuristics.None or Heuristics.All))];
        foreach (var left in (Heuristics[])[Heuristics.None, .. each])
        {
            var kept = Heuristics.All & ~left;
            var pages = Score(bodies, html, text => Joined(PageExtractor.Extract(text, kept)));
            var pastes = Score(bodies, pasted, text => Joined(PastedExtractor.Extract(TracedText.Verbatim(text), kept)));
            Console.WriteLine($"| {(left == Heuristics.None ? "everything" : "without " + left)} | {pages} | {pastes} |");
        }
    }

    private static string Joined(ExtractedStory story) => string.Join("\n\n", story.Paragraphs.Select(paragraph => paragraph.Text));

    private static string Score(Dictionary<string, string> bodies, IReadOnlyList<(string Id, string Text)> pages, Func<string, string> extract)
    {
        double precision = 0, recall = 0;
        foreach (var (id, text) in pages)
        {
            var (wanted, found) = (Bag(bodies[id]), Bag(extract(text)));
            var shared = found.Sum(pair => Math.Min(pair.Value, wanted.GetValueOrDefault(pair.Key)));
            precision += found.Count == 0 ? 0 : (double)shared / found.Values.Sum();
            recall += wanted.Count == 0 ? 1 : (double)shared / wanted.Values.Sum();
        }

        (precision, recall) = (precision / pages.Count, recall / pages.Count);
        return FormattableString.Invariant($"{2 * precision * recall / (precision + recall):F4} | {precision:F4} | {recall:F4}");
    }

    private static Dictionary<string, int> Bag(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - 3) && words.Length > 0; i++)
        {
            var run = string.Join(' ', words[i..Math.Min(words.Length, i + 4)]);
            bag[run] = bag.GetValueOrDefault(run) + 1;
        }

        return bag;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
