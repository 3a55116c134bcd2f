using Analytics.Notebooks;
using Analytics.Scripting.Tests.Session;

namespace Analytics.Scripting.Tests.Services;

public class CompletionTests
{
    [Theory]
    [InlineData("members")]
    [InlineData("names")]
    [InlineData("types")]
    [InlineData("places")]
    [InlineData("words")]
    public async Task What_is_offered_is_what_fits(string table)
    {
        var wrong = new List<string>();
        foreach (var @case in CompletionCase.Read(table))
        {
            using var session = new CellSession();
            foreach (var cell in @case.Earlier) await session.ValueOfAsync(cell);
            var list = await session.Language.CompleteAsync(@case.Code, @case.Position);
            if (@case.Check([.. list.Items.Select(i => i.Label)]) is { } problem) wrong.Add(problem);
        }

        if (wrong.Count > 0) Assert.Fail(string.Join("\n", wrong));
    }

    [Fact]
    public async Task An_item_replaces_the_word_at_the_cursor()
    {
        using var session = new CellSession();
        var list = await session.Language.CompleteAsync("\"abc\".Sub1 + 1", 9);
        Assert.Equal((6, 10), (list.Start, list.End));
        var item = Assert.Single(list.Items);
        Assert.Equal(("Substring", "Substring", CompletionKind.Method), (item.Label, item.InsertText, item.Kind));
        Assert.Equal("string Substring(int startIndex) (+ 1 overload)", item.Signature);
        Assert.StartsWith("Retrieves a substring", item.Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new List<string>().Wher", "Where", "IEnumerable<string> Where<string>(Func<string, bool> predicate) (+ 1 overload)")]
    [InlineData("new List<int>().Coun", "Count", "int Count { get; }")]
    [InlineData("Math.P", "PI", "const double PI = 3.141592653589793")]
    [InlineData("DayOfWeek.Mon", "Monday", "Monday = 1")]
    [InlineData("var pair = (Name: 1, 2); pair.Na", "Name", "int Name")]
    [InlineData("Enumerabl", "Enumerable", "static class System.Linq.Enumerable")]
    [InlineData("new StringBuilde", "StringBuilder", "class System.Text.StringBuilder")]
    [InlineData("List", "List<>", "class System.Collections.Generic.List<T>")]
    [InlineData("Func", "Func<>", "delegate TResult System.Func<TResult>()")]
    public async Task Items_say_what_they_are(string code, string label, string signature)
    {
        using var session = new CellSession();
        var list = await session.Language.CompleteAsync(code, code.Length);
        Assert.Equal(signature, list.Items.First(i => i.Label == label).Signature);
    }

    [Fact]
    public async Task Words_that_are_names_are_written_so_that_they_can_be()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("int @class = 1;");
        var list = await session.Language.CompleteAsync("1 + cla", 7);
        Assert.Contains(list.Items, i => i is { Label: "class", InsertText: "@class", Kind: CompletionKind.Variable });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public async Task A_position_outside_of_the_code_is_refused(int position)
    {
        using var session = new CellSession();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => session.Language.CompleteAsync("abc", position));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => session.Language.InspectAsync("abc", position));
    }

    [Fact]
    public async Task A_question_can_be_given_up()
    {
        using var session = new CellSession();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Language.CompleteAsync("abc", 3, given.Token));
    }
}
