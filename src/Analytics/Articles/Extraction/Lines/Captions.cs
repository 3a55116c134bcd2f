using System.Text.RegularExpressions;

namespace Analytics.Articles.Extraction.Lines;

/// <summary>Recognises what stands under pictures by how picture desks write it: who took it, for whom, which one of several.</summary>
internal static partial class Captions
{
    private const int CreditReach = 170;
    private static readonly System.Buffers.SearchValues<char> CreditSigns = System.Buffers.SearchValues.Create("/|©([");
    private static readonly string[] CreditWords = ["photo", "image", "picture", "credit"];

    /// <summary>Whether the line is nothing but the credit of a picture.</summary>
    public static bool IsCredit(LineTraits line) => line.Words <= 12 && CreditAlone().IsMatch(line.Text);

    public static bool IsCaption(LineTraits line)
    {
        if (line.Words > 90) return false;
        var text = line.Text;
        if (Opening().IsMatch(text)) return true;
        return IsCredit(line) || (MayCredit(text) && CreditAtEnd().IsMatch(text));
    }

    // Nearly all lines have none of what a credit has; looking for that first is ten times faster than the pattern.
    private static bool MayCredit(string text)
    {
        var end = text.AsSpan(Math.Max(0, text.Length - CreditReach));
        if (end.ContainsAny(CreditSigns)) return true;
        foreach (var word in CreditWords)
        {
            if (end.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "Photo: …", "FILE - …", "(Photo by …", "Image credit: …", "Credit...", "Photograph by …"
    [GeneratedRegex(
        """^[\[(]?(?:(?:file\s+)?(?:photo|image|picture|photograph|video|graphic|illustration)s?(?:\s+(?:credit|source|courtesy(?: of)?|by|via))?\s*[:/|]|(?:photo|image|picture|photograph|illustration)s?\s+(?:by|courtesy|credit|via)\b|(?:photo|image|picture)\s+\d+\s+of\s+\d+|credits?\s*(?::|\.\.\.)|FILE\s*[-–—:]|(?:pictured|caption)\s*:)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // "ANNIKA SOBOL / COURIER", "Getty Images", "(Ledger photo by Wen Abascal)", "AP Photo/Ann Lee", "© Reuters"
    [GeneratedRegex(
        """^\(?(?:(?:\p{Lu}[\p{L}.'’\-]*\s+){2,4}[/|]\s*(?:\p{Lu}[\p{L}.'’&\-]*\s*){1,6}|(?:©|\(c\)|via\s+)?\s*(?:[\p{L}.'’\- ]{0,30}[/,]\s*)?(?:getty(?:\s+images)?|reuters|shutterstock|istock(?:photo)?|ap\s+photo|alamy|afp|epa|bloomberg)(?:\s*[/,|]\s*[\p{L}.'’\- ]+)?|(?:\p{Lu}[\p{L}'’\-]*\s+){0,3}(?:file\s+)?photo(?:\s+by\s+[\p{L}.'’\- ]+)?\.?)\)?\.?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreditAlone();

    // "… on Tuesday. (Ledger photo by Wen Abascal)", "… since 1988. Packet photo.", "… (AP Photo/Ann Lee)", "… ANNIKA SOBOL / COURIER", "… | Getty Images"
    [GeneratedRegex(
        """(?:[(\[](?:[^()\[\]]{0,60}\b)?(?i:photo|photograph|image|picture|photos|getty|reuters|afp|shutterstock|illustration|courtesy|screenshot|handout|via ap|foto|imagem|bild)\b[^()\[\]]{0,80}[)\]]\.?|[.!?”"]\s+(?:\p{Lu}[\p{L}\d'’]*\s+){0,3}(?:file\s+)?(?:photo|photos|image|images)(?:\s+by\s+(?:\p{Lu}[\p{L}.'’\-]*\s*){1,4})?\.?|[.!?”"]\s+(?:Photograph|Photo|Image|Picture|Credit)s?(?:\s+credit)?\s*[:.].{2,60}|\b\p{Lu}[\p{Lu}'’.\-]+(?:\s+\p{Lu}[\p{Lu}'’.\-]+){0,3}\s*[/|]\s*(?:\p{Lu}[\p{Lu}'’.&\-]+\s*){1,5}|[/|]\s*(?:Getty(?: Images)?|AP|Reuters|AFP)[^.]{0,30}|\s©\s?[\p{L} /.\-]{2,40}|\((?:\p{Lu}[\p{L}.'’\-]*\s*){1,5}/\s*(?:[Ff]or [Tt]he\s+)?(?:\p{Lu}[\p{L}.'’\-]*\s*){1,5}\)\.?)$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex CreditAtEnd();
}
