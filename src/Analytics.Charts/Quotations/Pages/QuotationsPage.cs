using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Charts.Quoted;

namespace Analytics.Charts;

/// <summary>A page of stories with their quotations marked, and of each speaker with all quotations. It works offline and loads nothing.</summary>
public static class QuotationsPage
{
    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Quotations</title>
        <style>
        body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #1a1a1a; background-color: #fff; }
        h1, h2, h3 { line-height: 1.25; }
        a { color: #0a4b8c; }
        :target { outline: 3px solid #0a4b8c; }
        blockquote { margin: 0 0 1rem 1rem; }
        </style>
        </head>
        <body>
        <main>
        <h1>Quotations</h1>

        """;

    /// <summary>The page: who is quoted, the stories in their order, and what each person says in all of them.</summary>
    /// <param name="corpus">The stories.</param>
    /// <param name="quotations">Their quotations.</param>
    /// <returns>A whole HTML document; the same input gives the same bytes.</returns>
    public static string ToHtml(Corpus corpus, Quotations quotations)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(quotations);
        var speakers = quotations.Speakers();
        var places = new Dictionary<Quotation, string>(ReferenceEqualityComparer.Instance);
        var pages = speakers.Select((speaker, i) => (speaker.Name, Id: Invariant($"quotes-speaker-{i + 1}"))).ToDictionary(page => page.Name, page => page.Id, StringComparer.Ordinal);
        var stories = new StringBuilder("<h2>Stories</h2>\n");
        var number = 0;
        foreach (var story in corpus)
        {
            var prefix = Invariant($"quotes-story-{++number}");
            var index = 0;
            var shown = quotations.InStory(story);
            foreach (var quotation in shown.Quotations) places[quotation] = Invariant($"{prefix}-q{++index}");
            stories.Append("<article>\n").Append(StoryHtml.ToHtml(shown, prefix, name => pages.GetValueOrDefault(name))).Append("</article>\n");
        }

        var html = new StringBuilder(Head.ReplaceLineEndings("\n"));
        AppendSpeakers(html, speakers, pages);
        html.Append(stories).Append("<h2>Speakers</h2>\n");
        foreach (var speaker in speakers) html.Append("<section>\n").Append(SpeakerHtml.ToHtml(speakers.PageOf(speaker.Name), pages[speaker.Name], places.GetValueOrDefault)).Append("</section>\n");
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendSpeakers(StringBuilder html, Speakers speakers, Dictionary<string, string> pages)
    {
        html.Append("<nav aria-label=\"Speakers\">\n<ol>\n");
        foreach (var speaker in speakers)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{pages[speaker.Name]}\">").Append(WebUtility.HtmlEncode(speaker.Name)).Append("</a>: ")
                .Append(Invariant($"{speaker.Quotations:N0} quotation{(speaker.Quotations == 1 ? "" : "s")} in {speaker.Stories:N0} stor{(speaker.Stories == 1 ? "y" : "ies")}")).Append("</li>\n");
        }

        html.Append("</ol>\n</nav>\n");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
