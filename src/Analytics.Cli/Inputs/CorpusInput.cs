using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Inputs;

/// <summary>Loads the stories a command is called with, and says what could not be loaded.</summary>
internal static class CorpusInput
{
    public static Corpus Load(IReadOnlyList<string> paths, Terminal terminal, CancellationToken cancellationToken)
    {
        var missing = paths.Where(path => !File.Exists(path) && !Directory.Exists(path)).ToArray();
        if (missing.Length > 0) throw new UsageException(string.Join('\n', missing.Select(Missing)));

        using var status = new StatusLine(terminal);
        var corpus = Corpus.Load(paths, new LoadingProgress(status), cancellationToken: cancellationToken);
        status.Clear();
        foreach (var entry in corpus.Report.Entries.Where(entry => entry.Reason is not null)) terminal.Say(entry.ToString());
        terminal.Say(corpus.Count > 0 ? corpus.Report.ToString() : "No story was loaded.");
        return corpus;
    }

    private static string Missing(string path) => path.Length == 0
        ? "an empty path was given; give the path of a story file or of a folder of stories."
        : $"there is no file or folder “{path}” (looked for {Path.GetFullPath(path)}).";
}
