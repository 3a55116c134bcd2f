using System.Globalization;
using System.Text;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Syntax;
using Analytics.Scripting.Tests.Binding.Compared;

namespace Analytics.Scripting.Tests.Binding;

/// <summary>
/// Cells of all tables, with tokens dropped, doubled, swapped, cut off or taken from other cells: each is judged without a crash, and what is
/// accepted the compiler accepts, too.
/// </summary>
public sealed class CellFuzzTests
{
    private const int Inputs = 300;

    /// <summary>Asking the compiler takes far longer than judging.</summary>
    private const int Compared = 15;

    private static readonly string[] Tables = ["sessions", "scoping", "statements", "patterns", "matching", "declarations", "types"];

    private static readonly string[] Types = ["int", "string", "object", "var", "List<int>", "int?", "Task<int>", "void", "(int, string)", "ref int", "null", "await", "x => x", "[]"];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Whatever_a_cell_has_become_it_is_judged_as_the_compiler_judges_it(int seed)
    {
        var random = new Random(seed);
        var sessions = Tables.SelectMany(CellTable.Sessions).ToArray();
        var (differences, compared) = (new StringBuilder(), 0);
        for (var i = 0; i < Inputs; i++)
        {
            var session = sessions[random.Next(sessions.Length)];
            var position = random.Next(session.Length);
            var others = sessions[random.Next(sessions.Length)];
            var cell = Change(session[position], others[random.Next(others.Length)], random);
            var judged = Judge(session[..position], cell);
            if (judged.HasErrors || ++compared > Compared) continue;
            var compiler = new CompilerSession();
            foreach (var earlier in session[..position]) compiler.Check(earlier);
            if (compiler.Check(cell) is [var error, ..]) differences.AppendLine(CultureInfo.InvariantCulture, $"{cell}\n    compiler: {error.Id} {error.GetMessage(CultureInfo.InvariantCulture)}");
        }

        Assert.Equal("", differences.ToString());
    }

    private static BoundSubmission Judge(string[] earlier, string cell)
    {
        var session = new BoundSession();
        foreach (var known in earlier) session.Bind(known);
        try
        {
            return session.Bind(cell);
        }
        catch (Exception crash)
        {
            Assert.Fail($"{cell}\n{crash}");
            throw;
        }
    }

    private static string Change(string cell, string other, Random random)
    {
        var (tokens, others) = (Tokens(cell), Tokens(other));
        for (var changes = random.Next(1, 4); changes > 0 && tokens.Count > 1; changes--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(6))
            {
                case 0: tokens.RemoveAt(at); break;
                case 1: tokens.Insert(at, tokens[at]); break;
                case 2:
                    var with = random.Next(tokens.Count);
                    (tokens[at], tokens[with]) = (tokens[with], tokens[at]);
                    break;
                case 3: tokens[at] = Types[random.Next(Types.Length)]; break;
                case 4: tokens.RemoveRange(at, tokens.Count - at); break;
                default:
                    var from = random.Next(others.Count + 1);
                    tokens.InsertRange(at, others.Skip(from).Take(random.Next(1, 10)));
                    break;
            }
        }

        return string.Join(' ', tokens);
    }

    private static List<string> Tokens(string cell) =>
        [.. SyntaxTree.Parse(cell).Tokens.Where(t => t.Text.Length > 0).Select(t => t.IsFirstOnLine ? "\n" + t.Text : t.Text)];
}
