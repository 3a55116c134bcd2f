using System.Globalization;
using System.Text;
using Analytics.Scripting.Tests.Binding.Compared;

namespace Analytics.Scripting.Tests.Binding;

/// <summary>
/// What analysts get wrong, and what they are told. In the table a cell is followed by exactly what is reported: after <c>//&gt;</c> the number, the
/// text that is marked and, where it says what may have been meant, the message. The first error has the number and place that the
/// compiler gives first; where not, <c>//&lt;</c> has what the compiler says instead, and why ours is better.
/// </summary>
public class MistakeTests
{
    /// <summary>What the session knows before each cell.</summary>
    private const string Known = """
        record Article(string Title, string Section, int Words);
        var news = new List<Article> { new Article("A", "P", 1) }; var words = new[] { "a", "b" }; var counts = new Dictionary<string, int>(); int n = 1; string text = "a"; object o = 1; int? maybe = 1; async Task<int> LoadAsync() { await Task.Delay(1); return 1; } int Twice(int x) => x * 2; enum Color { Red, Green }
        """;

    [Fact]
    public void A_mistake_is_told_once_where_it_is_as_the_compiler_would_or_better()
    {
        var differences = new StringBuilder();
        foreach (var entry in CellTable.Sessions("mistakes").Select(session => Assert.Single(session)))
        {
            var lines = entry.Split('\n');
            var notes = Array.FindIndex(lines, line => line.StartsWith("//>", StringComparison.Ordinal));
            var cell = string.Join('\n', lines[..notes]);
            Compare(cell, string.Join('\n', lines[notes..].Where(l => l.StartsWith("//>", StringComparison.Ordinal)).Select(l => l[4..])), Reported(cell), differences);
            Compare(cell, lines[^1].StartsWith("//< ", StringComparison.Ordinal) ? lines[^1][4..] : "", FirstOfCompiler(cell), differences);
        }

        Assert.Equal("", differences.ToString());
    }

    private static void Compare(string cell, string expected, string found, StringBuilder differences)
    {
        // Messages and reasons are written where they tell something.
        var (wanted, given) = (expected.Split('\n'), found.Split('\n'));
        if (wanted.Length == given.Length && wanted.Zip(given).All(p => p.Second == p.First || p.Second.StartsWith(p.First + ' ', StringComparison.Ordinal) || (p.Second.Length > 0 && p.First.StartsWith(p.Second + ' ', StringComparison.Ordinal)))) return;
        differences.AppendLine(CultureInfo.InvariantCulture, $"{cell}\n    expected: {expected}\n    found:    {found}");
    }

    private static string Reported(string cell)
    {
        var session = new BoundSession();
        session.Bind(Known);
        return string.Join('\n', session.Bind(cell).Diagnostics.Select(d => $"{Mark(cell, d.Code, d.Span.Start, d.Span.End)} {d.Message}"));
    }

    /// <summary>What the compiler says first, unless it is what we say first: of all that is wrong, or of what it cannot read, which it reports alone.</summary>
    private static string FirstOfCompiler(string cell)
    {
        var session = new CompilerSession();
        session.Check(Known);
        var all = session.Check(cell).OrderBy(d => d.Location.SourceSpan.Start).ToList();
        var syntax = all.Where(d => d.Location.SourceTree!.GetDiagnostics().Any(s => s.Id == d.Id && s.Location.SourceSpan == d.Location.SourceSpan)).ToList();
        string[] firsts = [Mark(cell, all[0]), .. syntax.Take(1).Select(d => Mark(cell, d))];
        var ours = Reported(cell);
        return firsts.Any(f => ours.StartsWith(f + ' ', StringComparison.Ordinal)) ? "" : firsts[^1];
    }

    private static string Mark(string cell, Microsoft.CodeAnalysis.Diagnostic error) =>
        Mark(cell, error.Id, error.Location.SourceSpan.Start, error.Location.SourceSpan.End);

    private static string Mark(string cell, string code, int start, int end) => $"{code} '{cell[start..end].Replace("\n", "\\n", StringComparison.Ordinal)}'";
}
