namespace Analytics.Scripting.Tests.Differential;

/// <summary>Sessions of cells from a file: sessions stand between lines of four equals signs, cells between lines of four dashes.</summary>
internal static class CellTable
{
    public static IEnumerable<string[]> Sessions(string path)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path)).ReplaceLineEndings("\n");
        return text.TrimEnd('\n').Split("\n====\n").Select(s => s.Split("\n----\n"));
    }
}
