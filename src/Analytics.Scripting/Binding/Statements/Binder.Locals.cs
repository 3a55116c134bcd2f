using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundStatement BindLocalDeclaration(LocalDeclarationStatement syntax)
    {
        var isConst = false;
        foreach (var modifier in syntax.Modifiers)
        {
            if (modifier.Kind == SyntaxKind.ConstKeyword)
                isConst = true;
            else
                diagnostics.Error("CS0106", modifier.Span, $"The modifier '{modifier.Text}' is not valid for this item.");
        }

        var declarations = BindVariables(syntax.Declaration, isConst);
        return declarations.Length == 1 ? declarations[0] : new BoundStatementList(syntax, ImmutableArray<BoundStatement>.CastUp(declarations));
    }

    /// <summary>The variables of a declaration, which this scope has declared by name; the types of <c>var</c> are set.</summary>
    private ImmutableArray<BoundLocalDeclaration> BindVariables(VariableDeclaration syntax, bool isConst)
    {
        var typeSyntax = WithoutRef(syntax.Type);
        var isVar = IsVar(typeSyntax);
        if (isVar && syntax.Variables.Length > 1)
            diagnostics.Error("CS0819", syntax.Span, "Implicitly-typed variables cannot have multiple declarators.");
        if (isVar && isConst)
            diagnostics.Error("CS0822", syntax.Span, "Implicitly-typed variables cannot be constant.");
        var type = isVar ? null : BindVariableType(typeSyntax);
        return [.. syntax.Variables.Select(v => BindVariable(v, type, isConst))];
    }

    private TypeSymbol BindVariableType(TypeSyntax syntax)
    {
        var type = BindType(syntax);
        if (type is NamedTypeSymbol { IsStatic: true })
            diagnostics.Error("CS0723", syntax.Span, $"Cannot declare a variable of static type '{type}'.");
        return type;
    }

    private BoundLocalDeclaration BindVariable(VariableDeclarator syntax, TypeSymbol? type, bool isConst)
    {
        var local = scope.DeclaredAt(syntax.Identifier.Span) ?? DeclareLocal(syntax.Identifier, LocalKind.Declared);
        if (type is not null)
            local.SetType(type);
        if (local.RefKind != RefKind.None)
            return new BoundLocalDeclaration(syntax, local, BindReference(syntax, local, type));

        var value = syntax.Initializer is null ? null : BindInitialValue(syntax.Initializer, type);
        if (value is null && type is null)
            diagnostics.Error("CS0818", syntax.Identifier.Span, "Implicitly-typed variables must be initialized.");
        local.SetType(type ?? value?.Type ?? PseudoTypeSymbol.Error);
        if (value is not null && !MayLeave(value))
            local.DiesWithFunction = true;
        if (isConst)
            local.ConstantValue = ConstantOf(syntax.Identifier, local.Type, value);
        return new BoundLocalDeclaration(syntax, local, value);
    }

    /// <summary>The value that a variable begins with: of its type, or where it is <c>var</c> of a type that the value gives.</summary>
    public BoundExpression BindInitialValue(ExpressionSyntax syntax, TypeSymbol? type)
    {
        if (syntax is RefExpression reference)
        {
            diagnostics.Error("CS8171", syntax.Span, "Cannot initialize a by-value variable with a reference.");
            syntax = reference.Expression;
        }

        if (type is ArrayTypeSymbol array && syntax is InitializerExpression elements)
            return BindArrayInitializer(elements, array);
        if (type is not null)
            return BindConverted(syntax, type);
        if (syntax is InitializerExpression)
        {
            diagnostics.Error("CS0820", syntax.Span, "Cannot initialize an implicitly-typed variable with an array initializer.");
            return new BoundError(syntax);
        }

        var value = Finish(BindExpression(syntax));
        if (value.Type.IsVoid || value.Type.IsNone)
        {
            diagnostics.Error("CS0815", syntax.Span, $"Cannot assign {(value.Type.IsVoid ? "void" : value.Type)} to an implicitly-typed variable.");
            return new BoundError(syntax);
        }

        return value;
    }

    /// <summary>The constant that a value is, checked for what a constant may be; null (and reported) where it is none.</summary>
    public ConstantValue? ConstantOf(SyntaxToken name, TypeSymbol type, BoundExpression? value)
    {
        if (value is null)
        {
            if (!name.IsMissing)
                diagnostics.Error("CS0145", name.Span, "A const field or variable requires a value to be provided.");
            return null;
        }

        if (value.HasErrors || type.IsError)
            return null;
        var mayBeConstant = type.IsEnum || type.SpecialType is SpecialType.Boolean or SpecialType.String || type.SpecialType.IsNumeric();
        if (!mayBeConstant && !(type.IsReferenceType && type is not TypeParameterSymbol))
        {
            diagnostics.Error("CS0283", value.Syntax.Span, $"The type '{type}' cannot be declared const.");
            return null;
        }

        if (value.Constant is { } constant && (mayBeConstant || constant.IsNull))
            return constant;
        if (!mayBeConstant)
            diagnostics.Error("CS0134", value.Syntax.Span, $"'{name.Name}' is of type '{type}'. A const of a reference type other than string can only be null.");
        else
            diagnostics.Error("CS0133", value.Syntax.Span, $"The expression being assigned to '{name.Name}' must be constant.");
        return null;
    }

    private BoundExpression? BindReference(VariableDeclarator syntax, LocalSymbol local, TypeSymbol? type)
    {
        if (syntax.Initializer is not RefExpression reference)
        {
            var code = syntax.Initializer is null ? "CS8174" : "CS8172";
            diagnostics.Error(code, (syntax.Initializer ?? (SyntaxNode)syntax).Span, "A by-reference variable must be initialized with a reference: ref x.");
            local.SetType(type ?? PseudoTypeSymbol.Error);
            return null;
        }

        var variable = BindVariableReference(reference, allowReadOnly: local.RefKind == RefKind.RefReadOnly);
        local.SetType(type ?? variable.Type);
        local.DiesWithFunction = !variable.HasErrors && !OutlivesFunction(variable);
        if (!variable.HasErrors && local.Type != variable.Type && !local.Type.IsError)
            diagnostics.Error("CS8173", reference.Expression.Span, $"The expression must be of type '{local.Type}' because it is being assigned by reference.");
        return variable;
    }

    private static TypeSyntax WithoutRef(TypeSyntax syntax) => syntax switch
    {
        RefType reference => WithoutRef(reference.Type),
        ScopedType scoped => WithoutRef(scoped.Type),
        _ => syntax,
    };
}
