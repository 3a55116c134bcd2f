using Analytics.Scripting.Binding;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>The argument list that a position is in.</summary>
/// <param name="Opening">The bracket that opens it.</param>
/// <param name="Index">Which argument the position is at, counted from 0.</param>
/// <param name="Node">The call, creation or element access.</param>
/// <param name="Arguments">The list.</param>
internal sealed record CallSite(SyntaxToken Opening, int Index, SyntaxNode Node, ArgumentList Arguments)
{
    /// <summary>The name that the argument at the position is given by; null where it has none.</summary>
    public string? Name => Index < Arguments.Arguments.Length ? Arguments.Arguments[Index].Name?.Name : null;

    /// <summary>The innermost argument list around a position, closed or not; null where there is none.</summary>
    public static CallSite? At(SyntaxTree tree, int position)
    {
        var open = new Stack<(SyntaxToken Token, int Commas)>();
        foreach (var token in tree.Tokens)
        {
            if (token.IsMissing || token.Span.End > position) break;
            switch (token.Kind)
            {
                case SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.OpenBrace or SyntaxKind.InterpolationStart:
                    open.Push((token, 0));
                    break;
                case SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace or SyntaxKind.InterpolationEnd:
                    open.TryPop(out _);
                    break;
                case SyntaxKind.Comma when open.TryPop(out var top):
                    open.Push((top.Token, top.Commas + 1));
                    break;
            }
        }

        foreach (var (token, commas) in open)
        {
            if (token.Kind is SyntaxKind.OpenBrace or SyntaxKind.InterpolationStart) return null;
            var call = tree.Root.DescendantsAndSelf().FirstOrDefault(n => ListOf(n) is { } list && list.Span.Start == token.Span.Start);
            if (call is not null) return new CallSite(token, commas, call, ListOf(call)!);
        }

        return null;
    }

    public RecordedCall? CallIn(CodeModel model) => model.Recorder.FindCall(Node);

    private static ArgumentList? ListOf(SyntaxNode node) => node switch
    {
        InvocationExpression call => call.ArgumentList,
        ObjectCreationExpression creation => creation.ArgumentList,
        ImplicitObjectCreationExpression creation => creation.ArgumentList,
        ElementAccessExpression access => access.ArgumentList,
        ElementBindingExpression binding => binding.ArgumentList,
        ConstructorInitializer initializer => initializer.ArgumentList,
        BaseType @base => @base.ArgumentList,
        _ => null,
    };
}
