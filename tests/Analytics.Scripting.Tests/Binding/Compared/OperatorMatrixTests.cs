using Xunit.Abstractions;

namespace Analytics.Scripting.Tests.Binding.Compared;

/// <summary>
/// Every operator over every pair of basic types, constants and nullables, and every conversion between them: some 40,000 statements. Each
/// test knows how many are its own, so that none is lost unnoticed.
/// </summary>
public sealed class OperatorMatrixTests(ITestOutputHelper output)
{
    private const string Declarations = """
        enum Tiny : byte { A, B }
        """;

    private static readonly string[] Types =
    [
        "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint", "char", "float", "double", "decimal", "bool",
        "DayOfWeek", "Tiny",
    ];

    private static readonly string[] AllTypes = [.. Types, .. Types.Select(t => t + "?"), "string", "object"];

    private static readonly string[] Constants = ["0", "1", "-1", "1u", "1L", "-1L", "1ul", "'a'", "1.5", "1.5f", "1.5m", "true", "\"s\"", "null", "300", "DayOfWeek.Monday", "(byte)1"];

    // One of each family: the others follow the same rules.
    private static readonly string[] Binary = ["+", "-", "/", ">>>", "|", "==", "<", "&&", "??"];

    [Fact]
    public void Binary_operators_between_variables_agree_with_the_compiler() =>
        AssertSame(
            11_664,
            from op in Binary
            from left in AllTypes
            from right in AllTypes
            select $"{Variable(left, "a")} {Variable(right, "b")} var r = a {op} b;");

    [Fact]
    public void Binary_operators_with_a_constant_agree_with_the_compiler() =>
        AssertSame(
            7_038,
            from op in Binary
            from left in AllTypes.Where((_, i) => i < Types.Length || i % 3 == 0)
            from right in Constants
            from text in new[] { $"a {op} {right}", $"{right} {op} a" }
            select $"{Variable(left, "a")} var r = {text};");

    [Fact]
    public void Binary_operators_between_constants_agree_with_the_compiler() =>
        AssertSame(
            2_601,
            from op in Binary
            from left in Constants
            from right in Constants
            select $"var r = {left} {op} {right};");

    [Fact]
    public void Unary_operators_agree_with_the_compiler() =>
        AssertSame(
            284,
            (from op in new[] { "+", "-", "!", "~" } from type in AllTypes select $"{Variable(type, "a")} var r = {op}a;")
            .Concat(from op in new[] { "+", "-", "!", "~" } from constant in Constants select $"var r = {op}{constant};")
            .Concat(from op in new[] { "++", "--" } from type in AllTypes select $"{Variable(type, "a")} var r = a{op};"));

    [Fact]
    public void Compound_assignments_agree_with_the_compiler() =>
        AssertSame(
            11_448,
            from op in Binary
            where op is not ("==" or "<" or "&&")
            from left in AllTypes
            from right in AllTypes.Concat(Constants)
            select Constants.Contains(right)
                ? $"{Variable(left, "a")} var r = a {op}= {right};"
                : $"{Variable(left, "a")} {Variable(right, "b")} var r = a {op}= b;");

    [Fact]
    public void Conversions_agree_with_the_compiler() =>
        AssertSame(
            3_812,
            (from source in AllTypes from target in AllTypes select $"{Variable(source, "a")} {target} b = a; var r = b;")
            .Concat(from source in AllTypes from target in AllTypes select $"{Variable(source, "a")} var r = ({target})a;")
            .Concat(from constant in Constants from target in AllTypes select $"{target} b = {constant}; var r = b;")
            .Concat(from constant in Constants from target in AllTypes where IsCast(constant, target) select $"var r = ({target})({constant});"));

    // The compiler takes a null cast to a native integer for a pointer.
    private static bool IsCast(string constant, string target) => !(constant == "null" && target.StartsWith('n'));

    [Fact]
    public void Conditionals_agree_with_the_compiler() =>
        AssertSame(
            3_421,
            (from left in AllTypes from right in AllTypes select $"{Variable(left, "a")} {Variable(right, "b")} var r = Environment.HasShutdownStarted ? a : b;")
            .Concat(from left in AllTypes from right in Constants select $"{Variable(left, "a")} var r = Environment.HasShutdownStarted ? a : {right};")
            .Concat(from left in Constants from right in Constants select $"var r = Environment.HasShutdownStarted ? {left} : {right};")
            .Concat(from left in Constants.Take(6) from right in Constants.Take(12) from target in Types select $"{target} b = Environment.HasShutdownStarted ? {left} : {right}; var r = b;"));

    private static string Variable(string type, string name) => $"{type} {name} = default;";

    private void AssertSame(int count, IEnumerable<string> statements)
    {
        var all = statements.ToList();
        output.WriteLine($"{all.Count} statements");
        Assert.Equal(count, all.Count);
        var found = new Statements(Declarations, all).Differences();
        foreach (var difference in found.Take(200))
            output.WriteLine(difference);
        Assert.True(found.Count == 0, $"{found.Count} of {all.Count} differ, such as {string.Join('\n', found.Take(20))}");
    }
}
