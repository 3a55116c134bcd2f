using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Tests.Syntax.Compared;

/// <summary>Breaks texts at random, the same way for the same seed: tokens are left out, doubled, replaced or put in.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Words =
    [
        "(", ")", "[", "]", "{", "}", ";", ",", ".", "..", ":", "::", "?", "??", "?.", "=>", "=", "==", "!", "+", "++", "-", "*", "/", "<",
        ">", ">=", "<<", "&", "&&", "|", "^", "~", "->", "a", "b", "_", "int", "var", "string", "1", "1.5", "'c'", "\"s\"", "$\"{a}\"",
        "\"\"\"r\"\"\"", "$\"", "\"", "new", "is", "as", "in", "out", "ref", "static", "async", "await", "public", "class", "record",
        "struct", "if", "else", "for", "foreach", "while", "do", "return", "switch", "case", "default", "from", "select", "not", "and",
        "or", "when", "with", "throw", "try", "catch", "finally", "using", "const", "void", "this", "base", "typeof", "delegate", "lock",
        "yield", "checked", "null", "true", "get", "set", "operator", "event", "enum", "interface", "partial", "goto", "break", "params",
        "where", "into", "join", "let", "by", "on", "equals", "orderby", "field", "scoped", "stackalloc", "unsafe", "namespace",
        "explicit", "fixed", "extension", "required", "global", "#if A\n", "#endif\n", "//", "/*", "*/", "@", "$", "\\", "#", "\n",
    ];

    private readonly Random _random = new(seed);

    public string Pick(IReadOnlyList<string> texts) => texts[_random.Next(texts.Count)];

    public string Soup(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Pick(Words)));

    public string Break(string text)
    {
        for (var count = _random.Next(1, 3); count > 0; count--)
        {
            var tokens = SyntaxTree.Parse(text).Tokens;
            var at = tokens[_random.Next(tokens.Length)].Span;
            var other = tokens[_random.Next(tokens.Length)].Text;
            var word = $" {Pick(Words)} ";
            text = _random.Next(6) switch
            {
                0 => text.Remove(at.Start, at.Length),
                1 => text.Insert(at.Start, word),
                2 => text.Remove(at.Start, at.Length).Insert(at.Start, word),
                3 => text.Insert(at.Start, $" {other} "),
                4 => text[..at.Start],
                _ => text[..at.Start] + text[at.End..],
            };
        }

        return text.TrimEnd();
    }
}
