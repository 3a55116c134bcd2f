namespace Analytics.Notebooks.Rendering;

/// <summary>Cuts SQL into pieces.</summary>
internal sealed class SqlTokens(string code) : TokenReader(code)
{
    private static readonly HashSet<string> Keywords = new(
        ("all and any as asc between by case cast create cross delete desc distinct drop else end except exists false filter from full group having in inner "
        + "insert intersect into is join left like limit not null offset on or order outer over partition qualify right select set table then true union "
        + "update using values view when where window with").Split(' '), StringComparer.OrdinalIgnoreCase);

    protected override (CodeTokenKind Kind, int End) Next()
    {
        var character = Code[At];
        if (Has("--", At)) return (CodeTokenKind.Comment, LineEnd(At));
        if (Has("/*", At)) return (CodeTokenKind.Comment, After("*/", At + 2));
        if (character == '#' && At == 0) return (CodeTokenKind.Directive, LineEnd(At));
        if (character == '\'') return (CodeTokenKind.Text, After("'", At + 1));
        if (char.IsAsciiDigit(character)) return (CodeTokenKind.Number, While(At, digit => IsWord(digit) || digit == '.'));
        if (!IsWord(character)) return (CodeTokenKind.Plain, At + 1);
        var end = While(At, IsWord);
        if (Keywords.Contains(Code[At..end])) return (CodeTokenKind.Keyword, end);
        return (end < Code.Length && Code[end] == '(' ? CodeTokenKind.Call : CodeTokenKind.Plain, end);
    }
}
