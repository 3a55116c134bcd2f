using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

public class VariableTests
{
    [Fact]
    public async Task Variables_are_listed_by_name_with_types_and_values()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("var b = \"text\"; int B = 3; List<int> a = [1, 2];");

        Assert.Equal(
            [("B", typeof(int)), ("a", typeof(List<int>)), ("b", typeof(string))],
            session.Language.Variables.Select(v => (v.Name, v.Type)));
        Assert.Equal(3, session.Language.Variables[0].Value);
    }

    [Fact]
    public async Task A_name_declared_again_has_its_new_type_in_later_cells_and_the_old_one_in_earlier_functions()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("int x = 1; int Get() => x;");
        await session.ValueOfAsync("x = 5;");
        await session.ValueOfAsync("string x = \"new\";");

        Assert.Equal("new5", await session.ValueOfAsync("x + Get()"));
        Assert.Equal("new", session.Language.Variables.Single(v => v.Name == "x").Value);
    }

    [Fact]
    public async Task Variables_set_from_outside_have_the_type_they_are_given()
    {
        using var session = new CellSession();
        session.Language.SetVariable("rows", new List<string> { "a" }, typeof(IReadOnlyList<string>));
        session.Language.SetVariable("count", 2, typeof(int));

        Assert.Equal("a2", await session.ValueOfAsync("rows[0] + count"));
        session.Language.SetVariable("count", 5, typeof(int));
        Assert.Equal(6, await session.ValueOfAsync("++count"));
        Assert.Equal(6, session.Language.Variables.Single(v => v.Name == "count").Value);
        Assert.Throws<ArgumentException>(() => session.Language.SetVariable("count", "text", typeof(int)));
    }

    [Fact]
    public async Task A_cell_that_is_refused_declares_nothing()
    {
        using var session = new CellSession();
        var result = await session.RunAsync("int y = 1; int z = missing;");

        Assert.Equal(CellOutcome.Failed, result.Outcome);
        Assert.Equal("CS0103", Assert.Single(result.Diagnostics).Code);
        Assert.Empty(session.Language.Variables);
    }

    [Fact]
    public async Task A_cell_that_fails_leaves_what_it_had_not_come_to_with_default_values()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("int second = 7;");

        await session.FailureOfAsync("int first = 1;\nint second = int.Parse(\"x\");\nstring third = \"t\";\nint Twice(int n) => n * 2;");

        Assert.Equal((1, 0, (string?)null, 4), await session.ValueOfAsync("(first, second, third, Twice(2))"));
    }

    [Fact]
    public async Task A_cell_that_is_interrupted_declares_what_it_had_come_to()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("int second = 7;");

        await session.InterruptAsync("int first = 1;\nint second = Forever();\nint third = 3;\nint Forever() { while (true) { } }\nint Twice(int n) => n * 2;");

        Assert.Equal(15, await session.ValueOfAsync("Twice(second) + first"));
        Assert.Equal(["first", "second"], session.Language.Variables.Select(v => v.Name));
    }

    [Fact]
    public async Task Types_and_anonymous_types_are_the_same_in_all_cells()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("record Story(string Title, int Words); var first = new { Id = 1, Name = \"a\" };");

        Assert.Equal(true, await session.ValueOfAsync("first.Equals(new { Id = 1, Name = \"a\" })"));
        Assert.Equal("Story { Title = t, Words = 3 }", (await session.ValueOfAsync("new Story(\"t\", 3)"))!.ToString());
    }
}
