using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>Where a pattern stands, which decides whether <c>when</c> can be a name in it.</summary>
internal enum PatternPlace
{
    /// <summary>Behind <c>is</c>.</summary>
    Is,

    /// <summary>In a switch, where <c>when</c> begins a condition.</summary>
    Case,
}

internal sealed partial class Parser
{
    /// <summary>A pattern whose constants have only operators that bind more tightly than the given precedence.</summary>
    private PatternSyntax ParsePattern(Precedence precedence, PatternPlace place)
    {
        if (!Enter())
        {
            var name = MissingName();
            return new NamePattern(name.Span, name);
        }

        var left = ParseAndPattern(precedence, place);
        while (AtContextual(SyntaxKind.OrKeyword))
        {
            var sign = Eat();
            var right = ParseAndPattern(precedence, place);
            left = new BinaryPattern(SpanFrom(left), left, sign, right);
        }

        Leave();
        return left;
    }

    private PatternSyntax ParseAndPattern(Precedence precedence, PatternPlace place)
    {
        var left = ParseNotPattern(precedence, place);
        while (AtContextual(SyntaxKind.AndKeyword))
        {
            var sign = Eat();
            var right = ParseNotPattern(precedence, place);
            left = new BinaryPattern(SpanFrom(left), left, sign, right);
        }

        return left;
    }

    private PatternSyntax ParseNotPattern(Precedence precedence, PatternPlace place)
    {
        if (!AtContextual(SyntaxKind.NotKeyword)) return ParsePrimaryPattern(precedence, place);
        var start = Start();
        var sign = Eat();
        if (!Enter())
        {
            var name = MissingName();
            return new UnaryPattern(SpanFrom(start), sign, new NamePattern(name.Span, name));
        }

        var pattern = ParseNotPattern(precedence, place);
        Leave();
        return new UnaryPattern(SpanFrom(start), sign, pattern);
    }

    private PatternSyntax ParsePrimaryPattern(Precedence precedence, PatternPlace place)
    {
        var start = Start();
        switch (Current.Kind)
        {
            case SyntaxKind.OpenBracket:
                return ParseListPattern(place);
            case SyntaxKind.DotDot:
                Eat();
                var inner = CanStartPattern() ? ParsePattern(precedence, place) : null;
                return new SlicePattern(SpanFrom(start), inner);
            case SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals:
                var sign = Eat();
                var value = ParseSubExpression(Precedence.Relational);
                return new RelationalPattern(SpanFrom(start), sign, value);
            case SyntaxKind.OpenBrace:
                return ParseRecursivePattern(null, start, place);
            case SyntaxKind.OpenParen when !IsParenthesizedConstant():
                return ParseParenthesizedPattern(start, place);
            case SyntaxKind.Identifier when Current.Text == "_" && !IsTypeBeforeMore(_position + 1):
                Eat();
                return new DiscardPattern(SpanFrom(start));
        }

        if (AtContextual(SyntaxKind.VarKeyword) && (Peek(1).Kind == SyntaxKind.OpenParen || IsDesignation(_position + 1, place)))
        {
            Eat();
            var designation = ParseDesignation();
            return new VarPattern(SpanFrom(start), designation);
        }

        return ParseTypeOrConstantPattern(precedence, place);
    }

    private bool CanStartPattern() =>
        CanStartExpression(Current) || At(SyntaxKind.OpenBrace)
        || Current.Kind is SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals;

    private bool IsTypeBeforeMore(int at) =>
        KindAt(at) is SyntaxKind.Dot or SyntaxKind.ColonColon or SyntaxKind.OpenParen or SyntaxKind.OpenBrace;

    private PatternSyntax ParseTypeOrConstantPattern(Precedence precedence, PatternPlace place)
    {
        var start = Start();
        var next = ScanType(_position, out var form, TypeMode.EndsExpression);
        var isNameOf = Current.Text == "nameof" && Peek(1).Kind == SyntaxKind.OpenParen;
        if (next > 0 && !isNameOf && !ContinuesExpression(next, form, precedence))
        {
            var kind = KindAt(next);
            if (kind is SyntaxKind.OpenBrace || (kind == SyntaxKind.OpenParen && form != TypeForm.Tuple))
            {
                return ParseRecursivePattern(ParseType(TypeMode.EndsExpression), start, place);
            }

            var type = ParseType(TypeMode.EndsExpression);
            if (IsDesignation(_position, place))
            {
                var designation = ParseDesignation();
                return new DeclarationPattern(SpanFrom(start), type, designation);
            }

            if (type is NameSyntax name && !HasTypeArgumentsLast(name)) return new NamePattern(name.Span, name);
            return new TypePattern(type.Span, type);
        }

        if (!CanStartExpression(Current))
        {
            ReportMissing("CS8504", "Pattern missing");
            var missing = MissingName();
            return new NamePattern(missing.Span, missing);
        }

        var expression = ParseSubExpression(precedence);
        return new ConstantPattern(expression.Span, expression);
    }

    private static bool HasTypeArgumentsLast(NameSyntax name) => name switch
    {
        QualifiedName qualified => qualified.Right is GenericName,
        AliasQualifiedName alias => alias.Name is GenericName,
        _ => name is GenericName,
    };

    /// <summary>Whether what looks like a type is only the beginning of a constant expression.</summary>
    private bool ContinuesExpression(int next, TypeForm form, Precedence precedence)
    {
        var kind = KindAt(next);
        if (kind is SyntaxKind.Dot or SyntaxKind.OpenBracket or SyntaxKind.MinusGreaterThan or SyntaxKind.ColonColon) return true;
        if (form is not (TypeForm.Name or TypeForm.Generic)) return false;
        if (kind is SyntaxKind.Exclamation or SyntaxKind.PlusPlus or SyntaxKind.MinusMinus) return true;
        if (kind == SyntaxKind.Question) return precedence == Precedence.Conditional;
        if (kind == SyntaxKind.LessThan && form == TypeForm.Generic) return false;
        return GetPrecedence(kind) > precedence;
    }

    /// <summary>Whether a name, or names in parentheses, that the pattern declares stand at the index.</summary>
    private bool IsDesignation(int at, PatternPlace place)
    {
        var token = TokenAt(at);
        return IsIdentifier(token) && token.ContextualKind switch
        {
            SyntaxKind.AndKeyword or SyntaxKind.OrKeyword => !IsPatternOperator(at),
            SyntaxKind.WhenKeyword => place == PatternPlace.Is,
            _ => true,
        };
    }

    /// <summary>Whether <c>and</c> or <c>or</c> joins patterns: then another pattern follows.</summary>
    private bool IsPatternOperator(int at)
    {
        var next = TokenAt(at + 1);
        return CanStartExpression(next)
            || next.Kind is SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals
                or SyntaxKind.OpenBrace;
    }

    private DesignationSyntax ParseDesignation()
    {
        var start = Start();
        if (At(SyntaxKind.OpenParen) && Enter())
        {
            Eat();
            var variables = ImmutableArray.CreateBuilder<DesignationSyntax>();
            if (!At(SyntaxKind.CloseParen))
            {
                do variables.Add(ParseDesignation());
                while (TryEat(SyntaxKind.Comma));
            }

            Expect(SyntaxKind.CloseParen);
            Leave();
            return new ParenthesizedDesignation(SpanFrom(start), variables.ToImmutable());
        }

        var identifier = ExpectIdentifier();
        if (identifier.Text == "_") return new DiscardDesignation(identifier.Span);
        return new SingleVariableDesignation(identifier.Span, identifier);
    }
}
