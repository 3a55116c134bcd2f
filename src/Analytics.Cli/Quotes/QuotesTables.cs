using Analytics.Cli.Terminals;

namespace Analytics.Cli.Quotes;

/// <summary>Quotations and their speakers as tables.</summary>
internal static class QuotesTables
{
    private const int RowsOfSpeakers = 25;

    public static TableView OfQuotations(Quotations quotations)
    {
        var table = new TableView().Name("story").Name("kind").Text("speaker").Name("cue").Text("quotation");
        foreach (var quotation in quotations)
        {
            var speaker = quotation.Speaker ?? quotation.SourceName ?? quotation.Source;
            table.Row(quotation.Document.Id, KindNames.Of(quotation.Kind), speaker, quotation.Cue, quotation.Text);
        }

        return table;
    }

    public static TableView OfSpeakers(Speakers speakers, int? top)
    {
        var table = new TableView()
            .Number("rank").Text("speaker").Number("quotations").Number("direct").Number("words quoted").Number("stories").Number("share, %")
            .Text("role");
        var rank = 0;
        foreach (var speaker in speakers.Top(top ?? RowsOfSpeakers))
        {
            table.Row(
                ++rank, speaker.Name, speaker.Quotations, speaker.Direct, speaker.WordsQuoted, speaker.Stories, 100 * speaker.Share, speaker.Role);
        }

        return table;
    }
}
