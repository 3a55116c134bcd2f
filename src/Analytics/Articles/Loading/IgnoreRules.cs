using Microsoft.Extensions.FileSystemGlobbing;

namespace Analytics.Articles.Loading;

/// <summary>The patterns of the <c>.corpusignore</c> files of a folder and those below it.</summary>
internal sealed class IgnoreRules
{
    public const string FileName = ".corpusignore";
    private readonly List<(string Folder, Matcher Matcher)> _rules = [];

    /// <summary>Takes in the folder's own file where it has one: a glob pattern a line, <c>#</c> for comments.</summary>
    public void Read(DirectoryInfo folder, string relative)
    {
        var path = System.IO.Path.Combine(folder.FullName, FileName);
        if (!File.Exists(path)) return;
        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var pattern = line.Trim();
            if (pattern.Length == 0 || pattern[0] == '#') continue;
            if (pattern.StartsWith('!')) matcher.AddExclude(Everywhere(pattern[1..]));
            else matcher.AddInclude(Everywhere(pattern));
        }

        _rules.Add((relative.Length == 0 ? "" : relative + "/", matcher));
    }

    public bool Covers(string path) =>
        _rules.Exists(rule => path.StartsWith(rule.Folder, StringComparison.Ordinal) && rule.Matcher.Match(path[rule.Folder.Length..]).HasMatches);

    // A pattern without a slash names files wherever they are below the folder, one that ends in a slash a whole folder.
    private static string Everywhere(string pattern)
    {
        var rooted = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        var whole = pattern.EndsWith('/') ? pattern + "**" : pattern;
        return rooted ? whole.TrimStart('/') : "**/" + whole;
    }
}
