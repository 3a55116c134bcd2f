using System.Diagnostics;

namespace Analytics.ArticleBench;

/// <summary>Peak memory while a folder of many pages is read one story after the other.</summary>
internal static class Memory
{
    public static void Measure(string folder, int count)
    {
        var scratch = Directory.CreateTempSubdirectory("article-bench-");
        try
        {
            var packed = Directory.GetFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
            for (var i = 0; i < count; i++) File.WriteAllBytes(Path.Combine(scratch.FullName, $"{i:D6}.html.gz"), packed[i % packed.Count]);
            packed.Clear();
            var watch = Stopwatch.StartNew();
            var stories = 0;
            long characters = 0;
            foreach (var story in Corpus.Stream([scratch.FullName]))
            {
                stories++;
                characters += story.Text.Length;
            }

            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"{stories} stories, {characters / 1e6:F0} million characters in {watch.Elapsed.TotalSeconds:F0} s ({process.TotalProcessorTime.TotalSeconds:F0} s CPU); peak memory {process.PeakWorkingSet64 / 1e6:F0} MB");
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
