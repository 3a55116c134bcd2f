using Analytics.Notebooks;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>Whether code could be run as it is, and how far to indent the line that it wants more.</summary>
internal static class CompletenessCheck
{
    private const string Step = "    ";

    public static Completeness Check(string code)
    {
        var tree = SyntaxTree.Parse(code);
        return tree.Completeness switch
        {
            SubmissionCompleteness.Complete => new Completeness(CompletenessState.Complete, ""),
            SubmissionCompleteness.Invalid => new Completeness(CompletenessState.Invalid, ""),
            _ => new Completeness(CompletenessState.Incomplete, IndentOf(tree)),
        };
    }

    private static string IndentOf(SyntaxTree tree)
    {
        if (Cursor.At(tree.Text.Text, tree.Text.Length).Place == CursorPlace.Text) return "";
        var open = new Stack<SyntaxToken>();
        SyntaxToken? last = null;
        foreach (var token in tree.Tokens.Where(t => !t.IsMissing && t.Kind != SyntaxKind.EndOfFile))
        {
            last = token;
            if (token.Kind is SyntaxKind.OpenBrace or SyntaxKind.OpenParen or SyntaxKind.OpenBracket)
                open.Push(token);
            else if (token.Kind is SyntaxKind.CloseBrace or SyntaxKind.CloseParen or SyntaxKind.CloseBracket)
                open.TryPop(out _);
        }

        if (last is null) return "";

        // Inside brackets a line begins one step in; a statement that goes on does too, where its first line ends.
        var outer = open.TryPeek(out var opener) ? WhiteSpaceOf(tree, opener.Span.Start) + Step : "";
        var line = WhiteSpaceOf(tree, last.Span.Start);
        return !IsBegun(last) || ReferenceEquals(last, opener) ? outer : line.Length > outer.Length ? line : outer + Step;
    }

    /// <summary>Whether the last line leaves a statement or list element in its middle.</summary>
    private static bool IsBegun(SyntaxToken last) =>
        last.Kind is not (SyntaxKind.Semicolon or SyntaxKind.CloseBrace or SyntaxKind.Comma or SyntaxKind.OpenBrace or SyntaxKind.OpenParen or SyntaxKind.OpenBracket);

    private static string WhiteSpaceOf(SyntaxTree tree, int position)
    {
        var span = tree.Text.GetLineSpan(tree.Text.GetLinePosition(position).LineNumber);
        var line = tree.Text.ToString(span);
        return line[..(line.Length - line.TrimStart(' ', '\t').Length)];
    }
}
