using System.Collections.Immutable;
using System.Text;

namespace Analytics.Scripting.Symbols;

/// <summary>Types and methods as one would write them in C#, without namespaces.</summary>
internal static class TypeDisplay
{
    public static string Of(TypeSymbol type) => type switch
    {
        ArrayTypeSymbol array => OfArray(array),
        TupleTypeSymbol tuple => OfTuple(tuple),
        AnonymousTypeSymbol anonymous => OfAnonymous(anonymous),
        NamedTypeSymbol named => Keyword(named.SpecialType) ?? OfNamed(named),
        _ => type.Name,
    };

    public static string Of(MethodSymbol method)
    {
        var text = new StringBuilder();
        if (method.ContainingType is { } type && method.MethodKind != MethodKind.LocalFunction && type is not SubmissionTypeSymbol)
            text.Append(Of(type));
        if (method.MethodKind != MethodKind.Constructor)
            text.Append(text.Length > 0 ? "." : "").Append(method.Name);
        if (method.IsGeneric)
        {
            var arguments = method.TypeArguments.IsEmpty ? ImmutableArray<TypeSymbol>.CastUp(method.TypeParameters) : method.TypeArguments;
            text.Append('<').AppendJoin(", ", arguments).Append('>');
        }

        return text.Append('(').AppendJoin(", ", method.Parameters.Select(Of)).Append(')').ToString();
    }

    public static string Of(ParameterSymbol parameter)
    {
        var prefix = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnly => "ref readonly ",
            _ => parameter.IsParams ? "params " : "",
        };
        return $"{prefix}{Of(parameter.Type)} {parameter.Name}";
    }

    public static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.Object => "object",
        SpecialType.Void => "void",
        SpecialType.Boolean => "bool",
        SpecialType.Char => "char",
        SpecialType.SByte => "sbyte",
        SpecialType.Byte => "byte",
        SpecialType.Int16 => "short",
        SpecialType.UInt16 => "ushort",
        SpecialType.Int32 => "int",
        SpecialType.UInt32 => "uint",
        SpecialType.Int64 => "long",
        SpecialType.UInt64 => "ulong",
        SpecialType.IntPtr => "nint",
        SpecialType.UIntPtr => "nuint",
        SpecialType.Single => "float",
        SpecialType.Double => "double",
        SpecialType.Decimal => "decimal",
        SpecialType.String => "string",
        _ => null,
    };

    private static string OfNamed(NamedTypeSymbol type)
    {
        if (type.SpecialType == SpecialType.NullableOfT && !type.IsDefinition)
            return Of(type.TypeArguments[0]) + "?";
        var outer = type.ContainingType;
        var own = type.TypeArguments[(outer?.TypeParameters.Length ?? 0)..];
        var prefix = outer is null or SubmissionTypeSymbol ? "" : Of(outer) + ".";
        return own.IsEmpty ? prefix + type.Name : $"{prefix}{type.Name}<{string.Join(", ", own)}>";
    }

    private static string OfArray(ArrayTypeSymbol array)
    {
        TypeSymbol element = array;
        var ranks = new StringBuilder();
        while (element is ArrayTypeSymbol inner)
        {
            ranks.Append('[').Append(',', inner.Rank - 1).Append(']');
            element = inner.ElementType;
        }

        return Of(element) + ranks;
    }

    private static string OfTuple(TupleTypeSymbol tuple)
    {
        var elements = tuple.ElementTypes.Select((t, i) => tuple.ElementNames[i] is { } name ? $"{Of(t)} {name}" : Of(t));
        return $"({string.Join(", ", elements)})";
    }

    private static string OfAnonymous(AnonymousTypeSymbol type) =>
        type.Properties.IsEmpty ? "{ }" : $"{{ {string.Join(", ", type.Properties.Select(p => $"{Of(p.Type)} {p.Name}"))} }}";
}
