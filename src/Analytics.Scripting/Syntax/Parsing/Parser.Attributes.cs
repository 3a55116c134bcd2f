using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>Whether <c>[assembly: …]</c> or <c>[module: …]</c> stands here.</summary>
    private bool IsGlobalAttribute() =>
        At(SyntaxKind.OpenBracket)
        && Peek(1) is { Kind: SyntaxKind.Identifier, Text: "assembly" or "module" }
        && Peek(2).Kind == SyntaxKind.Colon;

    /// <summary>Whether the bracket here opens attributes, because a declaration follows them, and not a collection.</summary>
    private bool IsAttributeList()
    {
        var at = _position;
        while (KindAt(at) == SyntaxKind.OpenBracket)
        {
            if (_closers[at] < 0) return false;
            var first = TokenAt(at + 1);
            var isTarget = IsReserved(first.Kind) && KindAt(at + 2) == SyntaxKind.Colon;
            if (first.Kind != SyntaxKind.Identifier && !isTarget) return false;
            at = _closers[at] + 1;
        }

        if (IsLambda()) return false;
        if (IsModifier(at) || IsTypeDeclaration(at) || IsMemberKeyword(at) || KindAt(at) == SyntaxKind.ConstKeyword) return true;
        var next = ScanRefType(at);
        if (next < 0) return false;
        return IsIdentifierAt(next) || (IsEnd(next) && next > at) || KindAt(next) is SyntaxKind.ThisKeyword or SyntaxKind.OperatorKeyword;
    }

    private ImmutableArray<AttributeList> ParseAttributeLists()
    {
        if (!At(SyntaxKind.OpenBracket)) return [];
        var lists = ImmutableArray.CreateBuilder<AttributeList>();
        while (At(SyntaxKind.OpenBracket)) lists.Add(ParseAttributeList());
        return lists.ToImmutable();
    }

    private AttributeList ParseAttributeList()
    {
        var start = Start();
        Eat();
        SyntaxToken? target = null;
        if (Peek(1).Kind == SyntaxKind.Colon && (IsIdentifier(Current) || IsReserved(Current.Kind)))
        {
            target = Eat();
            Eat();
        }

        var attributes = ImmutableArray.CreateBuilder<AttributeSyntax>();
        do
        {
            if (attributes.Count > 0 && At(SyntaxKind.CloseBracket)) break;
            attributes.Add(ParseAttribute());
        }
        while (TryEat(SyntaxKind.Comma));
        Expect(SyntaxKind.CloseBracket);
        return new AttributeList(SpanFrom(start), target, attributes.ToImmutable());
    }

    private AttributeSyntax ParseAttribute()
    {
        var start = Start();
        var name = ParseName();
        var arguments = ImmutableArray.CreateBuilder<AttributeArgument>();
        var hasArguments = TryEat(SyntaxKind.OpenParen);
        if (hasArguments)
        {
            if (!At(SyntaxKind.CloseParen))
            {
                do arguments.Add(ParseAttributeArgument());
                while (TryEat(SyntaxKind.Comma));
            }

            Expect(SyntaxKind.CloseParen);
        }

        return new AttributeSyntax(SpanFrom(start), name, hasArguments, arguments.ToImmutable());
    }

    private AttributeArgument ParseAttributeArgument()
    {
        var start = Start();
        SyntaxToken? property = null;
        SyntaxToken? parameter = null;
        if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Equals) property = Eat();
        else if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Colon) parameter = Eat();
        if (property is not null || parameter is not null) Eat();
        var expression = ParseExpression();
        return new AttributeArgument(SpanFrom(start), property, parameter, expression);
    }
}
