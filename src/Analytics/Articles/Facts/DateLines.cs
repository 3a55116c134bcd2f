using System.Text.RegularExpressions;

namespace Analytics.Articles.Facts;

/// <summary>A line of a page that is nothing but the story's date, and which of its two dates it is.</summary>
internal readonly record struct DatedLine(NewsDate Date, bool IsUpdate);

/// <summary>Recognises lines such as <c>Posted: Mar. 4, 2025 at 5:12 PM</c> and <c>Updated 3 minutes ago | 4 March 2025</c>.</summary>
internal static partial class DateLines
{
    private const int LongestLine = 120;

    public static bool IsDateLine(string line) => Read(line).Count > 0;

    /// <summary>The dates that the line consists of: none when it says anything else, two for "Published … Updated …".</summary>
    public static IReadOnlyList<DatedLine> Read(string line)
    {
        if (line.Length > LongestLine || !line.AsSpan().ContainsAnyInRange('0', '9')) return [];
        var found = DateParser.FindAll(line);
        if (found.Count is 0 or > 3) return [];
        var dates = new List<DatedLine>();
        var at = 0;
        foreach (var match in found)
        {
            var before = line[at..match.Range.Start];
            if (!Around().IsMatch(before)) return [];
            dates.Add(new DatedLine(match.Date, Updating().IsMatch(before)));
            at = match.Range.End;
        }

        return Around().IsMatch(line[at..]) || Reading().IsMatch(line[at..]) ? dates : [];
    }

    [GeneratedRegex("""^[\s|•·,;:()\[\]–—\-/]*(?:(?:published|posted|updated|last|modified|first|edited|created|released|issued|on|at|by|date|article|story|this|was|the|originally|time|filed|added|print|edition|print edition|publié|mis|à|jour|le|veröffentlicht|aktualisiert|am|um|stand|uhr|pubblicato|aggiornato|publicado|actualizado|el|em|às|gepubliceerd|bijgewerkt|op|local|segunda|terça|quarta|quinta|sexta|feira|sábado|domingo|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|and|from|sent|written|home|news|day|est|utc)[\s|•·,;:()\[\]–—\-/.]*)*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex("""\b(?:updated|modified|edited|mis à jour|aktualisiert|aggiornato|actualizado|bijgewerkt)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Updating();

    // What papers print after a date: how long it takes to read, how many comments there are, the volume and issue.
    [GeneratedRegex("""^[\s|•·,;()–—\-/]*(?:\d+\s*(?:min(?:ute)?s?\.?(?:\s+read)?|comments?|shares?|views?|hours?|days?)(?:\s+ago)?|vol\.?\s*\d+.*|no\.?\s*\d+|comments?|\(\d+\))[\s|•·,;()]*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reading();
}
