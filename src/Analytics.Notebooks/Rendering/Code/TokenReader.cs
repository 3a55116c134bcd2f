namespace Analytics.Notebooks.Rendering;

/// <summary>Cuts code into pieces. Every character is in exactly one piece, whatever the code looks like.</summary>
internal abstract class TokenReader(string code)
{
    private readonly List<CodeToken> _tokens = [];

    protected string Code { get; } = code;

    /// <summary>Where the next piece begins.</summary>
    protected int At { get; private set; }

    public IReadOnlyList<CodeToken> Read()
    {
        while (At < Code.Length)
        {
            var (kind, end) = Next();
            Add(kind, Math.Clamp(end, At + 1, Code.Length));
        }

        return _tokens;
    }

    /// <summary>The kind of the piece that begins here, and where it ends.</summary>
    protected abstract (CodeTokenKind Kind, int End) Next();

    protected bool Has(string text, int at) => string.CompareOrdinal(Code, at, text, 0, text.Length) == 0;

    /// <summary>Where the line ends that <paramref name="from"/> is on.</summary>
    protected int LineEnd(int from) => Code.IndexOf('\n', from) is var end and >= 0 ? end : Code.Length;

    /// <summary>The end of the first occurrence of <paramref name="text"/> from there, or of the code.</summary>
    protected int After(string text, int from) =>
        from <= Code.Length && Code.IndexOf(text, from, StringComparison.Ordinal) is var found and >= 0 ? found + text.Length : Code.Length;

    /// <summary>The end of the run of characters from there that satisfy the condition.</summary>
    protected int While(int from, Func<char, bool> condition)
    {
        var end = from;
        while (end < Code.Length && condition(Code[end])) end++;
        return end;
    }

    protected static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private void Add(CodeTokenKind kind, int end)
    {
        var text = Code[At..end];
        At = end;
        // One plain piece instead of many keeps pages small.
        if (kind == CodeTokenKind.Plain && _tokens.Count > 0 && _tokens[^1].Kind == kind) _tokens[^1] = new CodeToken(kind, _tokens[^1].Text + text);
        else _tokens.Add(new CodeToken(kind, text));
    }
}
