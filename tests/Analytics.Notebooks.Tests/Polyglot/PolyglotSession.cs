using System.Globalization;

namespace Analytics.Notebooks.Tests.Polyglot;

/// <summary>A session of two languages, <c>csharp</c> and <c>sql</c>, that tells what its cells came to.</summary>
internal sealed class PolyglotSession : IDisposable
{
    private readonly NotebookSession _session = new([new AssignmentLanguage("csharp", "c#"), new AssignmentLanguage("sql")], new ValueFormatting());

    /// <summary>The value of a variable.</summary>
    public object? this[string language, string name] => _session.FindLanguage(language)!.Variables.Single(variable => variable.Name == name).Value;

    /// <summary>
    /// What a cell showed, an output a line: plain texts as they are, other forms with their types before. The value comes behind <c>=</c>, a
    /// failure behind <c>!</c>.
    /// </summary>
    public async Task<string> RunAsync(string source, string? language = null, ICellInput? input = null)
    {
        var collector = new OutputCollector();
        var result = await _session.ExecuteAsync(source, language, 1, collector, input);
        var lines = collector.ToOutputs().Select(output => Shown(((DisplayOutput)output).Data)).ToList();
        if (result is { HasValue: true, Shown: { } shown }) lines.Add("= " + Shown(shown));
        if (result.Failure is { } failure) lines.Add(string.Create(CultureInfo.InvariantCulture, $"! line {failure.LineNumber}: {failure.Name}: {failure.Message}"));
        return string.Join('\n', lines);
    }

    public void Dispose() => _session.Dispose();

    private static string Shown(MimeBundle data)
    {
        var others = string.Join(", ", data.Data.Keys.Where(type => type is not ("text/plain" or "text/html")).Order(StringComparer.Ordinal));
        return (others.Length > 0 ? $"[{others}] " : "") + data.Data["text/plain"];
    }
}
