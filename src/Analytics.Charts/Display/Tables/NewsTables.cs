using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Charts.Frames;
using Microsoft.Data.Analysis;

namespace Analytics.Charts.Tables;

/// <summary>Shows what is not a table by itself: a corpus, a story, a load report.</summary>
internal static class NewsTables
{
    private const int ShownParagraphs = 3;
    private const int ShownLoaded = 10;

    /// <summary>How many stories from when to when, and the first of them.</summary>
    public static ShownTable Of(Corpus corpus)
    {
        var dates = corpus.Where(document => document.Published is not null).Select(document => document.Published!.Value.Day).Order().ToArray();
        var outlets = corpus.Select(document => document.Outlet ?? document.Site).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var sentence = new StringBuilder(Counted(corpus.Count, "story", "stories"));
        if (outlets > 0) sentence.Append(" from ").Append(Counted(outlets, "outlet", "outlets"));
        if (dates.Length > 0) sentence.Append(", published ").Append(Span(dates[0], dates[^1]));
        var undated = corpus.Count - dates.Length;
        if (undated > 0 && dates.Length > 0) sentence.Append(CultureInfo.InvariantCulture, $" ({undated:N0} without a date)");
        return FrameTable.Of(Stories(corpus), inWords: true, [sentence.Append('.').ToString()]);
    }

    /// <summary>The counts, and one row an input: what was skipped, and why, before what was loaded.</summary>
    public static ShownTable Of(LoadReport report)
    {
        var loaded = report.Entries.Where(entry => entry.Outcome == LoadOutcome.Loaded).ToArray();
        LoadEntry[] shown = [.. report.Skipped, .. report.Entries.Where(entry => entry.Outcome == LoadOutcome.Duplicate), .. loaded.Take(ShownLoaded)];
        if (shown.Length == 0) return new ShownTable([], [report.ToString()], []);
        var notes = new List<string>();
        if (loaded.Length > ShownLoaded) notes.Add($"{Counted(loaded.Length - ShownLoaded, "more story was", "more stories were")} loaded; Entries lists all");
        if (report.Furniture.Count > 0) notes.Add(Counted(report.Furniture.Count, "recurring line was", "recurring lines were") + " taken out of the stories; Furniture lists them");
        return FrameTable.Of(Inputs(shown), inWords: true, [report.ToString()], notes);
    }

    /// <summary>What the page states about the story, and how it begins.</summary>
    public static IReadOnlyDictionary<string, string> Of(Document document)
    {
        var facts = Facts(document).Where(fact => !string.IsNullOrEmpty(fact.Value)).ToArray();
        var html = new StringBuilder("<table>\n<tbody>\n");
        foreach (var (name, value) in facts)
        {
            html.Append("<tr><th scope=\"row\" style=\"text-align:left\">").Append(name).Append("</th><td style=\"text-align:left\">")
                .Append(WebUtility.HtmlEncode(value)).Append("</td></tr>\n");
        }

        html.Append("</tbody>\n</table>");
        var text = new StringBuilder(string.Join('\n', facts.Select(fact => $"{fact.Name,-11} {fact.Value}")));
        var shown = Enumerable.Range(0, Math.Min(ShownParagraphs, document.Paragraphs.Count)).Select(document.Paragraph).ToArray();
        foreach (var paragraph in shown)
        {
            html.Append("\n<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
            text.Append("\n\n").Append(paragraph);
        }

        if (document.Paragraphs.Count > shown.Length)
        {
            var more = Counted(document.Paragraphs.Count - shown.Length, "more paragraph", "more paragraphs");
            html.Append("\n<p><em>").Append(more).Append("</em></p>");
            text.Append("\n\n(").Append(more).Append(')');
        }

        return new Dictionary<string, string> { ["text/html"] = html.ToString(), ["text/plain"] = text.ToString() };
    }

    private static (string Name, string? Value)[] Facts(Document document) =>
    [
        ("Title", document.Title),
        ("Subtitle", document.Subtitle),
        ("Authors", string.Join(", ", document.Authors)),
        ("Published", document.Published?.ToString()),
        ("Updated", document.Updated?.ToString()),
        ("Section", document.Section),
        ("Outlet", document.Outlet),
        ("Site", document.Site),
        ("Address", document.Url),
        ("File", document.Path),
        ("Id", document.Id),
        ("Paragraphs", document.Paragraphs.Count.ToString("N0", CultureInfo.InvariantCulture)),
    ];

    private static DataFrame Stories(Corpus corpus) => new(
        new StringDataFrameColumn("title", corpus.Select(document => document.Title ?? document.Id)),
        new StringDataFrameColumn("outlet", corpus.Select(document => document.Outlet ?? document.Site)),
        new StringDataFrameColumn("section", corpus.Select(document => document.Section)),
        new StringDataFrameColumn("published", corpus.Select(document => FrameColumns.Text(document.Published?.Day))),
        new Int32DataFrameColumn("paragraphs", corpus.Select(document => document.Paragraphs.Count)));

    /// <summary>The entries without columns that say nothing: most reports have no reasons, and most reasons no line.</summary>
    private static DataFrame Inputs(LoadEntry[] entries)
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("file", entries.Select(entry => entry.Path)),
            new StringDataFrameColumn("outcome", entries.Select(entry => entry.Outcome.ToString().ToLowerInvariant())));
        if (Array.Exists(entries, entry => entry.Reason is not null)) frame.Columns.Add(new StringDataFrameColumn("reason", entries.Select(entry => entry.Reason)));
        if (Array.Exists(entries, entry => entry.DuplicateOf is not null)) frame.Columns.Add(new StringDataFrameColumn("duplicateOf", entries.Select(entry => entry.DuplicateOf)));
        if (Array.Exists(entries, entry => entry.Line is not null)) frame.Columns.Add(new PrimitiveDataFrameColumn<int>("line", entries.Select(entry => entry.Line)));
        frame.Columns.Add(new PrimitiveDataFrameColumn<int>("inputCharacters", entries.Select(entry => entry.InputCharacters)));
        frame.Columns.Add(new PrimitiveDataFrameColumn<int>("textCharacters", entries.Select(entry => entry.TextCharacters)));
        frame.Columns.Add(new PrimitiveDataFrameColumn<int>("furnitureLines", entries.Select(entry => entry.FurnitureLines)));
        return frame;
    }

    private static string Span(DateOnly first, DateOnly last)
    {
        var (from, to) = (FrameColumns.Text(first), FrameColumns.Text(last));
        return first == last ? "on " + from : $"from {from} to {to}";
    }

    private static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
