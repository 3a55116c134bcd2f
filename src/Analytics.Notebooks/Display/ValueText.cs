using System.Collections;

namespace Analytics.Notebooks.Display;

/// <summary>Any value in one short line, for the cells of tables. Bounded in depth, width and length, whatever the value does.</summary>
internal static class ValueText
{
    private const int MaxDepth = 3;
    private const int MaxItems = 8;
    private const int MaxMembers = 8;
    private const int MaxLength = 300;

    public static string Line(object? value, int depth = 0)
    {
        try
        {
            return Cut(value switch
            {
                null => "null",
                Failed failed => $"({TypeNames.Of(failed.Exception.GetType())}: {failed.Exception.Message})",
                _ when Scalars.IsScalar(value.GetType()) => Scalars.Text(value),
                _ when depth >= MaxDepth => "…",
                DictionaryEntry entry => $"{Line(entry.Key, depth + 1)} = {Line(entry.Value, depth + 1)}",
                IEnumerable items => Items(items, depth),
                _ => Members(value, depth),
            });
        }
        catch (Exception thrown) when (!Interruption.Is(thrown))
        {
            return Cut($"({TypeNames.Of(thrown.GetType())}: {thrown.Message})");
        }
    }

    private static string Items(IEnumerable items, int depth)
    {
        var shown = new List<string>();
        foreach (var item in items)
        {
            if (shown.Count == MaxItems)
            {
                shown.Add("…");
                break;
            }

            shown.Add(Line(item, depth + 1));
        }

        return shown.Count == 0 ? "[]" : $"[ {string.Join(", ", shown)} ]";
    }

    private static string Members(object value, int depth)
    {
        var members = ValueMembers.Of(value.GetType());
        if (members.HasOwnText || members.Count == 0) return value.ToString() ?? "";
        var shown = members.Names.Take(MaxMembers).Select(name => $"{name} = {Line(members.Read(value, name), depth + 1)}");
        var more = members.Count > MaxMembers ? ", …" : "";
        return $"{{ {string.Join(", ", shown)}{more} }}";
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength) return text;
        // Not between the halves of a character outside the basic plane.
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end] + "…";
    }
}
