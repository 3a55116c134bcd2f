using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>What kind of text the cursor is in.</summary>
internal enum CursorPlace
{
    /// <summary>Where code stands.</summary>
    Code,

    /// <summary>In a comment, the text of a string, a number, or lines that are switched off: nothing is completed there.</summary>
    Text,

    /// <summary>On a line that begins with <c>#</c>.</summary>
    Directive,
}

/// <summary>Where in a text the cursor stands.</summary>
/// <param name="Tree">The text as it is.</param>
/// <param name="Position">The cursor.</param>
/// <param name="Place">What is there.</param>
/// <param name="Word">The name or keyword being typed, which a completion replaces; empty where nothing is typed yet.</param>
/// <param name="Before">The last token that ends before the word; null at the beginning.</param>
internal sealed record Cursor(SyntaxTree Tree, int Position, CursorPlace Place, TextSpan Word, SyntaxToken? Before)
{
    /// <summary>The part of the word before the cursor.</summary>
    public string Prefix => Tree.Text.Text[Word.Start..Position];

    public static Cursor At(string code, int position)
    {
        var tree = SyntaxTree.Parse(code);
        foreach (var trivia in tree.Trivia)
        {
            if (IsIn(trivia, position, code))
                return new Cursor(tree, position, trivia.Kind == TriviaKind.Directive ? CursorPlace.Directive : CursorPlace.Text, new TextSpan(position, position), null);
        }

        SyntaxToken? before = null;
        var word = new TextSpan(position, position);
        foreach (var token in tree.Tokens)
        {
            if (token.IsMissing || token.Kind == SyntaxKind.EndOfFile)
                continue;
            if (token.Span.Start < position && IsText(token, position))
                return new Cursor(tree, position, CursorPlace.Text, word, before);
            if (token.Span.Start >= position)
                break;
            if (token.Span.End >= position && IsWord(token))
                word = token.Span;
            else if (token.Span.End <= position)
                before = token;
        }

        return new Cursor(tree, position, CursorPlace.Code, word, before);
    }

    /// <summary>Whether a token is a name or keyword.</summary>
    public static bool IsWord(SyntaxToken token) =>
        token.Kind == SyntaxKind.Identifier || (token.Text.Length > 0 && char.IsAsciiLetterLower(token.Text[0]) && SyntaxFacts.GetReservedKeyword(token.Text) != SyntaxKind.None);

    private static bool IsIn(Trivia trivia, int position, string code)
    {
        var (start, end) = (trivia.Span.Start, trivia.Span.End);
        if (position <= start || position > end)
            return false;
        return position < end || trivia.Kind switch
        {
            TriviaKind.BlockComment => !(end - start >= 4 && code.AsSpan(start, end - start).EndsWith("*/", StringComparison.Ordinal)),
            TriviaKind.DisabledText => false,
            _ => true,
        };
    }

    /// <summary>Whether what is typed at the cursor becomes part of a literal. Its first character lies before the cursor.</summary>
    private static bool IsText(SyntaxToken token, int position)
    {
        var isInside = position < token.Span.End;
        var touches = position <= token.Span.End;
        return token.Kind switch
        {
            SyntaxKind.NumericLiteral => touches,
            SyntaxKind.StringLiteral or SyntaxKind.CharacterLiteral => isInside || (touches && !IsClosed(token.Text)),
            SyntaxKind.InterpolatedStringStart or SyntaxKind.InterpolatedStringText or SyntaxKind.InterpolationFormat => touches,
            SyntaxKind.InterpolationEnd => touches,
            SyntaxKind.InterpolationStart or SyntaxKind.InterpolatedStringEnd => isInside,
            _ => false,
        };
    }

    private static bool IsClosed(string literal)
    {
        var body = literal.TrimStart('@', '$');
        if (body.EndsWith("u8", StringComparison.OrdinalIgnoreCase)) return true;
        if (body.Length < 2) return false;
        var quotes = body.Length - body.TrimStart('"').Length;
        if (quotes >= 3) return body.Length >= 2 * quotes && body.AsSpan(body.Length - quotes).TrimStart('"').IsEmpty;
        if (body[^1] != body[0]) return false;
        if (literal.Contains('@', StringComparison.Ordinal) && literal[0] != '"') return (body.Length - 1 - body[1..].TrimEnd('"').Length) % 2 == 1;
        var escapes = body.Length - 1 - body[..^1].TrimEnd('\\').Length;
        return escapes % 2 == 0;
    }
}
