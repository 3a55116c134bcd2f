using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundPattern BindConstantPattern(PatternSyntax syntax, ExpressionSyntax expression, TypeSymbol inputType)
    {
        var value = BindPatternConstant(expression, inputType, out var narrowed);
        return value is null ? new BoundDiscardPattern(syntax, inputType) : new BoundConstantPattern(syntax, inputType, narrowed, value);
    }

    private BoundPattern BindRelationalPattern(RelationalPattern syntax, TypeSymbol inputType)
    {
        var value = BindPatternConstant(syntax.Value, inputType, out var narrowed);
        if (value is null)
            return new BoundDiscardPattern(syntax, inputType);
        var compared = narrowed is NamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : narrowed;
        if (value.Constant is { IsNull: true } || !compared.SpecialType.IsNumeric())
        {
            diagnostics.Error("CS8781", syntax.Span, $"Relational patterns may not be used for a value of type '{(value.Constant is { IsNull: true } ? inputType : narrowed)}'.");
            return new BoundDiscardPattern(syntax, inputType);
        }

        if (value.Constant?.Value is double.NaN or float.NaN)
            diagnostics.Error("CS8782", syntax.Value.Span, "Relational patterns may not be used for a floating-point NaN.");
        return new BoundRelationalPattern(syntax, inputType, narrowed, syntax.OperatorToken.Kind switch
        {
            SyntaxKind.LessThan => BinaryKind.Less,
            SyntaxKind.LessThanEquals => BinaryKind.LessOrEqual,
            SyntaxKind.GreaterThan => BinaryKind.Greater,
            _ => BinaryKind.GreaterOrEqual,
        }, value);
    }

    /// <summary>
    /// The constant that a pattern compares with, and the type that a value has which equals it: the input's own (without its nullable) or,
    /// where the input may be of many types, the constant's. Null (and reported) where it cannot be.
    /// </summary>
    private BoundExpression? BindPatternConstant(ExpressionSyntax syntax, TypeSymbol inputType, out TypeSymbol narrowed)
    {
        var wanted = PatternTypes.WithoutNullable(inputType);
        narrowed = wanted;
        var count = diagnostics.Count;
        var value = BindExpression(syntax);
        if (value.HasErrors || inputType.IsError)
            return null;
        if (value.Type == PseudoTypeSymbol.NamespaceOrType)
        {
            _ = BindValue(syntax);
            return null;
        }

        if (value.Type == PseudoTypeSymbol.Null || value.Constant is { IsNull: true })
        {
            narrowed = inputType;
            if (PatternTypes.CanBeNull(inputType))
                return Convert(value, inputType is TypeParameterSymbol ? CoreTypes.Object : inputType, syntax);
            diagnostics.Error("CS0037", syntax.Span, $"Cannot convert null to '{inputType}' because it is a non-nullable value type.");
            return null;
        }

        if (value.Type == PseudoTypeSymbol.Default)
        {
            diagnostics.Error("CS8505", syntax.Span, "A default literal 'default' is not valid as a pattern. Use another literal as appropriate. To match everything, use a discard pattern '_'.");
            return null;
        }

        if (IsCharSpan(wanted))
        {
            var text = Convert(value, CoreTypes.String, syntax);
            if (!text.HasErrors && text.Constant is null)
                diagnostics.Error("CS9135", syntax.Span, $"A constant value of type '{wanted}' is expected.");
            return text.Constant is null ? null : text;
        }

        if (wanted.SpecialType is SpecialType.IntPtr or SpecialType.UIntPtr)
        {
            diagnostics.Refuse(syntax.Span, $"A constant pattern for a value of type '{wanted}'", "compare with an operator");
            return null;
        }

        var constant = MayBeOfManyTypes(wanted) ? OfOwnType(value, syntax, wanted, ref narrowed) : Convert(value, wanted, syntax);
        if (constant is null or { HasErrors: true })
            return null;
        if (constant.Constant is null && diagnostics.Count == count)
            diagnostics.Error("CS9135", syntax.Span, $"A constant value of type '{wanted}' is expected.");
        return constant.Constant is null ? null : constant;
    }

    private BoundExpression? OfOwnType(BoundExpression value, ExpressionSyntax syntax, TypeSymbol wanted, ref TypeSymbol narrowed)
    {
        var natural = WithNaturalType(value);
        if (natural.HasErrors)
            return null;
        if (!CanHave(wanted, natural.Type))
        {
            diagnostics.Error("CS0029", syntax.Span, $"Cannot implicitly convert type '{natural.Type}' to '{wanted}'.");
            return null;
        }

        narrowed = natural.Type;
        return natural;
    }

    private static bool MayBeOfManyTypes(TypeSymbol type) =>
        type is TypeParameterSymbol || (type.IsReferenceType && type.SpecialType != SpecialType.String);

    private static bool IsCharSpan(TypeSymbol type) =>
        type is NamedTypeSymbol named && (named.Definition == CoreTypes.SpanOfT || named.Definition == CoreTypes.ReadOnlySpanOfT)
        && named.TypeArguments[0].SpecialType == SpecialType.Char;
}
