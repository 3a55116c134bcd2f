using System.Diagnostics;
using System.Globalization;

namespace Analytics.TopicBench;

/// <summary>Topics of more stories than are held in memory.</summary>
internal static class Streams
{
    private const int Sentences = 25;

    public static void Measure(Corpus seeds, int stories, int sample)
    {
        var watch = Stopwatch.StartNew();
        var model = TopicModel.Fit(Make(seeds, stories), new TopicOptions(20), sample);
        var fitted = watch.Elapsed.TotalSeconds;
        var placed = model.PlaceEach(Make(seeds, stories)).Count(story => story.MainTopic is not null);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{stories:N0} stories, sample of {sample:N0}: fit {fitted:0.0} s, {placed:N0} placed in {watch.Elapsed.TotalSeconds - fitted:0.0} s, most memory {process.PeakWorkingSet64 / 1e6:0} MB"));
    }

    /// <summary>Stories of sentences drawn from a few stories of one section each, so that they have topics.</summary>
    private static IEnumerable<Document> Make(Corpus seeds, int count)
    {
        var sources = seeds.Select(story => story.Text.Split(". ", StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            var (first, second) = (sources[random.Next(sources.Length)], sources[random.Next(sources.Length)]);
            var text = string.Join(". ", Enumerable.Range(0, Sentences).Select(_ => random.Next(4) > 0 ? first[random.Next(first.Length)] : second[random.Next(second.Length)]));
            yield return Article.FromCleanText(text, i.ToString(CultureInfo.InvariantCulture), null);
        }
    }
}
