using System.Collections.Immutable;
using System.Text;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Literals and nameof.</summary>
internal sealed partial class Binder
{
    private static BoundExpression BindLiteral(LiteralExpression syntax)
    {
        var token = syntax.Token;
        switch (token.Kind)
        {
            case SyntaxKind.NullKeyword:
                return new BoundLiteral(syntax, PseudoTypeSymbol.Null, ConstantValue.Null);
            case SyntaxKind.TrueKeyword:
                return new BoundLiteral(syntax, CoreTypes.Boolean, ConstantValue.True);
            case SyntaxKind.FalseKeyword:
                return new BoundLiteral(syntax, CoreTypes.Boolean, ConstantValue.False);
            case SyntaxKind.Utf8StringLiteral:
                ImmutableArray<byte> bytes = [.. Encoding.UTF8.GetBytes(token.Value as string ?? "")];
                return new BoundUtf8Literal(syntax, CoreTypes.ReadOnlySpanOfT.Construct(CoreTypes.Byte), bytes);
        }

        // A literal that the lexer has refused has no value; its error is reported already.
        return token.Value is { } value
            ? new BoundLiteral(syntax, CoreTypes.Of(SpecialTypes.Of(value.GetType())), new ConstantValue(value))
            : new BoundError(syntax);
    }

    /// <summary><c>nameof(x)</c>; null where something named nameof is really called.</summary>
    private BoundExpression? TryBindNameOf(InvocationExpression syntax)
    {
        if (syntax.ArgumentList.Arguments is not [{ Name: null, RefKind: null, Expression: var operand }])
            return null;
        if (Scope.Find("nameof") is not null || HasSessionVariable("nameof"))
            return null;
        if (NameIn(operand) is not { } name)
        {
            Diagnostics.Error("CS8081", operand.Span, "Expression does not have a name.");
            return new BoundError(syntax);
        }

        var bound = Naming().BindExpression(operand);
        if (bound.HasErrors)
            return new BoundError(syntax);
        return new BoundLiteral(syntax, CoreTypes.String, new ConstantValue(name));
    }

    private static string? NameIn(ExpressionSyntax syntax) => syntax switch
    {
        SimpleNameSyntax name => name.Identifier.Name,
        MemberAccessExpression access => access.Name.Identifier.Name,
        AliasQualifiedName qualified => qualified.Name.Identifier.Name,
        QualifiedName qualified => qualified.Right.Identifier.Name,
        PostfixUnaryExpression { OperatorToken.Kind: SyntaxKind.Exclamation } forgiving => NameIn(forgiving.Operand),
        _ => null,
    };
}
