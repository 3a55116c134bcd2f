using System.Text;
using Analytics.Charts.Figures;

namespace Analytics.Charts.Frames;

/// <summary>What the columns of results are called on screen, and how their numbers are written.</summary>
internal static class ColumnWords
{
    // With units, which names in code leave out.
    private static readonly Dictionary<string, Measure> Known = new(StringComparer.Ordinal)
    {
        ["count"] = Measure.Count("Occurrences"),
        ["perMillion"] = Measure.PerMillion("Per million words"),
        ["documents"] = Measure.Count("Stories"),
        ["share"] = Measure.Share("Share"),
        ["weight"] = Measure.Share("Weight"),
        ["confidence"] = Measure.Share("Confidence"),
        ["group"] = Measure.Number("Period or group"),
        ["start"] = Measure.Number("Start"),
        ["main"] = Measure.Number("Main topic"),
        ["topic"] = Measure.Count("Topic"),
        ["inputCharacters"] = Measure.Count("Characters read"),
        ["textCharacters"] = Measure.Count("Characters kept"),
        ["furnitureLines"] = Measure.Count("Furniture lines"),
        ["text"] = Measure.Number("What was said"),
        ["url"] = Measure.Number("Address"),
    };

    /// <summary>The heading in words and the number format of a result's column; whole numbers where <paramref name="isWhole"/> and nothing else is known.</summary>
    public static Measure Of(string column, bool isWhole) =>
        Known.TryGetValue(column, out var known) ? known : isWhole ? Measure.Count(Words(column)) : Measure.Number(Words(column));

    /// <summary>A name in camel case as words: <c>wordsQuoted</c> is Words quoted.</summary>
    public static string Words(string column)
    {
        var words = new StringBuilder();
        for (var i = 0; i < column.Length; i++)
        {
            var character = column[i];
            if (i > 0 && char.IsUpper(character) && char.IsLower(column[i - 1])) words.Append(' ').Append(char.ToLowerInvariant(character));
            else words.Append(i == 0 ? char.ToUpperInvariant(character) : character == '_' ? ' ' : character);
        }

        return words.ToString();
    }
}
