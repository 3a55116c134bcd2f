using System.Globalization;

namespace Analytics.Notebooks.Sessions;

/// <summary>Turns a result that is not a success into the error a notebook stores and a reader understands.</summary>
internal static class ErrorText
{
    public static CellFailure FailureOf(CellResult result)
    {
        if (result.Outcome == CellOutcome.Interrupted)
        {
            return result.Failure ?? new CellFailure("Interrupted", "The cell was interrupted.", null, []);
        }

        if (result.Failure is { } failure) return failure;
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors is [var first, .. var rest]
            ? new CellFailure(first.Code, first.Message, first.LineNumber, [.. rest.Select(Describe)])
            : new CellFailure("Failed", "The cell failed without saying why.", null, []);
    }

    public static ErrorOutput ToOutput(CellResult result, string source, int number)
    {
        var failure = FailureOf(result);
        var place = failure.LineNumber is { } line
            ? Invariant($"  cell {number}, line {line}:  {LineOf(source, line)}")
            : Invariant($"  cell {number}");
        return new ErrorOutput(
            failure.Name, failure.Message, [$"{failure.Name}: {failure.Message}", place, .. failure.Traceback]);
    }

    private static string Describe(CellDiagnostic diagnostic) =>
        Invariant($"{diagnostic.Code}: {diagnostic.Message} (line {diagnostic.LineNumber}, column {diagnostic.ColumnNumber})");

    private static string LineOf(string source, int lineNumber) =>
        source.Split('\n').ElementAtOrDefault(lineNumber - 1)?.Trim() ?? "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
