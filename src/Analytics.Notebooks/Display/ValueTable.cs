using System.Collections;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Analytics.Notebooks.Display;

/// <summary>Lays out objects, dictionaries and sequences as tables.</summary>
internal static class ValueTable
{
    /// <summary>One row for each item: the members of the items as columns, or the items themselves beside their index.</summary>
    public static MimeBundle OfSequence(IEnumerable items, CancellationToken cancellationToken)
    {
        var (rows, note) = Take(items, cancellationToken);
        var columns = rows.Exists(HasMembers) && rows.TrueForAll(row => row is null || HasMembers(row))
            ? MemberColumns(rows, [.. rows.OfType<object>().SelectMany(NamesOf).Distinct()])
            : [new TableColumn("index", [.. Enumerable.Range(0, rows.Count).Cast<object?>()]), new TableColumn("value", rows)];
        if (rows.Count == 0) return MimeTypes.OfText(note is null ? $"{TypeNames.Of(items.GetType())}, empty" : $"({note})");
        return TableDisplay.Format(columns, note is null ? [] : [note]);
    }

    /// <summary>One row for each member: its name and its value.</summary>
    public static MimeBundle OfObject(object value)
    {
        var members = ValueMembers.Of(value.GetType());
        if (members.Count == 0) return MimeTypes.OfText(ValueText.Line(value));
        var lines = members.Names.Select(name => (Name: name, Text: ValueText.Line(members.Read(value, name)))).ToArray();
        var html = new StringBuilder("<table>\n<tbody>\n");
        foreach (var (name, text) in lines)
        {
            html.Append("<tr><th scope=\"row\" style=\"text-align:left\">").Append(WebUtility.HtmlEncode(name))
                .Append("</th><td style=\"text-align:left\">").Append(WebUtility.HtmlEncode(text)).Append("</td></tr>\n");
        }

        var width = lines.Max(line => line.Name.Length);
        var plain = members.HasOwnText
            ? ValueText.Line(value)
            : string.Join('\n', lines.Select(line => $"{line.Name.PadRight(width)}  {line.Text.ReplaceLineEndings(" ")}"));
        return MimeTypes.OfHtml(html.Append("</tbody>\n</table>").ToString(), plain);
    }

    /// <summary>The first items, and a note if there are more or if taking them failed. Never asks a lazy sequence for all it has.</summary>
    private static (List<object?> Rows, string? Note) Take(IEnumerable items, CancellationToken cancellationToken)
    {
        var rows = new List<object?>();
        try
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (rows.Count == TableDisplay.MaxRows) return (rows, MoreThan(rows.Count, items));
                rows.Add(item);
            }
        }
        catch (Exception thrown) when (!Interruption.Is(thrown))
        {
            return (rows, $"the sequence failed after {rows.Count} items: {TypeNames.Of(thrown.GetType())}: {thrown.Message}");
        }

        return (rows, null);
    }

    private static string MoreThan(int shown, IEnumerable items) =>
        items is ICollection collection ? $"{shown} of {collection.Count} rows" : $"the first {shown} rows; there are more";

    private static TableColumn[] MemberColumns(List<object?> rows, IReadOnlyList<string> names) =>
        [.. names.Select(name => new TableColumn(name, [.. rows.Select(row => row is null ? null : Read(row, name))]))];

    private static object? Read(object row, string name) =>
        IsGroup(row) && name == "Items" ? new GroupItems((IEnumerable)row)
            : ValueMembers.Of(row.GetType()).Read(row, name);

    private static bool HasMembers(object? row) =>
        row is not null && !Scalars.IsScalar(row.GetType())
            && (IsGroup(row) || IsPair(row) || row is not IEnumerable && ValueMembers.Of(row.GetType()) is { HasOwnText: false, Count: > 0 });

    private static IEnumerable<string> NamesOf(object row) => IsGroup(row) ? ["Key", "Items"] : ValueMembers.Of(row.GetType()).Names;

    // These have a ToString of their own, and are still better read as columns.
    private static bool IsPair(object row) => row is DictionaryEntry or ITuple
        || row.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static bool IsGroup(object row) =>
        row.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGrouping<,>));

    /// <summary>The items of a group, without its key.</summary>
    private sealed class GroupItems(IEnumerable items) : IEnumerable
    {
        public IEnumerator GetEnumerator() => items.GetEnumerator();
    }
}
