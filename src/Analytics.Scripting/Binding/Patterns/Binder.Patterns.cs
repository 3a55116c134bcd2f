using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    public partial BoundPattern BindPattern(PatternSyntax syntax, TypeSymbol inputType) => BindPattern(syntax, inputType, isUnderIs: false);

    /// <summary>The pattern of <c>x is p</c>: there, and only there, <c>not T y</c> may declare a variable, which is set where the test fails.</summary>
    public BoundPattern BindIsPattern(PatternSyntax syntax, TypeSymbol inputType) => BindPattern(syntax, inputType, isUnderIs: true);

    private BoundPattern BindPattern(PatternSyntax syntax, TypeSymbol inputType, bool isUnderIs)
    {
        context.Recorder?.Expected(syntax, inputType);
        context.Recorder?.Scope(syntax, this);
        return BindPatternCore(syntax, inputType, isUnderIs);
    }

    private BoundPattern BindPatternCore(PatternSyntax syntax, TypeSymbol inputType, bool isUnderIs) => syntax switch
    {
        DiscardPattern => new BoundDiscardPattern(syntax, inputType),
        ParenthesizedPattern inner => BindPattern(inner.Pattern, inputType, isUnderIs),
        ConstantPattern constant => BindConstantPattern(constant, constant.Expression, inputType),
        NamePattern name => BindNamePattern(name, inputType, isUnderIs),
        TypePattern type => BindTypePattern(type, type.Type, inputType, isUnderIs),
        DeclarationPattern declaration => BindDeclarationPattern(declaration, inputType),
        VarPattern any => BindVarPattern(any, any.Designation, inputType),
        UnaryPattern negation => BindNotPattern(negation, inputType, isUnderIs),
        BinaryPattern pair => BindBinaryPattern(pair, inputType),
        RelationalPattern relation => BindRelationalPattern(relation, inputType),
        RecursivePattern recursive => BindRecursivePattern(recursive, inputType),
        ListPattern list => BindListPattern(list, inputType),
        SlicePattern => BindMisplacedSlice(syntax, inputType),
        _ => BindUnknownPattern(syntax, inputType),
    };

    private BoundDiscardPattern BindMisplacedSlice(PatternSyntax syntax, TypeSymbol inputType)
    {
        diagnostics.Error("CS8980", syntax.Span, "Slice patterns may only be used once and directly inside a list pattern.");
        return new BoundDiscardPattern(syntax, inputType);
    }

    private BoundDiscardPattern BindUnknownPattern(PatternSyntax syntax, TypeSymbol inputType)
    {
        diagnostics.Refuse(syntax.Span, "This pattern");
        return new BoundDiscardPattern(syntax, inputType);
    }

    /// <summary>A name alone is a constant or a type: a constant where it can be, unless a nearer type hides that.</summary>
    private BoundPattern BindNamePattern(NamePattern syntax, TypeSymbol inputType, bool isUnderIs)
    {
        if (syntax.Name is IdentifierName { Identifier.IsMissing: true })
            return new BoundDiscardPattern(syntax, inputType);
        var expression = PatternNames.ToExpression(syntax.Name);
        var trial = Reporting(new DiagnosticBag());
        var value = trial.BindExpression(expression);
        var isType = value.Type == PseudoTypeSymbol.NamespaceOrType || value.HasErrors;
        if (isType && trial.Reporting(new DiagnosticBag()).BindNamespaceOrType(syntax.Name) is TypeSymbol { IsError: false })
            return BindTypePattern(syntax, syntax.Name, inputType, isUnderIs);
        return BindConstantPattern(syntax, expression, inputType);
    }

    /// <summary>A type alone right behind <c>is</c> asks a question of any type, which may have only one answer.</summary>
    private BoundTypePattern BindTypePattern(PatternSyntax syntax, TypeSyntax typeSyntax, TypeSymbol inputType, bool isUnderIs)
    {
        if (!isUnderIs)
            return new BoundTypePattern(syntax, inputType, BindPatternType(typeSyntax, inputType));
        var type = BindType(typeSyntax);
        if (typeSyntax is NullableType && type.IsReferenceType)
            diagnostics.Error("CS8650", typeSyntax.Span, $"It is not legal to use nullable reference type '{type}?' in an is-type expression; use the underlying type '{type}' instead.");
        else if (type is NamedTypeSymbol { IsStatic: true })
            diagnostics.Error("CS7023", typeSyntax.Span, $"The second operand of an 'is' or 'as' operator may not be static type '{type}'.");
        return new BoundTypePattern(syntax, inputType, type);
    }

    private BoundDeclarationPattern BindDeclarationPattern(DeclarationPattern syntax, TypeSymbol inputType)
    {
        var type = BindPatternType(syntax.Type, inputType);
        return new BoundDeclarationPattern(syntax, inputType, type, BindDesignation(syntax.Designation, type), isVar: false);
    }

    private BoundPattern BindVarPattern(PatternSyntax syntax, DesignationSyntax designation, TypeSymbol inputType)
    {
        if (FindTypeOrNamespace("var", 0) is TypeSymbol)
            diagnostics.Error("CS8508", syntax.Span, "The syntax 'var' for a pattern is not permitted to refer to a type, but 'var' is in scope here.");
        return designation is ParenthesizedDesignation parts
            ? BindVarPositions(syntax, parts, inputType)
            : new BoundDeclarationPattern(syntax, inputType, inputType, BindDesignation(designation, inputType), isVar: true);
    }

    /// <summary>Declares the variable that keeps what a pattern matches; null for a discard or where there is none.</summary>
    private BoundExpression? BindDesignation(DesignationSyntax? syntax, TypeSymbol type)
    {
        switch (syntax)
        {
            case null or DiscardDesignation:
                return null;
            case SingleVariableDesignation single:
                if (type.IsVoid)
                    diagnostics.Error("CS0815", syntax.Span, "Cannot assign void to an implicitly-typed variable.");
                return DeclareVariable(single, single.Identifier, type, LocalKind.Pattern);
            default:
                diagnostics.Error("CS1525", syntax.Span, "Only one variable can be declared here.");
                return null;
        }
    }

    private BoundNotPattern BindNotPattern(UnaryPattern syntax, TypeSymbol inputType, bool isUnderIs)
    {
        var operand = syntax.Pattern is TypePattern or NamePattern ? BindPattern(syntax.Pattern, inputType) : BindPattern(syntax.Pattern, inputType, isUnderIs);
        if (!isUnderIs)
            ReportVariables(syntax.Pattern);
        return new BoundNotPattern(syntax, operand, inputType);
    }

    private BoundBinaryPattern BindBinaryPattern(BinaryPattern syntax, TypeSymbol inputType)
    {
        var isAnd = syntax.OperatorToken.EffectiveKind() == SyntaxKind.AndKeyword;
        var left = BindPattern(syntax.Left, inputType);
        if (isAnd)
        {
            var right = BindPattern(syntax.Right, left.NarrowedType);
            return new BoundBinaryPattern(syntax, true, left, right, right.NarrowedType);
        }

        var other = BindPattern(syntax.Right, inputType);
        ReportVariables(syntax.Left);
        ReportVariables(syntax.Right);
        var narrowed = left.NarrowedType == other.NarrowedType ? left.NarrowedType : inputType;
        return new BoundBinaryPattern(syntax, false, left, other, narrowed);
    }

    private void ReportVariables(PatternSyntax syntax)
    {
        foreach (var (identifier, _) in ExpressionVariables.Of(syntax))
            diagnostics.Error("CS8780", identifier.Span, "A variable may not be declared within a 'not' or 'or' pattern.");
    }

    /// <summary>The type in a pattern: one that values of the input's type can have.</summary>
    private TypeSymbol BindPatternType(TypeSyntax syntax, TypeSymbol inputType)
    {
        var type = BindType(syntax);
        if (type.IsError)
            return type;
        if (syntax is NullableType)
        {
            var underlying = type is NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT } nullable ? nullable.TypeArguments[0] : type;
            diagnostics.Error("CS8116", syntax.Span, $"It is not legal to use nullable type '{type.ToString().TrimEnd('?')}?' in a pattern; use the underlying type '{underlying}' instead.");
            return PseudoTypeSymbol.Error;
        }

        if (type is NamedTypeSymbol { IsStatic: true })
        {
            diagnostics.Error("CS7023", syntax.Span, $"The second operand of an 'is' or 'as' operator may not be static type '{type}'.");
            return PseudoTypeSymbol.Error;
        }

        if (inputType.IsError || CanHave(inputType, type))
            return type;
        diagnostics.Error("CS8121", syntax.Span, $"An expression of type '{inputType}' cannot be handled by a pattern of type '{type}'.");
        return PseudoTypeSymbol.Error;
    }

    /// <summary>Whether a value whose type is known as one may turn out to be of another.</summary>
    private bool CanHave(TypeSymbol input, TypeSymbol type)
    {
        var value = PatternTypes.WithoutNullable(input);
        if (value == type)
            return true;
        if (value.IsRefLike || type.IsRefLike || value is PointerTypeSymbol || value.IsNone)
            return false;
        var isOpen = value.ContainsTypeParameter(_ => true) || type.ContainsTypeParameter(_ => true);
        var kind = ClassifyConversion(value, type, isExplicit: true);
        return kind is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.ExplicitReference or ConversionKind.Boxing or ConversionKind.Unboxing
            || (isOpen && (value is TypeParameterSymbol || type is TypeParameterSymbol));
    }
}
