using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Execution;

/// <summary>Tells which cells were run: the last ones, those of a range of numbers, or those whose code fits a pattern.</summary>
internal sealed class HistoryHandler(CellHistory history) : RequestHandler("history_request")
{
    /// <summary>There is one session: that of the kernel's life.</summary>
    private const int Session = 1;

    public override JsonObject Answer(Request request)
    {
        var cells = request.Text("hist_access_type") switch
        {
            "tail" => Last(history.Cells, request.OptionalNumber("n")),
            "range" => Range(request),
            "search" => Search(request),
            var other => throw new BadRequestException($"{request.Type}: “hist_access_type” is “{other}”; expected “tail”, “range” or “search”."),
        };
        var withOutput = request.Flag("output", missing: false);
        var content = Contents.Ok();
        content["history"] = new JsonArray([.. cells.Select(cell => new JsonArray(
            Session, cell.Number, withOutput ? new JsonArray(cell.Code, cell.Output) : JsonValue.Create(cell.Code)))]);
        return content;
    }

    private IEnumerable<PastCell> Range(Request request)
    {
        // 0 is the current session, negative numbers are those before it.
        if (request.OptionalNumber("session") is not (null or 0 or Session)) return [];
        var first = request.OptionalNumber("start") ?? 0;
        var end = request.OptionalNumber("stop") ?? int.MaxValue;
        return history.Cells.Where(cell => cell.Number >= first && cell.Number < end);
    }

    private IEnumerable<PastCell> Search(Request request)
    {
        var pattern = Glob(request.OptionalText("pattern") ?? "*");
        var found = history.Cells.Where(cell => pattern.IsMatch(cell.Code));
        // Of equal ones the latest counts.
        if (request.Flag("unique", missing: false)) found = found.Reverse().DistinctBy(cell => cell.Code, StringComparer.Ordinal).Reverse();
        return Last([.. found], request.OptionalNumber("n"));
    }

    private static IEnumerable<PastCell> Last(IReadOnlyList<PastCell> cells, int? count) => cells.TakeLast(count ?? int.MaxValue);

    /// <summary>A pattern in which <c>*</c> stands for any text and <c>?</c> for any character. It is matched in linear time.</summary>
    private static Regex Glob(string pattern)
    {
        var escaped = Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal);
        return new Regex($"^{escaped}$", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
