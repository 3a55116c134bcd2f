namespace Analytics.Notebooks.Rendering;

/// <summary>Cuts C# into pieces: enough of its grammar to colour it, strings of all kinds and what is interpolated into them included.</summary>
internal sealed class CSharpTokens(string code) : TokenReader(code)
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event "
        + "explicit extern false finally fixed float for foreach get goto if implicit in init int interface internal is lock long nameof namespace new not "
        + "null object operator or and out override params private protected public readonly record ref required return sbyte sealed set short sizeof "
        + "stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile when where "
        + "while with yield").Split(' '), StringComparer.Ordinal);

    protected override (CodeTokenKind Kind, int End) Next()
    {
        var character = Code[At];
        if (char.IsWhiteSpace(character)) return (CodeTokenKind.Plain, While(At, char.IsWhiteSpace));
        if (Has("//", At)) return (CodeTokenKind.Comment, LineEnd(At));
        if (Has("/*", At)) return (CodeTokenKind.Comment, After("*/", At + 2));
        if (character == '#' && IsLineStart()) return (CodeTokenKind.Directive, LineEnd(At));
        if (StringStart() is var quote and >= 0) return (CodeTokenKind.Text, StringEnd(quote));
        if (character == '\'') return (CodeTokenKind.Text, CharacterEnd());
        if (char.IsAsciiDigit(character)) return (CodeTokenKind.Number, NumberEnd());
        return IsWord(character) || character == '@' ? Word() : (CodeTokenKind.Plain, At + 1);
    }

    private (CodeTokenKind Kind, int End) Word()
    {
        var end = While(At + 1, IsWord);
        var word = Code[At..end];
        // What follows a dot is a member, even where it has a keyword's name.
        var isMember = At > 0 && Code[At - 1] == '.';
        if (!isMember && Keywords.Contains(word)) return (CodeTokenKind.Keyword, end);
        return (end < Code.Length && Code[end] == '(' ? CodeTokenKind.Call : CodeTokenKind.Plain, end);
    }

    private bool IsLineStart() => string.IsNullOrWhiteSpace(Code[(At == 0 ? 0 : Code.LastIndexOf('\n', At - 1) + 1)..At]);

    /// <summary>Where the quotation mark of a string that begins here stands, or -1.</summary>
    private int StringStart()
    {
        var quote = While(At, character => character is '$' or '@');
        return quote < Code.Length && quote - At <= 8 && Code[quote] == '"' ? quote : -1;
    }

    private int StringEnd(int quote)
    {
        var marks = While(quote, character => character == '"') - quote;
        if (marks >= 3) return After(new string('"', marks), quote + marks);
        var prefix = Code[At..quote];
        var isVerbatim = prefix.Contains('@', StringComparison.Ordinal);
        var isInterpolated = prefix.Contains('$', StringComparison.Ordinal);
        var depth = 0;
        for (var i = quote + 1; i < Code.Length; i++)
        {
            var character = Code[i];
            if (character == '\n' && !isVerbatim && depth == 0) return i;
            if (character == '\\' && !isVerbatim) i++;
            else if (isInterpolated && character == '{' && !(depth == 0 && Has("{{", i))) depth++;
            else if (isInterpolated && character == '{') i++;
            else if (character == '}' && depth > 0) depth--;
            else if (character == '"' && isVerbatim && depth == 0 && Has("\"\"", i)) i++;
            else if (character == '"' && depth > 0) i = PlainStringEnd(i) - 1;
            else if (character == '"') return i + 1;
        }

        return Code.Length;
    }

    /// <summary>The end of a string within an interpolated one.</summary>
    private int PlainStringEnd(int quote)
    {
        for (var i = quote + 1; i < Code.Length && Code[i] != '\n'; i++)
        {
            if (Code[i] == '\\') i++;
            else if (Code[i] == '"') return i + 1;
        }

        return quote + 1;
    }

    private int CharacterEnd()
    {
        var end = At + 1;
        if (end < Code.Length && Code[end] == '\\') end++;
        var close = Code.IndexOf('\'', Math.Min(end + 1, Code.Length));
        return close >= 0 && close - At <= 12 ? close + 1 : At + 1;
    }

    private int NumberEnd()
    {
        var end = While(At, IsWord);
        // The range 0..9 is two numbers.
        while (end + 1 < Code.Length && Code[end] == '.' && char.IsAsciiDigit(Code[end + 1])) end = While(end + 1, IsWord);
        return end;
    }
}
