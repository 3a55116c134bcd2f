using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    public partial TypeSymbol BindType(TypeSyntax syntax)
    {
        var type = BindTypeOrVoid(syntax);
        if (!type.IsVoid)
            return type;
        diagnostics.Error("CS1547", syntax.Span, "Keyword 'void' cannot be used in this context.");
        return PseudoTypeSymbol.Error;
    }

    /// <summary>The operand of <c>typeof</c>: also void, and a generic type without type arguments, given as its definition.</summary>
    public TypeSymbol BindTypeOfOperand(TypeSyntax syntax)
    {
        if (syntax is NullableType { ElementType: { } element } && BindTypeOrVoid(element) is { IsReferenceType: true })
            diagnostics.Error("CS8639", syntax.Span, "The typeof operator cannot be used on a nullable reference type.");
        var operand = syntax is NameSyntax name ? BindNamedType(name, allowUnbound: true) : BindTypeOrVoid(syntax);
        if (operand.Kind == TypeKind.Dynamic)
            diagnostics.Error("CS1962", syntax.Span, "The typeof operator cannot be used on the dynamic type.");
        return operand;
    }

    /// <summary>Whether a type is the word <c>var</c> and no type has that name.</summary>
    public bool IsVar(TypeSyntax syntax) =>
        syntax is IdentifierName { Identifier: { Name: "var", Text: "var" } } && FindTypeOrNamespace("var", 0) is not TypeSymbol;

    /// <summary>A type where void is one too: what a method returns.</summary>
    public TypeSymbol BindTypeOrVoid(TypeSyntax syntax)
    {
        context.Recorder?.Scope(syntax, this);
        switch (syntax)
        {
            case PredefinedType predefined:
                return Predefined(predefined.Keyword.Kind);
            case NameSyntax name:
                return BindNamedType(name, allowUnbound: false);
            case ArrayType array:
                return BindArrayType(array);
            case NullableType nullable:
                return BindNullableType(nullable);
            case TupleType tuple:
                return BindTupleType(tuple);
            case PointerType or FunctionPointerType:
                diagnostics.Error("CS0214", syntax.Span, "Pointers may only be used in an unsafe context, and cells have none.");
                return PseudoTypeSymbol.Error;
            case RefType:
                diagnostics.Error("CS1073", syntax.Span, "Unexpected token 'ref': a reference cannot be used as a type here.");
                return PseudoTypeSymbol.Error;
            case ScopedType:
                diagnostics.Error("CS9048", syntax.Span, "The 'scoped' modifier can be used for refs and ref struct values only.");
                return PseudoTypeSymbol.Error;
            case OmittedTypeArgument:
                diagnostics.Error("CS7003", syntax.Span, "Unexpected use of an unbound generic name.");
                return PseudoTypeSymbol.Error;
            default:
                diagnostics.Error("CS1031", syntax.Span, "Type expected.");
                return PseudoTypeSymbol.Error;
        }
    }

    private static NamedTypeSymbol Predefined(SyntaxKind keyword) => keyword switch
    {
        SyntaxKind.BoolKeyword => CoreTypes.Boolean,
        SyntaxKind.CharKeyword => CoreTypes.Char,
        SyntaxKind.SbyteKeyword => CoreTypes.SByte,
        SyntaxKind.ByteKeyword => CoreTypes.Byte,
        SyntaxKind.ShortKeyword => CoreTypes.Int16,
        SyntaxKind.UshortKeyword => CoreTypes.UInt16,
        SyntaxKind.IntKeyword => CoreTypes.Int32,
        SyntaxKind.UintKeyword => CoreTypes.UInt32,
        SyntaxKind.LongKeyword => CoreTypes.Int64,
        SyntaxKind.UlongKeyword => CoreTypes.UInt64,
        SyntaxKind.FloatKeyword => CoreTypes.Single,
        SyntaxKind.DoubleKeyword => CoreTypes.Double,
        SyntaxKind.DecimalKeyword => CoreTypes.Decimal,
        SyntaxKind.StringKeyword => CoreTypes.String,
        SyntaxKind.VoidKeyword => CoreTypes.Void,
        _ => CoreTypes.Object,
    };

    private TypeSymbol BindArrayType(ArrayType syntax)
    {
        var type = BindType(syntax.ElementType);
        if (type is NamedTypeSymbol { IsStatic: true })
            diagnostics.Error("CS0719", syntax.ElementType.Span, $"'{type}': array elements cannot be of static type.");
        else if (type.IsRefLike)
            diagnostics.Error("CS0611", syntax.ElementType.Span, $"Array elements cannot be of type '{type}'.");
        for (var i = syntax.Ranks.Length - 1; i >= 0; i--)
            type = type.IsError ? type : new ArrayTypeSymbol(type, syntax.Ranks[i].Dimensions);
        return type;
    }

    /// <summary><c>T?</c> is Nullable of T for value types and, since nullness of references is not tracked, T itself for all others.</summary>
    private TypeSymbol BindNullableType(NullableType syntax)
    {
        var type = BindType(syntax.ElementType);
        if (!type.IsValueType)
            return type;
        if (type is NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT } || type.IsRefLike)
        {
            diagnostics.Error(
                type.IsRefLike ? "CS9244" : "CS0453", syntax.Span,
                $"The type '{type}' must be a non-nullable value type in order to use it as parameter 'T' in the generic type or method 'Nullable<T>'.");
            return PseudoTypeSymbol.Error;
        }

        return CoreTypes.Nullable(type);
    }

    private TypeSymbol BindTupleType(TupleType syntax)
    {
        var types = ImmutableArray.CreateBuilder<TypeSymbol>(syntax.Elements.Length);
        var names = ImmutableArray.CreateBuilder<string?>(syntax.Elements.Length);
        foreach (var element in syntax.Elements)
        {
            var type = BindType(element.Type);
            if (type.IsRefLike || type is NamedTypeSymbol { IsStatic: true })
            {
                diagnostics.Error(type.IsRefLike ? "CS9244" : "CS0718", element.Type.Span, $"'{type}' cannot be used as a type argument.");
                type = PseudoTypeSymbol.Error;
            }

            types.Add(type);
            names.Add(TupleElementName(element.Name, names.Count, names));
        }

        if (types.Count < 2)
        {
            diagnostics.Error("CS8124", syntax.Span, "Tuple must contain at least two elements.");
            return PseudoTypeSymbol.Error;
        }

        return types.Any(t => t.IsError) ? PseudoTypeSymbol.Error : TupleTypeSymbol.Create(types.MoveToImmutable(), names.MoveToImmutable());
    }

    /// <summary>Checks a tuple element's name: it must differ from those before it and may be ItemN only at position N.</summary>
    private string? TupleElementName(SyntaxToken? token, int index, IEnumerable<string?> before)
    {
        if (token is null or { IsMissing: true })
            return null;
        var name = token.Name;
        var number = TupleNameRules.ReservedPosition(name);
        if (number > 0 && number != index + 1)
            diagnostics.Error("CS8125", token.Span, $"Tuple element name '{name}' is only allowed at position {number}.");
        else if (number == 0)
            diagnostics.Error("CS8126", token.Span, $"Tuple element name '{name}' is disallowed at any position.");
        else if (before.Contains(name, StringComparer.Ordinal))
            diagnostics.Error("CS8127", token.Span, "Tuple element names must be unique.");
        return name;
    }
}
