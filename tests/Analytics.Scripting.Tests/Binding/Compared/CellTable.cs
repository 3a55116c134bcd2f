namespace Analytics.Scripting.Tests.Binding.Compared;

/// <summary>
/// Sessions of cells from a file: sessions stand between lines of four equals signs, cells between lines of four dashes. A cell whose
/// first line is <c>// refused</c>, <c>// lenient</c> or <c>// code</c> is known to be judged otherwise by the C# compiler: refused here
/// though it is right, accepted though it is wrong, or wrong for both but for reasons with other numbers.
/// </summary>
internal static class CellTable
{
    public static IEnumerable<string[]> Sessions(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Binding", "Cases", name + ".cells")).ReplaceLineEndings("\n");
        return text.TrimEnd('\n').Split("\n====\n").Select(s => s.Split("\n----\n"));
    }

    /// <summary>How the verdict on a cell is known to differ; empty where it must not.</summary>
    public static string KnownDifference(string cell)
    {
        var line = cell.Split('\n')[0];
        return line.StartsWith("// ", StringComparison.Ordinal) ? line[3..].Split(':')[0] : "";
    }
}
