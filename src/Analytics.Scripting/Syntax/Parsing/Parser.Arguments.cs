using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private ArgumentList ParseArgumentList(SyntaxKind closer)
    {
        var start = Start();
        Eat();
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        if (!At(closer) && !IsEnd(_position))
        {
            do arguments.Add(ParseArgument());
            while (TryEatSeparator(closer));
        }

        Expect(closer);
        if (closer == SyntaxKind.CloseBracket && arguments.Count == 0) ReportMissingValue();
        return new ArgumentList(SpanFrom(start), arguments.ToImmutable());
    }

    /// <summary>Reports empty brackets, unless more text could still make them a type's.</summary>
    private void ReportMissingValue()
    {
        var bracket = _tokens[Math.Max(_position - 1, 0)].Span;
        if (IsEnd(_position)) Report("CS0443", bracket, "Syntax error; value expected");
        else Error("CS0443", bracket, "Syntax error; value expected");
    }

    /// <summary>Where a comma was last found missing, so that an element which reads nothing is not tried twice.</summary>
    private int _forgottenComma = -1;

    /// <summary>Reads the comma between elements. Where it was forgotten, that is reported and reading goes on.</summary>
    private bool TryEatSeparator(SyntaxKind closer)
    {
        if (TryEat(SyntaxKind.Comma)) return true;
        if (At(closer) || AtEnd || Current.IsFirstOnLine || !CanStartExpression(Current)) return false;
        if (At(SyntaxKind.StaticKeyword) || _forgottenComma == _position) return false;
        ReportMissing("CS1003", "Syntax error, ',' expected");
        _forgottenComma = _position;
        return true;
    }

    private Argument ParseArgument()
    {
        if (At(SyntaxKind.Comma)) ReportAtCurrent("CS0839", "Argument missing");
        var start = Start();
        SyntaxToken? name = null;
        if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Colon && Peek(2).Kind != SyntaxKind.InterpolationFormat)
        {
            name = Eat();
            Eat();
        }

        var isRef = Current.Kind is SyntaxKind.OutKeyword or SyntaxKind.InKeyword || (At(SyntaxKind.RefKeyword) && !IsLambda());
        var refKind = isRef ? Eat() : null;
        if (refKind?.Kind == SyntaxKind.RefKeyword && At(SyntaxKind.ReadonlyKeyword))
        {
            ReportAtCurrent("CS9190", "'readonly' modifier must be specified after 'ref' only in declarations; leave it out here.");
            Eat();
        }

        var isDeclaration = refKind?.Kind == SyntaxKind.OutKeyword
            && (IsDeclarationExpression(out _) || (IsPredefinedType(Current.Kind) && Peek(1).Kind != SyntaxKind.Dot));
        var expression = isDeclaration ? ParseDeclarationExpression() : ParseExpression();
        return new Argument(SpanFrom(start), name, refKind, expression);
    }

    /// <summary>Whether a type and a name, or <c>var</c> and names in parentheses, stand here.</summary>
    private bool IsDeclarationExpression(out int next)
    {
        if (IsVarDeconstruction(_position, out next)) return true;
        next = ScanType(_position, out var form);
        if (next < 0 || form == TypeForm.Pointer || !IsIdentifierAt(next)) return false;
        next++;
        return true;
    }

    /// <summary>Whether <c>var (a, (b, _))</c> stands at the index.</summary>
    private bool IsVarDeconstruction(int at, out int next)
    {
        next = -1;
        if (TokenAt(at).ContextualKind != SyntaxKind.VarKeyword || KindAt(at + 1) != SyntaxKind.OpenParen) return false;
        var end = _closers[at + 1];
        if (end < 0) return false;
        for (var i = at + 1; i < end; i++)
        {
            if (KindAt(i) is not (SyntaxKind.Identifier or SyntaxKind.Comma or SyntaxKind.OpenParen or SyntaxKind.CloseParen)) return false;
        }

        next = end + 1;
        return true;
    }

    private DeclarationExpression ParseDeclarationExpression()
    {
        var start = Start();
        var isVar = AtContextual(SyntaxKind.VarKeyword) && Peek(1).Kind == SyntaxKind.OpenParen;
        TypeSyntax type = isVar ? ParseSimpleTypeName() : ParseType();
        var designation = ParseDesignation();
        return new DeclarationExpression(SpanFrom(start), type, designation);
    }
}
