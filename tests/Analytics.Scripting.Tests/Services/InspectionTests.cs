using Analytics.Notebooks;
using Analytics.Scripting.Tests.Session;

namespace Analytics.Scripting.Tests.Services;

public class InspectionTests
{
    /// <summary>Earlier cells, the cell with a cursor in or behind a name, the name, and the signature.</summary>
    public static TheoryData<string, string, string, string> Names => new()
    {
        { "", "\"abc\".Sub|string(1, 2)", "Substring", "string string.Substring(int startIndex, int length) (+ 1 overload)" },
        { "", "\"abc\".Substring|(1)", "Substring", "string string.Substring(int startIndex) (+ 1 overload)" },
        { "", "\"abc\".Len|gth", "Length", "int string.Length { get; }" },
        { "", "int.Max|Value", "MaxValue", "const int int.MaxValue = 2147483647" },
        { "", "DayOfWeek.Mon|day", "Monday", "DayOfWeek.Monday = 1" },
        { "", "v|ar x = 1;", "var", "struct System.Int32" },
        { "", "foreach (va|r c in \"a\") { }", "var", "struct System.Char" },
        { "", "List<int> l|ist = [];", "list", "(session variable) List<int> list" },
        { "var words = new List<string>();", "wo|rds", "words", "(session variable) List<string> words" },
        { "var words = new List<string>();", "words.Whe|re(w => w.Length > 1)", "Where", "(extension) IEnumerable<string> Enumerable.Where<string>(this IEnumerable<string> source, Func<string, bool> predicate) (+ 1 overload)" },
        { "var words = new List<string>();", "words.Where(w => w|.Length > 1)", "w", "(parameter) string w" },
        { "var words = new List<string>();", "words.Where(|w => w.Length > 1)", "w", "(parameter) string w" },
        { "var words = new List<string>();", "from w in words where w|.Length > 1 select w", "w", "(range variable) string w" },
        { "var words = new List<string>();", "words.Select(w => new { w.Length }).Where(x => x.Len|gth > 1)", "Length", "int { int Length }.Length { get; }" },
        { "", "void F(int count) { var y = co|unt; }", "count", "(parameter) int count" },
        { "", "void F() { var count = 1; c|ount++; }", "count", "(local variable) int count" },
        { "", "void F() { const int count = 1; F(); _ = co|unt; }", "count", "(local constant) const int count = 1" },
        { "", "void F() { int in|ner = 1; }", "inner", "(local variable) int inner" },
        { "int Twice(int n, string s = \"a\") => 2 * n;", "Tw|ice(1)", "Twice", "int Twice(int n, string s = \"a\")" },
        { "", "int Tw|ice(int n) => 2 * n;", "Twice", "int Twice(int n)" },
        { "record Person(string Name);", "new Per|son(\"a\")", "Person", "Person(string Name) (+ 0 overloads)" },
        { "record Person(string Name);", "Per|son p = null;", "Person", "record Person" },
        { "class P { public int A { get; set; } }", "new P { A| = 1 }", "A", "int P.A { get; set; }" },
        { "class P { public int A { get; set; } }", "new P() is { A|: 1 }", "A", "int P.A { get; set; }" },
        { "", "var pair = (Name: \"a\", 2); pair.Na|me", "Name", "(tuple element) string Name" },
        { "", "Enume|rable.Range(0, 1)", "Enumerable", "static class System.Linq.Enumerable" },
        { "", "Sys|tem.IO.File.Exists(\"a\")", "System", "namespace System" },
        { "", "Dictionary<string, in|t> d;", "int", "struct System.Int32" },
        { "", "DateTime.Now -| TimeSpan.Zero", "-", "DateTime DateTime.operator -(DateTime d, TimeSpan t)" },
        { "", "string.Jo|in(\",\", new[] { 1 })", "Join", "string string.Join<int>(string separator, IEnumerable<int> values) (+ 12 overloads)" },
        { "", "Func<int, bool> f = n => n > 0; f.Inv|oke(1)", "Invoke", "bool Func<int, bool>.Invoke(int arg)" },
        { "", "unknown(\"abc\".Len|gth", "Length", "int string.Length { get; }" },
        { "", "\"abc\".Substring(1, |)", "(", "string string.Substring(int startIndex, → int length) (+ 1 overload)" },
        { "", "\"abc\".Substring(|", "(", "string string.Substring(→ int startIndex) (+ 1 overload)" },
        { "", "new DateTime(2020, 1, |", "(", "DateTime(int year, int month, → int day) (+ 17 overloads)" },
        { "", "\"abc\".Substring(length: |", "(", "string string.Substring(int startIndex, → int length) (+ 1 overload)" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_is_shown_as_it_would_be_declared(string earlier, string marked, string name, string signature)
    {
        using var session = new CellSession();
        if (earlier.Length > 0) await session.ValueOfAsync(earlier);
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var code = marked.Remove(position, 1);
        var found = await session.Language.InspectAsync(code, position);
        Assert.NotNull(found);
        Assert.Equal((name, signature.Replace(" (+ 0 overloads)", "", StringComparison.Ordinal)), (code[found.Start..found.End], found.Signature));
        Assert.StartsWith(found.Signature, found.Text, StringComparison.Ordinal);
        Assert.StartsWith($"```csharp\n{found.Signature}\n```", found.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   |  ")]
    [InlineData("Console.|")]
    [InlineData("unkno|wn")]
    [InlineData("// Con|sole")]
    [InlineData("\"Con|sole\"")]
    [InlineData("1 +| 1")]
    [InlineData("if (tr|ue) { }")]
    public async Task Where_nothing_has_a_meaning_there_is_nothing_to_show(string marked)
    {
        using var session = new CellSession();
        var position = Math.Max(marked.IndexOf('|', StringComparison.Ordinal), 0);
        Assert.Null(await session.Language.InspectAsync(marked.Replace("|", "", StringComparison.Ordinal), position));
    }

    [Fact]
    public async Task Documentation_is_shown_as_text_and_as_markdown()
    {
        using var session = new CellSession();
        var found = await session.Language.InspectAsync("Enumerable.Repeat(1, 2)", 13);
        Assert.Equal(
            """
            IEnumerable<int> Enumerable.Repeat<int>(int element, int count)

            Generates a sequence that contains one repeated value.

            Type parameters:
              TResult: The type of the value to be repeated in the result sequence.

            Parameters:
              element: The value to be repeated.
              count: The number of times to repeat the value in the generated sequence.

            Returns: An IEnumerable<T> that contains a repeated value.

            Exceptions:
              ArgumentOutOfRangeException: count is less than 0.
            """.ReplaceLineEndings("\n"),
            found!.Text);
        Assert.EndsWith("**Exceptions**\n\n- `ArgumentOutOfRangeException`: `count` is less than 0.", found.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new List<int>().ToStr|ing()", "Returns a string that represents the current object.")]
    [InlineData("new CSharpOptions().Fol|der", "The folder from which relative paths in #r and #load are taken; the current one if null.")]
    public async Task Documentation_is_found_beside_the_assembly_and_on_what_is_overridden(string marked, string summary)
    {
        using var session = new CellSession(new CSharpOptions { References = [typeof(CSharpOptions).Assembly], Imports = ["Analytics.Scripting"] });
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var found = await session.Language.InspectAsync(marked.Remove(position, 1), position);
        Assert.Contains(summary, found!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("if (a)\n{", CompletenessState.Incomplete, "    ")]
    [InlineData("if (a)", CompletenessState.Incomplete, "    ")]
    [InlineData("class A\n{\n    int x;", CompletenessState.Incomplete, "    ")]
    [InlineData("class A\n{\n    void F()\n    {", CompletenessState.Incomplete, "        ")]
    [InlineData("class A\n{\n    void F()\n    {\n        G();\n    }", CompletenessState.Incomplete, "    ")]
    [InlineData("f(\n    1,", CompletenessState.Incomplete, "    ")]
    [InlineData("words.Where(w =>", CompletenessState.Incomplete, "        ")]
    [InlineData("var x =", CompletenessState.Incomplete, "    ")]
    [InlineData("@\"begun", CompletenessState.Incomplete, "")]
    [InlineData("1 + 1", CompletenessState.Complete, "")]
    [InlineData("f(1 2)", CompletenessState.Invalid, "")]
    public void A_console_is_told_whether_more_is_wanted_and_how_far_in(string code, CompletenessState state, string indent)
    {
        using var session = new CellSession();
        Assert.Equal(new Completeness(state, indent), session.Language.CheckCompleteness(code));
    }
}
