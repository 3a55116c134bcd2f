using System.Text.RegularExpressions;
using Analytics.Text;

namespace Analytics.Articles.Facts;

/// <summary>Recognises lines that say who wrote a story, and takes the names out of them.</summary>
internal static partial class Bylines
{
    private const int LongestByline = 140;

    /// <summary>Whether the line is a byline: it begins as one and goes on with a name, and with nothing that a sentence needs.</summary>
    public static bool IsByline(string line) => Authors(line).Count > 0;

    /// <summary>The names in a byline, in its order; empty when the line is none.</summary>
    public static IReadOnlyList<string> Authors(string line)
    {
        if (line.Length > LongestByline) return [];
        var text = WithoutDates(line);
        var inner = Within().Match(text);
        var match = inner.Success ? inner : Opening().Match(text);
        return match.Success ? Names(text[(match.Index + match.Length)..]) : [];
    }

    /// <summary>The line without the words that open a byline.</summary>
    public static string WithoutOpening(string line) => Opening().Replace(line, "", 1);

    /// <summary>Whether the line begins as a byline does, whatever follows.</summary>
    public static bool IsOpened(string line) => Opening().IsMatch(line);

    /// <summary>The name in "More from Ann Lee" and "Recent stories by Ann Lee"; null for other lines.</summary>
    public static string? ListedWriter(string line) => line.Length <= LongestByline && Listed().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The line with its dates taken out, which papers print on either side of the name.</summary>
    public static string WithoutDates(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('0', '9')) return line;
        var dates = DateParser.FindAll(line);
        for (var i = dates.Count - 1; i >= 0; i--) line = line[..dates[i].Range.Start] + " | " + line[dates[i].Range.End..];
        return Loose().Replace(line, "");
    }

    /// <summary>The names in what a page's author field or the rest of a byline says, without titles, roles and dates.</summary>
    public static IReadOnlyList<string> Names(string text)
    {
        var names = new List<string>();
        foreach (var piece in PersonSeparator().Split(RoleOrDate().Split(text, 2)[0]))
        {
            var name = piece.Trim(' ', ',', ';', '.', ':', '-', '–', '—', '|', '·', '•', '(', ')', '*');
            if (name.Length == 0) continue;
            if (!IsName(name) && !IsName(name = BeforeComma(name))) break;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(Cased(name));
        }

        return names;
    }

    // "Ann Lee, Futurism": the outlet behind the name.
    private static string BeforeComma(string text) => text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? text[..comma].Trim() : text;

    /// <summary>Whether the text looks like a person's name: two to five capitalized words, particles aside.</summary>
    public static bool IsName(string text) => text.Length is >= 3 and <= 60 && Name().IsMatch(text) && !NotAName().IsMatch(text);

    /// <summary>Whether the text asks for something, as "View all" and "Follow us" do where a name could stand.</summary>
    public static bool IsInvitation(string text) => Invitation().IsMatch(text);

    /// <summary>The name in ordinary letters where it is printed in capitals; single words, which may be initials, stay.</summary>
    public static string Cased(string name) => name.Contains(' ', StringComparison.Ordinal) ? NameCasing.Of(name) : name;

    [GeneratedRegex("""^\s*(?:(?:\p{L}+\s+)?(?:story|words|text|report|reporting|reported|written|posted|published|article|review|analysis|perspective|opinion|column|commentary|photos)\s+)?by:?\s+|^\s*(?:von|par|por|di|door|av)\s+(?=\p{Lu})|^\s*(?:author|authors|writer|reporter)s?:\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // "Ashwick Public Radio | By Calla Nyström"
    // What is left of "on March 4" and of the signs around a date once the date is gone.
    [GeneratedRegex("""(?:\s+(?:on|at))?\s*(?:\|\s*)+$|^\s*(?:\|\s*)+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loose();

    [GeneratedRegex("""^(?:(?:read\s+|see\s+|view\s+)?(?:more|recent|latest|other|all)\s+)(?:stories\s+|articles\s+|posts\s+|news\s+|work\s+|columns\s+)?(?:from|by)\s+(\p{Lu}[\p{L}.'’\- ]+?)\s*[:>»→]*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex("""^[^|]{2,50}\|\s*by\s+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex("""\s*(?:,\s*and\s+|\band\b|&|\bund\b|\bet\b|(?<=\s)(?-i:y)(?=\s)|,\s*(?=\p{Lu}[\p{L}'’\-]+\s+\p{Lu})|;|\swith\s)\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonSeparator();

    [GeneratedRegex("""\s*(?:[|•·/]|\s[–—\-]\s|\bfor\s+the\b|\bfor\s+\p{Lu}|\b(?:published|posted|updated|last updated)\b|\d|\b(?:special to|contributing|staff|senior|chief|associate|assistant)\b|@|\s{2,}|,\s*(?:the\s+)?(?:\p{Lu}[\p{L}'’.]*\s+){0,4}(?:reporter|writer|editor|correspondent|columnist|contributor|critic|bureau|staff|news|press|times|post|journal|service|director|producer|anchor|photographer|intern|fellow)\b)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleOrDate();

    [GeneratedRegex("""^(?:(?:dr|mr|mrs|ms|prof)\.\s+)?\p{Lu}[\p{L}.'’\-]*(?:\s+(?:(?:de|da|di|del|della|der|den|van|von|la|le|du|dos|das|bin|ibn|al|el|ter|ten|y|e|st)\s+)*(?:al-|el-|d['’]|o['’])?\p{Lu}[\p{L}.'’\-]*){1,4}(?:,?\s+(?:jr|sr|ii|iii|iv)\.?)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("""^(?:view|all|see|about|follow|contact|more|read|sign|share|email|e-mail|tweet|bio|full|profile|send|meet|author|biography|website|twitter|facebook|instagram|linkedin)\b|'s\b|’s\b|\barticles?$|\bposts?$|\bstories$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invitation();

    [GeneratedRegex("""\b(?:the|by|view|all|see|about|follow|contact|latest|news|staff|press|team|desk|editorial|reporter|editor|writer|photo|photos|images|read|more|sign|terms|privacy|department|university|county|city|report|reports|times|post|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAName();
}
