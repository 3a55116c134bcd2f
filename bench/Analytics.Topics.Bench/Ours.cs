using System.Diagnostics;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;
using Analytics.Topics.Quality;

namespace Analytics.TopicBench;

/// <summary>Our methods on a matrix that is there already, as the others get it.</summary>
internal static class Ours
{
    private const int Terms = 10;

    public static Found Fit(DocumentTermMatrix read, TopicMethod method, int count)
    {
        var matrix = new DocumentTermMatrix(read.Space, read.Counts);
        _ = matrix.Weights;
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var fitter = TopicFitters.Of(method);
        var topics = fitter.Fit(matrix, count, Guidance.None);
        var strengths = fitter.Place(topics.Directions, matrix);
        watch.Stop();
        process.Refresh();
        return new Found(
            [.. Enumerable.Range(0, topics.Terms.Width).Select(topic => Coherence.Heaviest(topics.Terms.Column(topic), Terms)).Where(terms => terms.Length > 0)],
            [.. Enumerable.Range(0, strengths.RowCount).Select(story => Largest(StoryShares.Of(strengths.Row(story))))],
            (process.TotalProcessorTime - processor).TotalSeconds,
            watch.Elapsed.TotalSeconds);
    }

    private static int Largest(double[] shares) => Array.IndexOf(shares, shares.Max());
}
