using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>What methods and local functions have behind their names.</summary>
    private readonly record struct FunctionRest(
        ImmutableArray<TypeParameter> TypeParameters, ImmutableArray<Parameter> Parameters,
        ImmutableArray<ConstraintClause> Constraints, BlockStatement? Body, ExpressionSyntax? ExpressionBody);

    private FunctionRest ParseFunctionRest(bool isAsync, bool isLocal)
    {
        var typeParameters = ParseTypeParameters();
        var parameters = ParseParameterList(SyntaxKind.CloseParen);
        var constraints = ParseConstraints();
        var (body, expression) = ParseFunctionBody(isAsync, isLocal);
        return new FunctionRest(typeParameters, parameters, constraints, body, expression);
    }

    /// <summary>A block, an arrow and an expression, or a semicolon alone.</summary>
    private (BlockStatement? Body, ExpressionSyntax? Expression) ParseFunctionBody(bool isAsync, bool isLocal = false)
    {
        var outer = (_inAsync, _inQuery);
        (_inAsync, _inQuery) = (isAsync, false);
        var body = At(SyntaxKind.OpenBrace) ? ParseBlock() : null;
        var expression = At(SyntaxKind.Arrow) ? ParseArrowBody(isAsync) : null;
        (_inAsync, _inQuery) = outer;
        if (body is not null && expression is not null)
        {
            Error("CS8057", expression.Span, "Block bodies and expression bodies cannot both be provided.");
        }

        if (expression is not null || body is null)
        {
            ExpectFunctionEnd(expression is null);
        }
        else if (At(SyntaxKind.Semicolon) && !isLocal)
        {
            Error("CS1597", Eat().Span, "Semicolon after method or accessor block is not valid");
        }

        return (body, expression);
    }

    private void ExpectFunctionEnd(bool hasNoBody)
    {
        if (TryEat(SyntaxKind.Semicolon)) return;
        if (hasNoBody) ReportMissing("CS8180", "{ or ; or => expected");
        else Expect(SyntaxKind.Semicolon);
    }

    private ExpressionSyntax ParseArrowBody(bool isAsync)
    {
        var outer = (_inAsync, _inQuery);
        (_inAsync, _inQuery) = (isAsync, false);
        Expect(SyntaxKind.Arrow);
        var expression = ParsePossibleRef();
        (_inAsync, _inQuery) = outer;
        return expression;
    }

    private ImmutableArray<Parameter> ParseParameterList(SyntaxKind closer)
    {
        Expect(closer == SyntaxKind.CloseBracket ? SyntaxKind.OpenBracket : SyntaxKind.OpenParen);
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        if (!At(closer) && !AtEnd && Current.Kind is not (SyntaxKind.OpenBrace or SyntaxKind.Semicolon or SyntaxKind.Arrow))
        {
            do parameters.Add(ParseParameter());
            while (TryEat(SyntaxKind.Comma));
        }

        Expect(closer);
        return parameters.ToImmutable();
    }

    private Parameter ParseParameter()
    {
        var start = Start();
        var attributes = ParseAttributeLists();
        var modifiers = ParseParameterModifiers();
        var type = ParseType();
        var identifier = ExpectIdentifier();
        if (At(SyntaxKind.OpenBracket))
        {
            ReportAtCurrent("CS1552", "Array type specifier, [], must appear before parameter name");
            while (At(SyntaxKind.OpenBracket)) ParseRank();
        }

        var value = TryEat(SyntaxKind.Equals) ? ParseExpression() : null;
        return new Parameter(SpanFrom(start), attributes, modifiers, type, identifier, value);
    }

    private ImmutableArray<SyntaxToken> ParseParameterModifiers()
    {
        ImmutableArray<SyntaxToken>.Builder? modifiers = null;
        while (Current.Kind is SyntaxKind.ThisKeyword or SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword
            or SyntaxKind.ParamsKeyword or SyntaxKind.ReadonlyKeyword || IsScopedModifier(_position))
        {
            modifiers ??= ImmutableArray.CreateBuilder<SyntaxToken>();
            modifiers.Add(Eat());
        }

        return modifiers?.ToImmutable() ?? [];
    }

    private ImmutableArray<TypeParameter> ParseTypeParameters()
    {
        if (!TryEat(SyntaxKind.LessThan)) return [];
        var parameters = ImmutableArray.CreateBuilder<TypeParameter>();
        do
        {
            var start = Start();
            var attributes = ParseAttributeLists();
            var variance = Current.Kind is SyntaxKind.InKeyword or SyntaxKind.OutKeyword ? Eat() : null;
            var identifier = ExpectIdentifier();
            parameters.Add(new TypeParameter(SpanFrom(start), attributes, variance, identifier));
        }
        while (TryEat(SyntaxKind.Comma));
        Expect(SyntaxKind.GreaterThan);
        return parameters.ToImmutable();
    }

    private ImmutableArray<ConstraintClause> ParseConstraints()
    {
        if (!AtContextual(SyntaxKind.WhereKeyword)) return [];
        var clauses = ImmutableArray.CreateBuilder<ConstraintClause>();
        while (AtContextual(SyntaxKind.WhereKeyword))
        {
            var start = Start();
            Eat();
            var identifier = ExpectIdentifier();
            Expect(SyntaxKind.Colon);
            var constraints = ImmutableArray.CreateBuilder<ConstraintSyntax>();
            do constraints.Add(ParseConstraint());
            while (TryEat(SyntaxKind.Comma));
            clauses.Add(new ConstraintClause(SpanFrom(start), identifier, constraints.ToImmutable()));
        }

        return clauses.ToImmutable();
    }

    private ConstraintSyntax ParseConstraint()
    {
        var start = Start();
        switch (Current.Kind)
        {
            case SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.DefaultKeyword:
                var keyword = Eat();
                var hasQuestion = TryEat(SyntaxKind.Question);
                if (hasQuestion && keyword.Kind != SyntaxKind.ClassKeyword)
                {
                    Error("CS1073", new(LastEnd - 1, LastEnd), "Unexpected token '?'");
                }

                return new KeywordConstraint(SpanFrom(start), keyword, hasQuestion);
            case SyntaxKind.NewKeyword:
                Eat();
                Expect(SyntaxKind.OpenParen);
                Expect(SyntaxKind.CloseParen);
                return new NewConstraint(SpanFrom(start));
            case SyntaxKind.EnumKeyword or SyntaxKind.DelegateKeyword:
                ReportAtCurrent("CS1031", $"Type expected; '{Current.Text}' is a keyword");
                Eat();
                var missing = MissingName();
                return new TypeConstraint(missing.Span, missing);
        }

        if (AtContextual(SyntaxKind.AllowsKeyword) && Peek(1).Kind == SyntaxKind.RefKeyword)
        {
            Eat();
            Eat();
            Expect(SyntaxKind.StructKeyword);
            return new AllowsRefStructConstraint(SpanFrom(start));
        }

        var isWord = AtContextual(SyntaxKind.NotnullKeyword) || AtContextual(SyntaxKind.UnmanagedKeyword);
        if (isWord && Peek(1).Kind is not (SyntaxKind.Dot or SyntaxKind.LessThan))
        {
            var word = Eat();
            return new KeywordConstraint(word.Span, word, hasQuestion: false);
        }

        var type = ParseType();
        return new TypeConstraint(type.Span, type);
    }
}
