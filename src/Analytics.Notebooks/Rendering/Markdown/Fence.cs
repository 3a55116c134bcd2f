namespace Analytics.Notebooks.Rendering;

/// <summary>Writes text that markdown must not read: between lines of backquotes, more of them than stand in a row in the text.</summary>
internal static class Fence
{
    private const int Shortest = 3;

    public static string Around(string text, string language = "")
    {
        var (longest, current) = (0, 0);
        foreach (var character in text)
        {
            current = character == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        var fence = new string('`', Math.Max(Shortest, longest + 1));
        var name = language.All(character => char.IsLetterOrDigit(character) || character is '-' or '#' or '+') ? language : "";
        return $"{fence}{name}\n{text}\n{fence}";
    }
}
