using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class MemberDeclarer
{
    private static readonly (string First, string Second)[] Pairs =
    [
        ("op_Equality", "op_Inequality"), ("op_LessThan", "op_GreaterThan"), ("op_LessThanOrEqual", "op_GreaterThanOrEqual"), ("op_True", "op_False"),
    ];

    private void DeclareOperator(OperatorDeclaration syntax)
    {
        var name = Naming.OfOperator(syntax.OperatorToken.Kind, syntax.Parameters.Length, syntax.CheckedKeyword is not null);
        if (name is null)
        {
            if (OperatorNames.InPlace(syntax.OperatorToken, syntax.Parameters.Length, syntax.CheckedKeyword is not null) is { } inPlace)
                DeclareInstanceOperator(syntax, inPlace);
            else
                _diagnostics.Error("CS1020", syntax.OperatorToken.Span, $"Overloadable operator expected: '{syntax.OperatorToken.Text}' cannot be declared with {syntax.Parameters.Length} parameters.");
            return;
        }

        var method = NewOperator(syntax, name, syntax.Modifiers, syntax.ExplicitInterface, syntax.Body is not null || syntax.ExpressionBody is not null, syntax.OperatorToken);
        _binder.BindSignature(method, NewScope(method), [], [], syntax.Parameters, syntax.ReturnType);
        if (syntax.ExplicitInterface is null)
            CheckOperator(method, syntax.OperatorToken);
        FinishOperator(method, syntax.OperatorToken, syntax, syntax.ExplicitInterface, syntax.Body, syntax.ExpressionBody);
    }

    /// <summary>An operator such as += or ++ that changes the object it is called on.</summary>
    private void DeclareInstanceOperator(OperatorDeclaration syntax, string name)
    {
        var hasBody = syntax.Body is not null || syntax.ExpressionBody is not null;
        var isExplicit = syntax.ExplicitInterface is not null;
        var allowed = isExplicit ? MemberModifiers.None : ModifierReader.OfVirtuals | MemberModifiers.New;
        var modifiers = ModifierReader.Read(syntax.Modifiers, _type.Kind == TypeKind.Struct ? allowed | MemberModifiers.ReadOnly : allowed, _diagnostics, !isExplicit);
        var method = new SourceMethodSymbol(MemberName(syntax.ExplicitInterface, name), MethodKind.Operator, _type, syntax);
        ApplyModifiers(method, modifiers, hasBody, isExplicit);
        CheckMember(modifiers, syntax.OperatorToken, method.Modifiers, hasBody, isAccessible: !isExplicit);
        _binder.BindSignature(method, NewScope(method), [], [], syntax.Parameters, syntax.ReturnType);
        if (!method.ReturnsVoid)
            _diagnostics.Error("CS9310", syntax.ReturnType.Span, "The return type for this operator must be void.");
        if (!isExplicit && method.Accessibility != Accessibility.Public)
            _diagnostics.Error("CS9308", syntax.OperatorToken.Span, $"User-defined operator '{syntax.OperatorToken.Text}' must be declared public.");
        FinishOperator(method, syntax.OperatorToken, syntax, syntax.ExplicitInterface, syntax.Body, syntax.ExpressionBody);
    }

    private void DeclareConversion(ConversionOperatorDeclaration syntax)
    {
        var isImplicit = syntax.Keyword.Kind == SyntaxKind.ImplicitKeyword;
        if (isImplicit && syntax.CheckedKeyword is not null)
            _diagnostics.Error("CS9023", syntax.CheckedKeyword.Span, "An implicit conversion operator cannot be declared checked.");
        var name = isImplicit ? "op_Implicit" : syntax.CheckedKeyword is null ? "op_Explicit" : "op_CheckedExplicit";
        var method = NewOperator(syntax, name, syntax.Modifiers, syntax.ExplicitInterface, syntax.Body is not null || syntax.ExpressionBody is not null, syntax.Keyword);
        _binder.BindSignature(method, NewScope(method), [], [], syntax.Parameters, syntax.Type);
        if (syntax.ExplicitInterface is null)
            CheckConversion(method, syntax.Keyword);
        FinishOperator(method, syntax.Keyword, syntax, syntax.ExplicitInterface, syntax.Body, syntax.ExpressionBody);
    }

    private SourceMethodSymbol NewOperator(
        MemberSyntax syntax, string name, ImmutableArray<SyntaxToken> tokens, NameSyntax? explicitInterface, bool hasBody, SyntaxToken token)
    {
        var allowed = MemberModifiers.Static | (_type.IsInterface ? ModifierReader.OfVirtuals : MemberModifiers.None);
        var modifiers = ModifierReader.Read(tokens, allowed, _diagnostics, explicitInterface is null);
        var method = new SourceMethodSymbol(MemberName(explicitInterface, name), MethodKind.Operator, _type, syntax)
        {
            Modifiers = modifiers.Flags,
            DeclaredAccessibility = modifiers.Accessibility ?? (_type.IsInterface ? Accessibility.Public : Accessibility.Private),
        };
        if (explicitInterface is null && (!method.IsStatic || method.Accessibility != Accessibility.Public))
            _diagnostics.Error("CS0558", token.Span, $"User-defined operator '{token.Text}' must be declared static and public.");
        else if (!method.IsAbstract && !hasBody)
            _diagnostics.Error("CS0501", token.Span, $"'{token.Text}' must declare a body because it is not marked abstract, extern, or partial.");
        else if (method.IsAbstract && hasBody)
            _diagnostics.Error("CS0500", token.Span, $"'{token.Text}' cannot declare a body because it is marked abstract.");
        if (_type.IsStatic)
            _diagnostics.Error("CS0715", token.Span, "Static classes cannot contain user-defined operators.");
        return method;
    }

    private void FinishOperator(
        SourceMethodSymbol method, SyntaxToken token, MemberSyntax syntax, NameSyntax? explicitInterface, BlockStatement? body, ExpressionSyntax? expression)
    {
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Method, a => method.Attributes = a, returning: method);
        CheckClash(method, token);
        _type.AddMember(method);
        if (explicitInterface is not null)
            ImplementLater(method, explicitInterface, token);
        else
            _context.CheckLater(() => CheckPair(method, token));
        _cell.Bodies.Add(new PendingBody(method, syntax, body, expression));
    }

    private void CheckOperator(SourceMethodSymbol method, SyntaxToken token)
    {
        void Report(string code, string message) => _diagnostics.Error(code, token.Span, message);

        if (_type.IsInterface && method.Name is "op_Equality" or "op_Inequality" && (method.Modifiers & (MemberModifiers.Abstract | MemberModifiers.Virtual)) == 0)
            Report("CS0567", "Conversion, equality, or inequality operators declared in interfaces must be abstract or virtual.");
        else if (method.Parameters.Any(p => p.RefKind is not (RefKind.None or RefKind.In)))
            Report("CS0631", "ref and out are not valid in this context.");
        else if (method.ReturnsVoid)
            Report("CS0590", "User-defined operators cannot return void.");
        else if (method.Parameters.Length == 1 && !IsOwnOrParameter(method.Parameters[0].Type))
            Report("CS0562", "The parameter of a unary operator must be the containing type.");
        else if (method.Parameters.Length == 2 && method.Name is "op_LeftShift" or "op_RightShift" or "op_UnsignedRightShift" && !IsOwnOrParameter(method.Parameters[0].Type))
            Report("CS0564", "The first operand of an overloaded shift operator must have the same type as the containing type.");
        else if (method.Parameters.Length == 2 && !method.Parameters.Any(p => IsOwnOrParameter(p.Type)))
            Report("CS0563", "One of the parameters of a binary operator must be the containing type.");
        else if (method.Name is "op_True" or "op_False" && method.ReturnType.SpecialType != SpecialType.Boolean)
            Report("CS0215", "The return type of operator True or False must be bool.");
        else if (method.Name.EndsWith("crement", StringComparison.Ordinal) && !IsOwnOrParameter(method.ReturnType) && !method.ReturnType.IsError
            && !DerivesFromOwn(method.ReturnType))
            Report("CS0448", "The return type for ++ or -- operator must match the parameter type or be derived from the parameter type.");
    }

    /// <summary>The containing type, its nullable, or in an interface a type parameter that implements it.</summary>
    private bool IsOwnOrParameter(TypeSymbol type)
    {
        if (type is NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT } nullable)
            type = nullable.TypeArguments[0];
        return type.IsError || type == _type || (_type.IsInterface && type is TypeParameterSymbol);
    }

    private bool DerivesFromOwn(TypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current == _type)
                return true;
        }

        return false;
    }

    private void CheckConversion(SourceMethodSymbol method, SyntaxToken token)
    {
        void Report(string code, string message) => _diagnostics.Error(code, token.Span, message);

        if (method.Parameters is not [{ } parameter])
        {
            Report("CS1019", "A conversion operator has one parameter.");
            return;
        }

        if (_type.IsInterface && (method.Modifiers & (MemberModifiers.Abstract | MemberModifiers.Virtual)) == 0)
            Report("CS0567", "Conversion, equality, or inequality operators declared in interfaces must be abstract or virtual.");
        var (from, to) = (parameter.Type, method.ReturnType);
        if (from.IsError || to.IsError)
            return;
        if (IsOwnOrParameter(from) == IsOwnOrParameter(to))
            Report(IsOwnOrParameter(from) ? "CS0555" : "CS0556", "User-defined conversion must convert to or from the enclosing type, and to or from another one.");
        else if (!_type.IsInterface && (from.IsInterface || to.IsInterface))
            Report("CS0552", "User-defined conversions to or from an interface are not allowed.");
        else if (IsBaseOfOwn(IsOwnOrParameter(from) ? to : from))
            Report("CS0553", "User-defined conversions to or from a base type are not allowed.");
    }

    private bool IsBaseOfOwn(TypeSymbol type)
    {
        for (var current = _type.BaseType; current is not null; current = current.BaseType)
        {
            if (current == type)
                return true;
        }

        return false;
    }

    private void CheckPair(SourceMethodSymbol method, SyntaxToken token)
    {
        foreach (var (first, second) in Pairs)
        {
            var other = method.Name == first ? second : method.Name == second ? first : null;
            if (other is null || _type.GetMembers(other).OfType<MethodSymbol>().Any(m => Signatures.Same(m, method) && m.ReturnType == method.ReturnType))
                continue;
            _diagnostics.Error("CS0216", token.Span, $"The operator '{token.Text}' requires a matching operator '{other["op_".Length..]}' to also be defined.");
        }

        if (method.Name.StartsWith("op_Checked", StringComparison.Ordinal)
            && !_type.GetMembers("op_" + method.Name["op_Checked".Length..]).OfType<MethodSymbol>().Any(m => Signatures.Same(m, method)))
        {
            _diagnostics.Error("CS9025", token.Span, $"A checked operator '{token.Text}' requires its unchecked counterpart to be declared too.");
        }
    }
}
