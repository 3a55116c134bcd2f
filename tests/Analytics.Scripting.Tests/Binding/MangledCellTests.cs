using Analytics.Scripting.Syntax;
using Analytics.Scripting.Tests.Binding.Compared;

namespace Analytics.Scripting.Tests.Binding;

/// <summary>Cells as they are while being typed, or wrong in any other way: they are judged, and never make binding fail.</summary>
public sealed class MangledCellTests
{
    private const string Known = """
        record Article(string Title, string Section, int Words);
        var news = new[] { new Article("A", "P", 1) }; var words = new List<string>(); int n = 1; int? ni = 1; string s = ""; object o = 1; bool b = true;
        var dict = new Dictionary<string, int>(); int[] arr = { 1 }; var tuple = (Name: "x", Count: 1); Func<int, int> f = x => x; Task<int> task = Task.FromResult(1); DateTime when = default;
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Mangled_expressions_give_diagnostics_and_no_exceptions(int seed)
    {
        var random = new Random(seed);
        var session = new BoundSession();
        session.Bind(Known);
        var all = ExpressionCases.Groups.SelectMany(ExpressionCases.Of).ToArray();
        for (var i = 0; i < 250; i++)
        {
            var cell = Mangle(all[random.Next(all.Length)], all[random.Next(all.Length)], random);
            var failure = Record.Exception(() => session.Bind(cell));
            Assert.True(failure is null, $"{cell}\n{failure}");
        }
    }

    private static string Mangle(string cell, string other, Random random)
    {
        var tokens = Tokens(cell);
        var others = Tokens(other);
        for (var change = random.Next(1, 4); change > 0 && tokens.Count > 0; change--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                case 2 when others.Count > 0:
                    tokens[at] = others[random.Next(others.Count)];
                    break;
                default:
                    tokens.RemoveRange(at, tokens.Count - at);
                    break;
            }
        }

        return string.Join(' ', tokens);
    }

    private static List<string> Tokens(string cell) => [.. SyntaxTree.Parse(cell).Tokens.Select(t => t.Text).Where(t => t.Length > 0)];
}
