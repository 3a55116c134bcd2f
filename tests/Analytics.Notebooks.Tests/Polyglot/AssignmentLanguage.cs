namespace Analytics.Notebooks.Tests.Polyglot;

/// <summary>
/// A language for tests: <c>name = text</c> sets a variable, <c>print text</c> writes it, <c>fail text</c> fails there, and any other line is the name of a variable, whose
/// value is the cell's.
/// </summary>
internal sealed class AssignmentLanguage(string name, params string[] aliases) : ICellLanguage
{
    private readonly SortedDictionary<string, SessionVariable> _variables = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public IReadOnlyList<string> Aliases { get; } = aliases;

    public IReadOnlyList<SessionVariable> Variables => [.. _variables.Values];

    public Task<CellResult> ExecuteAsync(CellSubmission cell, CancellationToken cancellationToken)
    {
        var result = new CellResult { Outcome = CellOutcome.Succeeded };
        foreach (var (line, number) in cell.Code.Split('\n').Select((line, i) => (line.Trim(), i + 1)).Where(line => line.Item1.Length > 0))
        {
            if (line.StartsWith("fail ", StringComparison.Ordinal))
            {
                result = new CellResult { Outcome = CellOutcome.Failed, Failure = new CellFailure("Failed", line[5..], number, []) };
                break;
            }

            if (line.StartsWith("print ", StringComparison.Ordinal)) cell.Output.Write(OutputStream.Out, line[6..]);
            else if (line.Split(" = ") is [var target, var text]) SetVariable(target, text, typeof(string));
            else result = new CellResult { Outcome = CellOutcome.Succeeded, HasValue = true, Value = _variables[line].Value };
        }

        return Task.FromResult(result);
    }

    public void SetVariable(string name, object? value, Type type) => _variables[name] = new SessionVariable(name, type, value);
}
