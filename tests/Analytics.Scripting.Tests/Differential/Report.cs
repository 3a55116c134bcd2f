using System.Globalization;
using System.Text;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>
/// How sessions of cells compare: a cell whose first line is <c>// refused</c> or <c>// lenient</c>, with the reason behind it, is known to
/// be refused here though it is right, or accepted though the compiler's scripting takes it for something else. Nothing may be accepted
/// and do something else.
/// </summary>
internal sealed class Report
{
    private readonly StringBuilder _surprises = new();
    private int _cells;
    private int _agree;
    private int _bothRefuse;
    private int _sameNumber;
    private int _refused;
    private int _lenient;

    /// <summary>The differences that are not known, and the known ones that are gone; empty where there are none.</summary>
    public string Surprises => _surprises.ToString();

    public void Add(string[] cells, IReadOnlyList<Answer> ours, IReadOnlyList<Answer> theirs)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            _cells++;
            var difference = Compare(ours, theirs, i);
            var known = KnownDifference(cells[i]);
            if (difference != known)
                _surprises.AppendLine(CultureInfo.InvariantCulture, $"[{(difference.Length == 0 ? "agrees" : difference)}] {string.Join("\n----\n", cells[..(i + 1)])}\n    ours:     {At(ours, i)}\n    compiler: {At(theirs, i)}");
            if (difference.Length > 0 || i >= ours.Count - 1)
            {
                _cells += cells.Length - i - 1;
                return;
            }
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_cells} cells, {_agree} run and agree, {_bothRefuse} refused by both ({_sameNumber} of them with a common error number), {_refused} refused here alone, {_lenient} too lenient");

    private string Compare(IReadOnlyList<Answer> ours, IReadOnlyList<Answer> theirs, int i)
    {
        if (i >= ours.Count || i >= theirs.Count)
            return "unequal";
        switch (ours[i].IsRefused, theirs[i].IsRefused)
        {
            case (true, true):
                _bothRefuse++;
                if (ours[i].Codes.Intersect(theirs[i].Codes).Any())
                    _sameNumber++;
                return "";
            case (true, false):
                _refused++;
                return "refused";
            case (false, true):
                _lenient++;
                return "lenient";
            default:
                if (ours[i] == theirs[i])
                    _agree++;
                return ours[i] == theirs[i] ? "" : "different";
        }
    }

    private static string KnownDifference(string cell)
    {
        var line = cell.Split('\n')[0];
        return line.StartsWith("// refused", StringComparison.Ordinal) ? "refused" : line.StartsWith("// lenient", StringComparison.Ordinal) ? "lenient" : "";
    }

    private static string At(IReadOnlyList<Answer> answers, int i) => i < answers.Count ? answers[i].ToString() : "nothing";
}
