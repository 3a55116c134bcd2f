using Analytics.Notebooks;
using Analytics.Scripting.Session;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>Says what stands at a position of a cell: a name, an operator, or failing that the call whose arguments are being written.</summary>
internal sealed class Inspector(DocumentationReader documentation)
{
    public Inspection? Inspect(string code, int position, SessionState session, CancellationToken cancellationToken)
    {
        var tree = SyntaxTree.Parse(code);
        var token = TokenAt(tree, position);
        if (token is null && CallSite.At(tree, position) is null) return null;
        var model = CodeModel.Bind(tree, session, cancellationToken);
        var text = new InspectionText(documentation);
        if (token is not null && new SymbolFinder(model).Find(token, SyntaxPaths.To(tree.Root, token.Span)) is { } found) return text.Of(found);
        return CallSite.At(tree, position) is { } site && site.CallIn(model) is { } call ? text.OfCall(call, site) : null;
    }

    /// <summary>The name or operator at the cursor, or the one that ends right before it.</summary>
    private static SyntaxToken? TokenAt(SyntaxTree tree, int position)
    {
        SyntaxToken? before = null;
        foreach (var token in tree.Tokens)
        {
            if (token.IsMissing || !IsMeaningful(token)) continue;
            if (token.Span.Contains(position)) return token;
            if (token.Span.End == position) before = token;
            if (token.Span.Start > position) break;
        }

        return before;
    }

    private static bool IsMeaningful(SyntaxToken token) => Cursor.IsWord(token) || token.Kind is SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Asterisk
        or SyntaxKind.Slash or SyntaxKind.Percent or SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals or SyntaxKind.LessThan or SyntaxKind.LessThanEquals
        or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals or SyntaxKind.Ampersand or SyntaxKind.Bar or SyntaxKind.Caret or SyntaxKind.PlusEquals
        or SyntaxKind.MinusEquals or SyntaxKind.PlusPlus or SyntaxKind.MinusMinus or SyntaxKind.Exclamation or SyntaxKind.Tilde
        or SyntaxKind.LessThanLessThan or SyntaxKind.GreaterThanGreaterThan or SyntaxKind.AsteriskEquals or SyntaxKind.SlashEquals;
}
