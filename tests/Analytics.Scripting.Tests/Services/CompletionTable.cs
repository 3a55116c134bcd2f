namespace Analytics.Scripting.Tests.Services;

/// <summary>
/// A cell with a cursor and what is expected there. Cases stand between lines of four equals signs; the cells before the last, between
/// lines of four dashes, are run. In the last, <c>|</c> is the cursor. The lines behind it begin with <c>+</c> for items that must be
/// offered, <c>-</c> for those that must not, <c>^</c> for how the list begins, and <c>=</c> for the whole list, items apart by semicolons.
/// </summary>
internal sealed record CompletionCase(IReadOnlyList<string> Earlier, string Code, int Position, IReadOnlyList<string> Expectations)
{
    public override string ToString() => Code.Insert(Position, "|");

    public static IEnumerable<CompletionCase> Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Services", "Cases", name + ".completions")).ReplaceLineEndings("\n");
        return text.TrimEnd('\n').Split("\n====\n").Select(Parse);
    }

    /// <summary>What is wrong with a list of labels; null where nothing is.</summary>
    public string? Check(IReadOnlyList<string> labels)
    {
        foreach (var expectation in Expectations)
        {
            string[] items = [.. expectation[1..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            var isMet = expectation[0] switch
            {
                '+' => items.All(labels.Contains),
                '-' => !items.Any(labels.Contains),
                '^' => items.SequenceEqual(labels.Take(items.Length)),
                _ => items.SequenceEqual(labels),
            };
            if (!isMet) return $"{this}\n  expected {expectation}\n  found    {string.Join("; ", labels.Take(40))}";
        }

        return null;
    }

    private static CompletionCase Parse(string text)
    {
        var cells = text.Split("\n----\n");
        var lines = cells[^1].Split('\n');
        var count = lines.TakeWhile(l => l.Length == 0 || !"+-^=".Contains(l[0], StringComparison.Ordinal)).Count();
        var code = string.Join('\n', lines[..count]);
        var cursor = Enumerable.Range(0, code.Length).First(i => code[i] == '|' && !IsOperator(code, i));
        return new CompletionCase(cells[..^1], code.Remove(cursor, 1), cursor, lines[count..]);
    }

    private static bool IsOperator(string code, int at) => (at + 1 < code.Length && code[at + 1] == '|') || (at > 0 && code[at - 1] == '|');
}
