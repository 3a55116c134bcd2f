using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Analytics.WordBench;

/// <summary>The same work as others do it.</summary>
internal static partial class Peers
{
    /// <summary>Word counts with a compiled expression and a dictionary.</summary>
    public static int Regex(IEnumerable<Document> stories)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            foreach (Match match in Word().Matches(story.Text))
            {
                var word = match.Value.ToLowerInvariant();
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList().Count;
    }

    /// <summary>Tokens with their numbers and offsets, by Lucene.Net.</summary>
    public static (List<int> Ids, List<int> Starts) Lucene(IEnumerable<Document> stories)
    {
        var (ids, starts, known) = (new List<int>(), new List<int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var story in stories)
        {
            using var tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, new StringReader(story.Text));
            var term = tokenizer.GetAttribute<ICharTermAttribute>();
            var offset = tokenizer.GetAttribute<IOffsetAttribute>();
            tokenizer.Reset();
            while (tokenizer.IncrementToken())
            {
                var word = term.ToString()!;
                if (!known.TryGetValue(word, out var id)) known.Add(word, id = known.Count);
                ids.Add(id);
                starts.Add(offset.StartOffset);
            }

            tokenizer.End();
        }

        return (ids, starts);
    }

    /// <summary>The processor seconds and the wall seconds that <c>wc -w</c> takes on a file, from its start to its end.</summary>
    public static (double Processor, double Wall) WordCount(string file)
    {
        // The shell's own "times" tells what its children took, on the second of its two lines.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "wc -w \"$0\" >/dev/null; times", file]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        var parts = lines[1].Split(' ').Select(part => part.Split('m'));
        return (parts.Sum(part => 60 * double.Parse(part[0], CultureInfo.InvariantCulture) + double.Parse(part[1].TrimEnd('s'), CultureInfo.InvariantCulture)), wall);
    }

    /// <summary>The processor seconds and the wall seconds that a piece of work takes in Python, as it measures them itself: without its start and imports.</summary>
    public static (double Processor, double Wall) Python(string work, string folder)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers.py");
        var start = new ProcessStartInfo("/usr/bin/python3", [script, work, folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var seconds = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        return seconds.Length == 2 ? (double.Parse(seconds[0], CultureInfo.InvariantCulture), double.Parse(seconds[1], CultureInfo.InvariantCulture)) : (double.NaN, double.NaN);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
