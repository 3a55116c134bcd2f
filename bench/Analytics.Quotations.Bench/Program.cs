using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Analytics;

// Usage: FILE.jsonl|FOLDER [OUT.jsonl]. Reads stories {"id", "text"}, one a line, or a folder of stories, says how fast they and hostile input
// are read, and writes the quotations as lines that quotation scorers take: positions in the text of the line, or of the document.
var folder = Directory.Exists(args[0]);
var stories = folder
    ? Corpus.Load(args[0]).ToArray()
    : File.ReadLines(args[0])
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(story => Article.FromCleanText(story.GetProperty("text").GetString()!, story.GetProperty("id").GetString()!))
        .ToArray();
if (args.Length > 1) Write(stories, args[1], folder);
if (folder) return;
Measure("stories", stories);
Measure("100,000 unmatched marks", [Article.FromCleanText(string.Concat(Enumerable.Repeat("“a ", 100_000)))]);
Measure("100,000 straight marks", [Article.FromCleanText(string.Concat(Enumerable.Repeat("\"a ", 100_000)))]);
Measure("1 MB paragraph", [Article.FromCleanText(string.Concat(Enumerable.Repeat("The plan, he said, would work, and Ann Lee of the group told the board that “it will” do, ", 12_000)))]);
Measure("5,000 speakers", [Article.FromCleanText(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"“We will see,” said Ann Lee{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}. She added that it would rain.\n\n")))]);

static void Measure(string name, Document[] stories)
{
    // Run once so that the compiler has seen everything; the second run is measured.
    _ = new Corpus(stories).Quotations();
    var start = Process.GetCurrentProcess().TotalProcessorTime;
    var quotations = new Corpus(stories).Quotations().Count;
    var seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
    var characters = stories.Sum(story => (double)story.Text.Length);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {stories.Length} stories, {quotations} quotations, {seconds:0.00} CPU s, {characters / 1e6 / seconds:0.0} million characters/s"));
}

static void Write(Document[] stories, string path, bool inDocument)
{
    using var writer = new StreamWriter(path);
    var found = new Corpus(stories).Quotations().ToLookup(quotation => quotation.Document.Id);
    foreach (var story in stories)
    {
        TextRange Place(TextRange range) => inDocument ? range : story.Offsets.ToInput(range);
        var quotes = found[story.Id].Select(quotation => new Dictionary<string, object?>
        {
            ["start"] = Place(quotation.Range).Start,
            ["end"] = Place(quotation.Range).End,
            ["spans"] = quotation.Parts.Select(part => Place(part)).Select(part => new[] { part.Start, part.End }),
            ["text"] = quotation.Text,
            ["kind"] = quotation.Kind.ToString(),
            ["cue"] = quotation.Cue,
            ["speaker"] = quotation.Source,
            ["speakerStart"] = quotation.SourceRange is { } start ? Place(start).Start : null,
            ["speakerEnd"] = quotation.SourceRange is { } end ? Place(end).End : null,
            ["canonical"] = quotation.Speaker,
            ["rule"] = quotation.Rule,
        });
        writer.WriteLine(JsonSerializer.Serialize(new { id = story.Id, quotes }));
    }
}
