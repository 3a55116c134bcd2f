using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Articles;

/// <summary>Shows the stories themselves: what was found in each input, free of menus and prompts.</summary>
internal sealed class ArticlesCommand(Terminal terminal)
    : CorpusCommand("articles", "Extract stories and their facts from saved or pasted pages, feeds and JSON", ExampleCalls, terminal)
{
    private static readonly Example[] ExampleCalls =
    [
        new("articles seeds", "List the stories of a folder"),
        new("articles page.html --json", "One page's story and facts as JSON"),
        new("articles monday tuesday --json > stories.jsonl", "Two folders' stories in one file, which every command reads again"),
    ];

    protected override void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken)
    {
        foreach (var story in corpus)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Write(json => ArticleJson.WriteMembers(json, story));
        }
    }

    protected override void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken)
    {
        var table = new TableView().Name("id").Name("published").Name("source").Name("section").Number("paragraphs").Text("title");
        foreach (var story in corpus)
        {
            table.Row(story.Id, story.Published?.Day, story.Outlet ?? story.Site, story.Section, story.Paragraphs.Count, story.Title);
        }

        table.Show(Terminal);
    }
}
