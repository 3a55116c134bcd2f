using System.Text.Json.Nodes;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Protocol;

/// <summary>
/// What a language remarks on a cell, with its places in the code, so that editors can mark them. Not of the protocol: it stands under a
/// name of ours in the answer to the cell, where other clients pass over it.
/// </summary>
internal static class Remarks
{
    private const string Name = "analytics";

    /// <summary>Adds the remarks to the answer; nothing where there are none.</summary>
    public static JsonObject AddTo(JsonObject answer, CellResult result, string code)
    {
        var remarks = result.Diagnostics.Count == 0 && result.Failure is { LineNumber: { } line } failure
            ? [OfLine(failure, line, code)]
            : result.Diagnostics;
        if (remarks.Count > 0) answer[Name] = new JsonObject { ["diagnostics"] = new JsonArray([.. remarks.Select(remark => (JsonNode)Json(remark))]) };
        return answer;
    }

    private static JsonObject Json(CellDiagnostic remark) => new()
    {
        ["code"] = remark.Code,
        ["severity"] = remark.Severity.ToString().ToLowerInvariant(),
        ["message"] = remark.Message,
        ["start"] = remark.Start,
        ["end"] = remark.End,
        ["line"] = remark.LineNumber,
        ["column"] = remark.ColumnNumber,
    };

    /// <summary>What was thrown is known by its line alone: all that is written on it is marked.</summary>
    private static CellDiagnostic OfLine(CellFailure failure, int number, string code)
    {
        var lines = code.Split('\n');
        var line = Math.Clamp(number, 1, lines.Length) - 1;
        var before = lines.Take(line).Sum(text => text.Length + 1);
        var text = lines[line].TrimEnd();
        var indent = text.Length - text.TrimStart().Length;
        return new CellDiagnostic(failure.Name, DiagnosticSeverity.Error, failure.Message, before + indent, before + text.Length, line + 1, indent + 1);
    }
}
