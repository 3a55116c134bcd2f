using System.Diagnostics;
using System.Globalization;

namespace Analytics.WordBench;

/// <summary>Times pieces of work side by side: a round of each, several rounds, medians.</summary>
internal static class Comparison
{
    /// <summary>Runs all once to warm up, then the rounds, and prints the medians and how many times slower than the first each is.</summary>
    public static void Run(string name, int rounds, params (string Name, Func<double> Seconds)[] works)
    {
        var seconds = works.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var taken = works[i].Seconds();
                if (round > 0) seconds[i].Add(taken);
            }
        }

        var first = Median(seconds[0]);
        Console.WriteLine(name);
        for (var i = 0; i < works.Length; i++)
        {
            var median = Median(seconds[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {works[i].Name,-44} {median,9:0.000} s  {median / first,7:0.00}"));
        }
    }

    /// <summary>The processor time of a piece of work, all its threads together, so that other work on the machine does not count.</summary>
    public static double Time(Action work)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    /// <summary>The wall time of a piece of work.</summary>
    public static double WallTime(Action work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
