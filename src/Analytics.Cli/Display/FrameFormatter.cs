using Analytics.Notebooks;
using Microsoft.Data.Analysis;

namespace Analytics.Cli.Display;

/// <summary>Shows data frames, and results that can be one, as tables.</summary>
internal sealed class FrameFormatter : IValueFormatter
{
    public MimeBundle? TryFormat(object value) => value switch
    {
        DataFrame frame => Table(frame),
        TopicModel { Count: 0, Note: { } note } => new MimeBundle(new Dictionary<string, string> { ["text/plain"] = note }),
        ITabular result => Table(result.ToDataFrame()),
        _ => null,
    };

    private static MimeBundle Table(DataFrame frame)
    {
        var shown = (int)Math.Min(frame.Rows.Count, TableDisplay.MaxRows);
        var columns = frame.Columns.Select(column => new TableColumn(column.Name, [.. Enumerable.Range(0, shown).Select(row => column[row])]));
        return TableDisplay.Format([.. columns], frame.Rows.Count);
    }
}
