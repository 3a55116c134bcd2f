using System.Text;

namespace Analytics.Notebooks.Polyglot;

/// <summary>A line such as <c>#!share --from sql "totals" --as rows</c>, taken apart.</summary>
/// <param name="Name">What stands after <c>#!</c>.</param>
/// <param name="Arguments">The words that belong to no option.</param>
/// <param name="Options">The options, by name without the leading dashes, and the word after each; empty for those that are last.</param>
internal sealed record DirectiveLine(string Name, IReadOnlyList<DirectiveWord> Arguments, IReadOnlyDictionary<string, DirectiveWord> Options)
{
    private static readonly string[] HelpOptions = ["h", "?", "help"];

    /// <summary>Whether it asks how the command is used.</summary>
    public bool AsksForHelp => HelpOptions.Any(Options.ContainsKey);

    /// <summary>Takes a line apart.</summary>
    /// <param name="line">The line, which begins with <c>#!</c>.</param>
    public static DirectiveLine Parse(string line)
    {
        var words = Words(line[2..]).ToArray();
        var arguments = new List<DirectiveWord>();
        var options = new Dictionary<string, DirectiveWord>(StringComparer.Ordinal);
        for (var i = 1; i < words.Length; i++)
        {
            if (!words[i].IsOption) arguments.Add(words[i]);
            else if (HelpOptions.Contains(words[i].OptionName) || i + 1 == words.Length || words[i + 1].IsOption) options[words[i].OptionName] = new DirectiveWord("", false);
            else options[words[i].OptionName] = words[++i];
        }

        return new DirectiveLine(words.Length > 0 ? words[0].Text : "", arguments, options);
    }

    /// <summary>The words of a line; quotation marks keep those together that have spaces, and are themselves written <c>\"</c>.</summary>
    private static IEnumerable<DirectiveWord> Words(string text)
    {
        var word = new StringBuilder();
        var (isQuoted, wasQuoted) = (false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || !isQuoted && char.IsWhiteSpace(text[i]);
            if (isEnd)
            {
                if (word.Length > 0 || wasQuoted) yield return new DirectiveWord(word.ToString(), wasQuoted);
                word.Clear();
                wasQuoted = false;
            }
            else if (isQuoted && text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
            {
                word.Append(text[++i]);
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
                wasQuoted = true;
            }
            else
            {
                word.Append(text[i]);
            }
        }
    }
}

/// <summary>A word of a line.</summary>
/// <param name="Text">The word, without quotation marks.</param>
/// <param name="IsQuoted">Whether any of it stood in quotation marks.</param>
internal sealed record DirectiveWord(string Text, bool IsQuoted)
{
    public bool IsOption => !IsQuoted && Text.Length > 1 && Text[0] == '-' && !char.IsAsciiDigit(Text[1]);

    public string OptionName => Text.TrimStart('-');
}
