using System.Diagnostics;

namespace Analytics.ArticleBench;

/// <summary>Pages per CPU second: ours and SmartReader's, taken in turns on the same pages in one process, and those of a script for Node beside them.</summary>
internal static class Speed
{
    public static void Measure(string folder, int rounds, string? script)
    {
        var pages = Pages.Html(folder);
        // Until the run time has compiled what is hot; that is what a folder of stories sees too.
        for (var warming = 0; warming < 8; warming++)
        {
            foreach (var (_, html) in pages)
            {
                Ours(html);
                Theirs(html);
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            var ours = PerSecond(pages, Ours);
            var theirs = PerSecond(pages, Theirs);
            Console.WriteLine($"analytics {ours:F1}, SmartReader {theirs:F1} pages per CPU second; ratio {ours / theirs:F2}");
            if (script is not null) RunNode(script, folder);
        }
    }

    private static void RunNode(string script, string folder)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [script, folder]) { UseShellExecute = false });
        node!.WaitForExit();
    }

    private static double PerSecond(IReadOnlyList<(string Id, string Html)> pages, Action<string> read)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var (_, html) in pages) read(html);
        process.Refresh();
        return pages.Count / (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static void Ours(string html) => Article.FromHtml(html);

    private static void Theirs(string html)
    {
        using var reader = new SmartReader.Reader("https://example.org/story", html);
        reader.GetArticle();
    }
}
