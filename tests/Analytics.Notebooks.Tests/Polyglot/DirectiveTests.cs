using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Polyglot;

public sealed class DirectiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PolyglotSession _session = new();

    [Fact]
    public async Task Lines_switch_the_language_for_those_below_them_and_earlier_values_are_shown()
    {
        var shown = await _session.RunAsync("a = one\na\n#!sql\na = two\na\n#!c#\na");

        Assert.Equal("one\ntwo\n= one", shown);
    }

    [Fact]
    public async Task A_variable_can_be_taken_over_from_another_language()
    {
        await _session.RunAsync("total = 48\n#!sql\nrows = many");

        await _session.RunAsync("#!share --from sql rows\n#!share total --from csharp --as sum", "csharp");

        Assert.Equal(("many", "48"), (_session["csharp", "rows"], _session["csharp", "sum"]));
    }

    [Theory]
    [InlineData("3.5", 3.5)]
    [InlineData("true", true)]
    [InlineData("\"3.5\"", "3.5")]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("\"one \\\"two\\\" three\"", "one \"two\" three")]
    [InlineData("@sql:name", "value")]
    public async Task A_variable_can_be_set_to_what_the_line_says(string written, object expected)
    {
        var shown = await _session.RunAsync($"#!sql\nname = value\n#!csharp\n#!set --name x --value {written}");

        Assert.Equal("", shown);
        Assert.Equal(expected, _session["csharp", "x"]);
    }

    [Fact]
    public async Task Other_json_stays_json()
    {
        await _session.RunAsync("#!set --name x --value [1,2]");

        Assert.Equal(2, Assert.IsType<JsonDocument>(_session["csharp", "x"]).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Text_below_a_line_can_be_stored_and_shared()
    {
        var shown = await _session.RunAsync("#!value --name csv --mime-type text/csv\nname,count\n\"Ana\",4\n#!sql\n#!share --from value csv\ncsv");

        Assert.Equal("[text/csv] name,count\n\"Ana\",4\n= name,count\n\"Ana\",4", shown);
    }

    [Fact]
    public async Task Text_of_a_file_can_be_stored()
    {
        var path = _folder.Write("words.txt", "a b");

        await _session.RunAsync($"#!value --name words --from-file \"{path}\"");

        Assert.Equal("a b", _session["value", "words"]);
    }

    [Fact]
    public async Task Variables_can_be_listed()
    {
        Assert.Equal("There are no variables.", await _session.RunAsync("#!who"));
        Assert.Equal("Variable\n--------\na\nb", await _session.RunAsync("b = 2\na = 1\n#!who"));
        Assert.Equal("Variable  Type    Value\n--------  ------  -----\na         string  1\nb         string  2", await _session.RunAsync("#!whos"));
    }

    [Fact]
    public async Task What_is_shown_of_a_variable_is_escaped()
    {
        var output = new OutputCollector();
        using var session = new NotebookSession([new AssignmentLanguage("csharp")], new ValueFormatting());
        await session.ExecuteAsync("a = <script>alert(1)</script>\n#!whos", null, 1, output);

        var html = Assert.IsType<DisplayOutput>(Assert.Single(output.ToOutputs())).Data.Data["text/html"];

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_is_measured_to_the_end_of_the_cell() =>
        Assert.Matches(@"^Wall time: \d+\.\d+ms\n= 1$", await _session.RunAsync("#!time\na = 1\na"));

    [Fact]
    public async Task Commands_and_languages_can_be_listed()
    {
        var shown = await _session.RunAsync("#!lsmagic");

        Assert.All(["#!csharp", "#!sql", "#!html", "#!markdown", "#!mermaid", "#!javascript", "#!value", "#!time", "#!who", "#!whos", "#!share", "#!set", "#!import", "#!about"],
            line => Assert.Contains(line, shown, StringComparison.Ordinal));
        Assert.Contains("Engine", await _session.RunAsync("#!about"), StringComparison.Ordinal);
        Assert.StartsWith("#!share --from LANGUAGE", await _session.RunAsync("#!share -h"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "[] ", "<b>bold</b>")]
    [InlineData("markdown", "[text/markdown] ", "**bold**")]
    [InlineData("javascript", "[application/javascript] ", "alert(1)")]
    [InlineData("mermaid", "[text/markdown, text/vnd.mermaid] ", "graph LR; a-->b")]
    public async Task Languages_of_the_client_are_passed_on_to_it(string language, string forms, string code)
    {
        Assert.Equal((forms + code).Replace("[] ", "", StringComparison.Ordinal), await _session.RunAsync(code, language));
        Assert.Equal((forms + code).Replace("[] ", "", StringComparison.Ordinal), await _session.RunAsync($"#!{language}\n{code}"));
    }

    [Fact]
    public async Task A_notebook_can_be_run_as_if_its_cells_stood_here()
    {
        var path = _folder.PathOf("helper.ipynb");
        Notebook.Create([NotebookCell.Markdown("# Helper"), NotebookCell.Code("a = 1\na"), NotebookCell.Code("b = 2", "sql")]).Save(path);

        Assert.Equal("[text/markdown] # Helper\n1\n= 1", await _session.RunAsync($"#!import {path}\na"));
        Assert.Equal("2", _session["sql", "b"]);
    }

    [Theory]
    [InlineData("more.cs", "csharp")]
    [InlineData("more.sql", "sql")]
    public async Task A_source_file_can_be_run(string file, string language)
    {
        var path = _folder.Write(file, "a = 1\r\nb = 2\r\n");

        await _session.RunAsync($"#!import \"{path}\"");

        Assert.Equal("2", _session[language, "b"]);
    }

    [Fact]
    public async Task A_failure_in_an_imported_file_names_the_place_there()
    {
        var path = _folder.PathOf("helper.dib");
        Notebook.Create([NotebookCell.Code("a = 1"), NotebookCell.Code("a = 2\nfail no such word")]).Save(path);

        Assert.Equal("! line : Failed: no such word (in helper.dib, cell 2, line 2)", await _session.RunAsync($"a = 1\n#!import {path}"));
    }

    [Fact]
    public async Task A_file_that_imports_itself_is_told()
    {
        var path = _folder.PathOf("self.cs");
        _folder.Write("self.cs", $"#!import {path}");

        Assert.Contains("imports itself", await _session.RunAsync($"#!import {path}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a = 1\n#!whoo", "! line 2: UnknownCommand: There is no command “#!whoo”. Did you mean #!who? #!lsmagic lists those there are.")]
    [InlineData("#!sqlite\nselect 1", "! line 1: UnknownCommand: There is no command “#!sqlite”. #!lsmagic lists those there are.")]
    [InlineData("#!fsharp\nlet a = 1", "! line 1: UnknownLanguage: fsharp cells cannot be run here; cells can be in: csharp, sql, html, javascript, markdown, mermaid, value.")]
    [InlineData("#!share --from sql nothing", "! line 1: Command: #!share: sql has no variables. It is used so: #!share --from LANGUAGE NAME [--as NAME]")]
    [InlineData("#!share --to sql a", "! line 1: Command: #!share: there is no option “to”. It is used so: #!share --from LANGUAGE NAME [--as NAME]")]
    [InlineData("#!who --all", "! line 1: Command: #!who: there is no option “all”. It is used so: #!who")]
    public async Task What_cannot_be_meant_is_told_before_anything_is_run(string source, string message) => Assert.Equal(message, await _session.RunAsync(source));

    [Theory]
    [InlineData("#!set --name x --value @input:\"Which year?\"", "Which year?")]
    [InlineData("#!set --name x --value @password:Token", "Token (secret)")]
    public async Task A_person_can_be_asked(string source, string asked)
    {
        Assert.Equal("", await _session.RunAsync(source, input: new Person()));

        Assert.Equal("answer to " + asked, _session["csharp", "x"]);
    }

    [Fact]
    public async Task Nobody_is_asked_where_there_is_nobody() => Assert.Contains(
        "nobody can be asked here", await _session.RunAsync("#!set --name x --value @input:\"Which year?\""), StringComparison.Ordinal);

    [Fact]
    public async Task A_cell_in_a_language_that_there_is_not_is_told() => Assert.StartsWith(
        "! line 1: UnknownLanguage: “cobol” is not known here; cells can be in: csharp, sql", await _session.RunAsync("DISPLAY 1", "cobol"), StringComparison.Ordinal);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private sealed class Person : ICellInput
    {
        public string? ReadLine() => null;

        public string? Ask(string prompt, bool isSecret) => $"answer to {prompt}{(isSecret ? " (secret)" : "")}";
    }
}
