using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>
/// A text in which a name nobody writes stands where the cursor is, in place of the word being typed: so the parser finds a name there
/// in any code, and what kind of name is wanted can be read from the tree.
/// </summary>
internal sealed class MarkedCode
{
    private const string Marker = "ǂcursor";

    private MarkedCode(SyntaxTree tree, SyntaxToken token, IReadOnlyList<SyntaxNode> path)
    {
        Tree = tree;
        Token = token;
        Path = path;
    }

    public SyntaxTree Tree { get; }

    /// <summary>The name at the cursor.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The nodes around the cursor, the innermost first; it holds the name unless the parser could make nothing of it.</summary>
    public IReadOnlyList<SyntaxNode> Path { get; }

    public SyntaxNode Node => Path[0];

    public SyntaxNode? Parent => ParentAt(1);

    public SyntaxNode? ParentAt(int level) => level < Path.Count ? Path[level] : null;

    /// <summary>Whether the parser found a place for the name in the tree.</summary>
    public bool HasName => Node.GetChildren().Contains(Token);

    /// <summary>Of the ways to put the name in, the one that gives the fewest syntax errors: what follows may be another statement.</summary>
    public static MarkedCode? At(Cursor cursor)
    {
        SyntaxTree? best = null;
        var fewest = int.MaxValue;
        foreach (var text in Variants(cursor))
        {
            var tree = SyntaxTree.Parse(text);
            var errors = tree.Diagnostics.Count(d => d.IsError);
            if (errors < fewest)
                (best, fewest) = (tree, errors);
            if (errors == 0)
                break;
        }

        var token = best?.Tokens.FirstOrDefault(t => t.Text == Marker);
        return token is null ? null : new MarkedCode(best!, token, SyntaxPaths.To(best!.Root, token.Span));
    }

    private static IEnumerable<string> Variants(Cursor cursor)
    {
        var text = cursor.Tree.Text.Text;
        var (start, end) = (cursor.Word.Start, cursor.Word.End);
        var head = text[..start];
        var follows = cursor.Tree.Tokens.FirstOrDefault(t => t.Span.Start == end && !t.IsMissing);
        if (start < end || follows is null || !(Cursor.IsWord(follows) || follows.Kind == SyntaxKind.NumericLiteral))
        {
            var isLineEnd = follows is { IsFirstOnLine: true } || text.AsSpan(end).TrimStart(" \t") is ['\n' or '\r', ..];
            if (isLineEnd) yield return head + Marker + ";" + text[end..];
            yield return head + Marker + text[end..];
            if (!isLineEnd) yield return head + Marker + ";" + text[end..];
            yield break;
        }

        // Nothing is typed yet, right before a word: behind a dot that word is in the place of what is to come, elsewhere it comes after.
        var inPlace = head + Marker + text[follows.Span.End..];
        var isMember = cursor.Before is { Kind: SyntaxKind.Dot or SyntaxKind.ColonColon };
        if (isMember) yield return inPlace;
        yield return head + Marker + "; " + text[end..];
        yield return head + Marker + " " + text[end..];
        if (!isMember) yield return inPlace;
    }
}
