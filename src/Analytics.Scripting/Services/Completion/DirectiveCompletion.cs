using Analytics.Notebooks;
using Analytics.Scripting.Session;

namespace Analytics.Scripting.Services;

/// <summary>What can stand on a line that begins with <c>#</c>: the names of directives, and the files and packages of <c>#r</c> and <c>#load</c>.</summary>
internal sealed class DirectiveCompletion(CSharpOptions options, PackageFolder packages)
{
    private const string NuGet = "nuget:";

    public CompletionList Complete(string code, int position)
    {
        var start = position;
        while (start > 0 && code[start - 1] is not ('\n' or '\r')) start--;
        var line = code.AsSpan(start, position - start);
        var hash = start + line.IndexOf('#');
        var name = code[(hash + 1)..position];
        var quote = name.IndexOf('"', StringComparison.Ordinal);
        if (quote < 0) return name.TrimStart().Contains(' ', StringComparison.Ordinal) ? Empty(position) : Names(position, name.TrimStart());
        var argument = name[(quote + 1)..];
        if (argument.Contains('"', StringComparison.Ordinal)) return Empty(position);
        return name[..quote].Trim() switch
        {
            "r" when argument.StartsWith(NuGet, StringComparison.OrdinalIgnoreCase) => Packages(position, argument[NuGet.Length..]),
            "r" => Files(code, position, argument, ".dll", [NuGet]),
            "load" => Files(code, position, argument, ".csx", []),
            _ => Empty(position),
        };
    }

    private static CompletionList Empty(int position) => new(position, position, []);

    private static CompletionList Names(int position, string typed)
    {
        var found = Ranking.Order(Keywords.Directives.Select(Candidate.Keyword), typed);
        return new CompletionList(position - typed.Length, position, [.. found.Select(c => c.ToItem(_ => null))]);
    }

    /// <summary>The packages on the machine, or behind a comma the versions of one.</summary>
    private CompletionList Packages(int position, string argument)
    {
        var comma = argument.IndexOf(',', StringComparison.Ordinal);
        var typed = (comma < 0 ? argument : argument[(comma + 1)..]).TrimStart();
        var names = comma < 0 ? packages.Names() : packages.VersionsOf(argument[..comma].Trim()).Select(v => v.Text);
        var items = names.Where(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(n => new CompletionItem(n, n, CompletionKind.File, null));
        return new CompletionList(position - typed.Length, position, [.. items]);
    }

    private CompletionList Files(string code, int position, string argument, string extension, IEnumerable<string> others)
    {
        var slash = argument.AsSpan().LastIndexOfAny('/', '\\') + 1;
        var (folder, typed) = (argument[..slash], argument[slash..]);
        var end = position;
        while (end < code.Length && code[end] is not ('"' or '\n' or '\r' or '/' or '\\')) end++;
        var names = EntriesOf(Path.GetFullPath(folder, options.Folder ?? Environment.CurrentDirectory), extension).Concat(slash == 0 ? others : []);
        var items = names.Where(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            .Select(n => new CompletionItem(n, n == NuGet ? NuGet + " " : n, CompletionKind.File, null));
        return new CompletionList(position - typed.Length, end, [.. items]);
    }

    /// <summary>The folders in a folder, and the files with an extension; a folder that cannot be read has none.</summary>
    private static IEnumerable<string> EntriesOf(string folder, string extension)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true };
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateDirectories(folder, "*", options).Select(d => Path.GetFileName(d) + "/")
            .Concat(Directory.EnumerateFiles(folder, "*" + extension, options).Select(f => Path.GetFileName(f)));
    }
}
