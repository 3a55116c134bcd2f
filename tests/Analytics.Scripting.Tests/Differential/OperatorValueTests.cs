using System.Globalization;
using System.Text;
using Analytics.Scripting.Tests.Binding.Compared;
using Xunit.Abstractions;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>
/// Every operator over every pair of basic types gives the values that the compiler makes it give, or the exception, for values at the
/// edges of the types; and so does every conversion. Nothing of it is constant. Each expression is a function of a cell, run over all
/// pairs of the values of its operands' types.
/// </summary>
public sealed class OperatorValueTests(ITestOutputHelper output)
{
    private const int Batch = 400;

    private static readonly (string Type, string Values)[] Plain =
    [
        ("sbyte", "sbyte.MinValue, -1, 0, 3, sbyte.MaxValue"), ("byte", "0, 1, 200, byte.MaxValue"), ("short", "short.MinValue, -1, 0, 7, short.MaxValue"),
        ("ushort", "0, 1, ushort.MaxValue"), ("int", "int.MinValue, -1, 0, 33, int.MaxValue"), ("uint", "0, 1, 33, uint.MaxValue"),
        ("long", "long.MinValue, -1, 0, 65, long.MaxValue"), ("ulong", "0, 1, 65, ulong.MaxValue"), ("nint", "-1, 0, 5"), ("nuint", "0, 5"),
        ("char", "'\\0', 'a', char.MaxValue"), ("float", "float.NaN, float.NegativeInfinity, -0f, 1.5f, float.MaxValue"),
        ("double", "double.NaN, double.PositiveInfinity, -2.5, 0.1, 1e300"), ("decimal", "decimal.MinValue, -1.50m, 0m, 2.5m"), ("bool", "true, false"),
        ("DayOfWeek", "DayOfWeek.Sunday, DayOfWeek.Friday, (DayOfWeek)(-3)"), ("Tiny", "Tiny.A, Tiny.B, (Tiny)255"),
    ];

    private static readonly string[] Lifted = ["int", "byte", "long", "double", "decimal", "bool", "char", "DayOfWeek"];

    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "<<", ">>", ">>>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">="];

    private static readonly string[] All = [.. Plain.Select(t => t.Type), .. Lifted.Select(t => t + "?"), "string", "object"];

    [Fact]
    public Task Binary_operators_give_the_same_values() => CompareAsync(
        from op in Operators from left in All from right in All select (left, right, $"a {op} b"));

    [Fact]
    public Task Checked_operators_give_the_same_values() => CompareAsync(
        from op in (string[])["+", "-", "*", "/"] from left in Plain from right in Plain select (left.Type, right.Type, $"checked(a {op} b)"));

    [Fact]
    public Task Unary_operators_give_the_same_values() => CompareAsync(
        from text in (string[])["-a", "+a", "~a", "!a", "checked(-a)", "a++", "--a", "checked(a++)", "checked(a--)", "a += 1", "a -= 1", "a <<= 3"]
        from type in All
        select (type, "bool", text));

    [Fact]
    public Task Compound_assignments_give_the_same_values() => CompareAsync(
        from op in (string[])["+=", "-=", "*=", "/=", "%=", "&=", "^=", "<<=", ">>=", "??="] from left in All from right in All select (left, right, $"a {op} b"));

    [Fact]
    public Task Conversions_give_the_same_values() => CompareAsync(
        from source in All
        from target in All
        from text in (string[])[$"({target})a", $"checked(({target})a)", $"a is {target}", $"(object)a is {target}"]
        select (source, "bool", text));

    private async Task CompareAsync(IEnumerable<(string Left, string Right, string Text)> expressions)
    {
        const string enums = "enum Tiny : byte { A, B }\n";
        var all = expressions.ToList();
        var verdicts = new Statements(enums, [.. all.Select(e => $"{e.Left} a = default; {e.Right} b = default; var r = {e.Text};")]).Ours();
        var accepted = all.Where((_, i) => !verdicts[i].StartsWith("ours:", StringComparison.Ordinal)).ToList();
        var differences = new List<string>();
        foreach (var batch in accepted.Chunk(Batch))
        {
            var cell = enums + Declarations() + Functions(batch);
            var ours = await OurSession.RunAsync([cell]);
            var theirs = await RoslynSession.RunAsync([cell]);
            if (ours[0] != theirs[0])
                differences.AddRange(ours[0].Text.Split('\n').Zip(theirs[0].Text.Split('\n')).Where(p => p.First != p.Second).Select(p => $"{p.First}\n    compiler: {p.Second}"));
        }

        output.WriteLine($"{accepted.Count} of {all.Count} expressions are accepted; their values are compared");
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
    }

    private static string Declarations()
    {
        var text = new StringBuilder();
        foreach (var (type, values) in Plain)
            text.AppendLine(CultureInfo.InvariantCulture, $"{type}[] {Values(type)} = {{ {values} }};");
        foreach (var type in Lifted)
            text.AppendLine(CultureInfo.InvariantCulture, $"{type}?[] {Values(type + "?")} = {{ null, {Plain.Single(p => p.Type == type).Values} }};");
        return text.Append("""
            string[] valuesOfstring = { null, "", "x" };
            object[] valuesOfobject = { null, 1, "x", 2.5, true };
            string Text(object value) => value == null ? "null" : value.GetType().Name + " " + Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
            string Run<A, B>(string name, A[] left, B[] right, Func<A, B, object> compute)
            {
                var text = new StringBuilder(name).Append(':');
                foreach (var a in left)
                {
                    foreach (var b in right)
                    {
                        try { text.Append(' ').Append(Text(compute(a, b))); }
                        catch (Exception thrown) { text.Append(' ').Append(thrown.GetType().Name); }
                    }
                }
                return text.ToString();
            }

            """).ToString();
    }

    private static string Functions(IEnumerable<(string Left, string Right, string Text)> expressions)
    {
        var text = new StringBuilder("string.Join(\"\\n\", new[]\n{\n");
        foreach (var (left, right, expression) in expressions)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"    Run<{left}, {right}>(\"{left} a, {right} b: {expression}\", {Values(left)}, {Values(right)}, (a, b) => {expression}),");
        }

        return text.Append("})").ToString();
    }

    private static string Values(string type) => "valuesOf" + type.Replace("?", "OrNull", StringComparison.Ordinal);
}
