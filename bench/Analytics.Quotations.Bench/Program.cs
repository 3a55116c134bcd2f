using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Analytics;
using Analytics.Quoting;
using Analytics.Quoting.Reading;

// Usage: FILE.jsonl|FOLDER [OUT.jsonl] reads stories {"id", "text"}, one a line, or a folder of stories, says how fast they and hostile input are
// read, and writes the quotations as lines that quotation scorers take: positions in the text of the line, or of the document.
// predict FILE.jsonl|FOLDER OUT.jsonl only writes those lines. ablate FILE.jsonl FOLDER writes such lines once with all passes and once without each. fit FILE.jsonl OUT.txt fits the points of pronouns.
// count FILE.jsonl OUT.txt counts how often each rule is right.
if (args[0] == "fit")
{
    PronounFit.Run(args[1], args[2]);
    return;
}

if (args[0] == "count")
{
    RuleCount.Run(args[1], args[2]);
    return;
}

var ablates = args[0] == "ablate";
var predicts = args[0] == "predict";
var input = ablates || predicts ? args[1] : args[0];
var folder = Directory.Exists(input);
var stories = folder
    ? Corpus.Load(input).ToArray()
    : File.ReadLines(input)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(story => Article.FromCleanText(story.GetProperty("text").GetString()!, story.GetProperty("id").GetString()!))
        .ToArray();
if (ablates)
{
    Directory.CreateDirectory(args[2]);
    foreach (var pass in Enum.GetValues<Passes>().Where(pass => pass != Passes.All))
    {
        var name = pass == Passes.None ? "all" : "without-" + pass.ToString().ToLowerInvariant();
        Predictions.Write(stories, QuotationReader.Read(new Corpus(stories), Passes.All & ~pass), Path.Combine(args[2], name + ".jsonl"), folder);
    }

    return;
}

if (predicts)
{
    Predictions.Write(stories, new Corpus(stories).Quotations(), args[2], folder);
    return;
}

if (args.Length > 1) Predictions.Write(stories, new Corpus(stories).Quotations(), args[1], folder);
if (folder) return;
Measure("stories", stories);
Measure("100,000 unmatched marks", [Article.FromCleanText(string.Concat(Enumerable.Repeat("“a ", 100_000)))]);
Measure("100,000 straight marks", [Article.FromCleanText(string.Concat(Enumerable.Repeat("\"a ", 100_000)))]);
Measure("1 MB paragraph", [Article.FromCleanText(string.Concat(Enumerable.Repeat("The plan, he said, would work, and Ann Lee of the group told the board that “it will” do, ", 12_000)))]);
Measure("5,000 speakers", [Article.FromCleanText(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"“We will see,” said Ann Lee{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}. She added that it would rain.\n\n")))]);

static void Measure(string name, Document[] stories)
{
    // Run until the compiler has made its last version of what runs often; the next run is measured, in CPU time of all threads.
    for (var run = 0; run < 6; run++) _ = new Corpus(stories).Quotations();
    GC.Collect();
    var start = Process.GetCurrentProcess().TotalProcessorTime;
    var quotations = new Corpus(stories).Quotations().Count;
    var seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
    var characters = stories.Sum(story => (double)story.Text.Length);
    var words = stories.Sum(story => (double)story.Text.AsSpan().Count(' '));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {stories.Length} stories, {quotations} quotations, {seconds:0.00} CPU s, {characters / 1e6 / seconds:0.0} million characters/s, {words / 700 / seconds:N0} times 700 words/s"));
}
