using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>A name where only a namespace or type can stand.</summary>
    private NameSyntax ParseName(TypeMode mode = TypeMode.Normal)
    {
        var start = Start();
        var name = ParseAliasOrSimpleName(() => ParseSimpleTypeName(mode));
        while (At(SyntaxKind.Dot))
        {
            Eat();
            var right = ParseSimpleTypeName(mode);
            name = new QualifiedName(SpanFrom(start), name, right);
        }

        return name;
    }

    private NameSyntax ParseAliasOrSimpleName(Func<SimpleNameSyntax> parseSimpleName)
    {
        if (!IsIdentifier(Current) || Peek(1).Kind != SyntaxKind.ColonColon) return parseSimpleName();
        var start = Start();
        var alias = Eat();
        Eat();
        var name = parseSimpleName();
        return new AliasQualifiedName(SpanFrom(start), alias, name);
    }

    private SimpleNameSyntax ParseSimpleTypeName(TypeMode mode = TypeMode.Normal)
    {
        var start = Start();
        var identifier = ExpectIdentifier();

        // Behind "is" and "as" the sign may also compare the result.
        var isGeneric = At(SyntaxKind.LessThan) && (mode != TypeMode.EndsExpression || ScanTypeArguments(_position, out _, 0) > 0);
        if (!isGeneric) return new IdentifierName(identifier.Span, identifier);
        var arguments = ParseTypeArguments();
        return new GenericName(SpanFrom(start), identifier, arguments);
    }

    /// <summary>A name in an expression, where <c>&lt;</c> may also compare.</summary>
    private SimpleNameSyntax ParseSimpleName()
    {
        var start = Start();
        var identifier = ExpectIdentifier();
        if (!At(SyntaxKind.LessThan) || !IsTypeArgumentList()) return new IdentifierName(identifier.Span, identifier);
        var arguments = ParseTypeArguments();
        return new GenericName(SpanFrom(start), identifier, arguments);
    }

    private ImmutableArray<TypeSyntax> ParseTypeArguments()
    {
        Eat();
        var arguments = ImmutableArray.CreateBuilder<TypeSyntax>();
        if (At(SyntaxKind.Comma) || At(SyntaxKind.GreaterThan))
        {
            arguments.Add(new OmittedTypeArgument(new TextSpan(LastEnd, LastEnd)));
            while (TryEat(SyntaxKind.Comma)) arguments.Add(new OmittedTypeArgument(new TextSpan(LastEnd, LastEnd)));
        }
        else
        {
            do arguments.Add(ParseType());
            while (TryEat(SyntaxKind.Comma));
        }

        Expect(SyntaxKind.GreaterThan);
        return arguments.ToImmutable();
    }

    /// <summary>
    /// Whether the <c>&lt;</c> here begins type arguments: it does if they can be read as such and the token behind them
    /// could not begin an operand, as the language defines it.
    /// </summary>
    private bool IsTypeArgumentList()
    {
        var next = ScanTypeArguments(_position, out var isDefinite, 0);
        if (next < 0) return false;
        if (isDefinite) return true;
        var token = TokenAt(next);
        switch (token.Kind)
        {
            case SyntaxKind.OpenParen or SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace or SyntaxKind.Colon
                or SyntaxKind.Semicolon or SyntaxKind.Comma or SyntaxKind.Dot or SyntaxKind.Question or SyntaxKind.EqualsEquals
                or SyntaxKind.ExclamationEquals or SyntaxKind.Bar or SyntaxKind.Caret or SyntaxKind.AmpersandAmpersand
                or SyntaxKind.BarBar or SyntaxKind.Ampersand or SyntaxKind.OpenBracket or SyntaxKind.LessThan
                or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThanEquals or SyntaxKind.IsKeyword or SyntaxKind.AsKeyword
                or SyntaxKind.EndOfFile or SyntaxKind.Arrow or SyntaxKind.OpenBrace or SyntaxKind.InterpolationEnd:
                return true;
            case SyntaxKind.Identifier:
                return _inQuery && IsQueryKeyword(token.ContextualKind);
            default:
                return false;
        }
    }
}
