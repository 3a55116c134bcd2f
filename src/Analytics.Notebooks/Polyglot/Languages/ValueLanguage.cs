namespace Analytics.Notebooks.Polyglot.Languages;

/// <summary>Holds the texts that <c>#!value</c> stores, so that other languages can take them over as they take over variables.</summary>
internal sealed class ValueLanguage : ICellLanguage
{
    public const string LanguageName = "value";

    private readonly SortedDictionary<string, SessionVariable> _values = new(StringComparer.Ordinal);

    public string Name => LanguageName;

    public IReadOnlyList<string> Aliases => [];

    public IReadOnlyList<SessionVariable> Variables
    {
        get
        {
            lock (_values) return [.. _values.Values];
        }
    }

    public Task<CellResult> ExecuteAsync(CellSubmission cell, CancellationToken cancellationToken) => Task.FromResult(new CellResult
    {
        Outcome = CellOutcome.Failed,
        Failure = new CellFailure("Command", "A value needs a name: begin the cell with #!value --name NAME.", 1, []),
    });

    public void SetVariable(string name, object? value, Type type)
    {
        lock (_values) _values[name] = new SessionVariable(name, type, value);
    }
}
