using System.Globalization;

namespace Analytics.ScriptingBench;

/// <summary>The figures, as rows of a Markdown table, each written once it is known.</summary>
internal sealed class Table(TextWriter writer)
{
    private bool _hasHead;

    /// <summary>Whether the engines ever computed different things.</summary>
    public bool IsWrong { get; private set; }

    /// <param name="what">What was measured.</param>
    /// <param name="unit">The unit of its figures.</param>
    /// <param name="pairs">The figures.</param>
    /// <param name="goal">What the ratio may be at most.</param>
    public void Add(string what, string unit, Pairs pairs, double goal)
    {
        if (!_hasHead)
        {
            writer.WriteLine($"| {"Measured",-46} | {"Ours",12} | {"Roslyn's",12} | Ratio | Goal  |");
            writer.WriteLine($"|{new string('-', 48)}|{new string('-', 13)}:|{new string('-', 13)}:|------:|------:|");
            _hasHead = true;
        }

        var (ours, roslyn) = (Figure(pairs.Ours, unit), Figure(pairs.Roslyn, unit));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what,-46} | {ours,12} | {roslyn,12} | {pairs.Ratio,5:0.00} | {goal,5:0.00#} |"));
    }

    /// <summary>Reports where the engines do not agree: their times say nothing then.</summary>
    public void Compare(string what, object? ours, object? roslyn)
    {
        var (a, b) = (Convert.ToString(ours, CultureInfo.InvariantCulture), Convert.ToString(roslyn, CultureInfo.InvariantCulture));
        if (a == b) return;
        IsWrong = true;
        Console.Error.WriteLine($"{what}: ours gave {a}, Roslyn's {b}.");
    }

    private static string Figure(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {unit}");
}
