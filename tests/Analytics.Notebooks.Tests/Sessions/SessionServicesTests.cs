namespace Analytics.Notebooks.Tests.Sessions;

public class SessionServicesTests
{
    [Theory]
    [InlineData("sum|", "csharp: [0..3] of «sum»")]
    [InlineData("var x = 1;\n#!sql\nsel|ect\n#!csharp\nx", "sql: [17..20] of «select\n»")]
    [InlineData("var x = 1;\n#!sql\nselect\n#!csharp\nx|", "csharp: [33..34] of «x»")]
    [InlineData("x|\n#!sql\nselect", "csharp: [0..1] of «x\n»")]
    [InlineData("#!sql\r\nsel|ect\r\n", "sql: [7..10] of «select\r\n»")]
    [InlineData("#!sql\n|", "sql: [6..6] of «»")]
    [InlineData("#!sql\nselect\n#!time\nx|", "sql: [20..21] of «x»")]
    public async Task The_language_of_the_part_at_the_cursor_is_asked(string marked, string answer)
    {
        using var session = new NotebookSession([new Echo("csharp"), new Echo("sql")], new ValueFormatting([]));
        var (code, position) = (marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|', StringComparison.Ordinal));
        var list = await session.ServicesFor().CompleteAsync(code, position);
        Assert.Equal(answer, list.Items.Single().Label.Replace("[]", $"[{list.Start}..{list.End}]", StringComparison.Ordinal));
        var found = await session.ServicesFor().InspectAsync(code, position);
        Assert.Equal((list.Start, list.End), (found!.Start, found.End));
    }

    [Fact]
    public async Task A_cell_may_be_in_another_language_than_the_first()
    {
        using var session = new NotebookSession([new Echo("csharp"), new Echo("sql")], new ValueFormatting([]));
        var list = await session.ServicesFor("sql").CompleteAsync("sel", 3);
        Assert.StartsWith("sql", list.Items.Single().Label, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!s|", 0, 3, "#!set #!share #!sql")]
    [InlineData("#!wh|", 0, 4, "#!who #!whos")]
    [InlineData("1\n#!cs|x\n2", 2, 7, "#!csharp")]
    [InlineData("#!python|", 0, 8, "")]
    [InlineData("#!share --f|", 8, 11, "--from")]
    [InlineData("#!share --from s|", 15, 16, "sql")]
    [InlineData("#!who |", 6, 6, "")]
    public async Task Lines_that_switch_languages_are_completed_with_their_names(string marked, int start, int end, string labels)
    {
        using var session = new NotebookSession([new Echo("csharp"), new Echo("sql")], new ValueFormatting([]));
        var (code, position) = (marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|', StringComparison.Ordinal));
        var list = await session.ServicesFor().CompleteAsync(code, position);
        Assert.Equal((start, end, labels), (list.Start, list.End, string.Join(' ', list.Items.Select(i => i.InsertText))));
        Assert.Null(await session.ServicesFor().InspectAsync(code, position));
    }

    [Fact]
    public async Task Languages_that_answer_nothing_and_those_that_are_not_there_have_nothing_to_tell()
    {
        using var session = new NotebookSession([new Silent()], new ValueFormatting([]));
        Assert.Empty((await session.ServicesFor().CompleteAsync("a", 1)).Items);
        Assert.Null(await session.ServicesFor("strange").InspectAsync("a", 1));
        Assert.Empty((await session.ServicesFor().CompleteAsync("#!value --name x\na", 18)).Items);
        Assert.Equal(CompletenessState.Complete, session.ServicesFor().CheckCompleteness("a (").State);
    }

    [Theory]
    [InlineData("a (", CompletenessState.Incomplete)]
    [InlineData("a (\n#!sql\nb", CompletenessState.Complete)]
    public void The_last_part_tells_whether_a_cell_is_complete(string code, CompletenessState state)
    {
        using var session = new NotebookSession([new Echo("csharp"), new Echo("sql")], new ValueFormatting([]));
        Assert.Equal(state, session.ServicesFor().CheckCompleteness(code).State);
    }

    private class Silent : ICellLanguage
    {
        public virtual string Name => "silent";

        public IReadOnlyList<string> Aliases => [];

        public IReadOnlyList<SessionVariable> Variables => [];

        public Task<CellResult> ExecuteAsync(CellSubmission cell, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void SetVariable(string name, object? value, Type type) => throw new NotSupportedException();
    }

    /// <summary>Answers with what it was asked; the word is what stands before the cursor on its line.</summary>
    private sealed class Echo(string name) : Silent, ICellServices
    {
        public override string Name => name;

        public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
        {
            var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
            return Task.FromResult(new CompletionList(start, position, [new CompletionItem($"{name}: [] of «{code}»", "", CompletionKind.Keyword, null)]));
        }

        public async Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellationToken = default)
        {
            var list = await CompleteAsync(code, position, cancellationToken);
            return new Inspection(list.Start, list.End, "", "", "");
        }

        public Completeness CheckCompleteness(string code) =>
            new(code.Contains('(', StringComparison.Ordinal) ? CompletenessState.Incomplete : CompletenessState.Complete, "");
    }
}
