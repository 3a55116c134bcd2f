using System.Collections.Immutable;
using System.Text;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>Symbols as C# would declare them, type arguments filled in.</summary>
internal static class SignatureText
{
    /// <summary>A member without the type it belongs to, for lists: <c>int IndexOf(string value)</c>.</summary>
    public static string OfMember(Symbol symbol) => Of(symbol, qualifier: "");

    /// <summary>A member with its type, for a text that stands alone: <c>int string.IndexOf(string value)</c>.</summary>
    public static string Of(Symbol symbol) =>
        Of(symbol, symbol.ContainingType is { } type and not SubmissionTypeSymbol && symbol is not MethodSymbol { MethodKind: MethodKind.LocalFunction } ? TypeDisplay.Of(type) + "." : "");

    public static string OfType(TypeSymbol type) => type switch
    {
        TypeParameterSymbol parameter => $"{parameter.Name}{Constraints(parameter)}",
        NamedTypeSymbol { IsDelegate: true, DelegateInvoke: { } invoke } named => $"delegate {Returned(invoke)} {Qualified(named)}({Parameters(invoke.Parameters)})",
        NamedTypeSymbol named and not (TupleTypeSymbol or AnonymousTypeSymbol) => $"{Keyword(named)} {Qualified(named)}",
        _ => TypeDisplay.Of(type),
    };

    public static string OfParameter(ParameterSymbol parameter)
    {
        var text = TypeDisplay.Of(parameter);
        if (!parameter.IsOptional) return text;
        return $"{text} = {(parameter.Default is { } value ? Constant(value, parameter.Type) : "default")}";
    }

    public static string Parameters(IEnumerable<ParameterSymbol> parameters) => string.Join(", ", parameters.Select(OfParameter));

    /// <summary>A method that is called on its first parameter, without that.</summary>
    public static string OfExtension(MethodSymbol method) =>
        $"{Returned(method)} {method.Name}{TypeArguments(method)}({Parameters(method.Parameters.Skip(1))})";

    private static string Of(Symbol symbol, string qualifier) => symbol switch
    {
        MethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"{TypeDisplay.Of(constructor.ContainingType!)}({Parameters(constructor.Parameters)})",
        MethodSymbol { MethodKind: MethodKind.Operator } @operator => OfOperator(@operator, qualifier),
        MethodSymbol method => $"{Returned(method)} {qualifier}{method.Name}{TypeArguments(method)}({This(method)}{Parameters(method.Parameters)})",
        PropertySymbol { IsIndexer: true } indexer => $"{TypeDisplay.Of(indexer.Type)} {qualifier}this[{Parameters(indexer.Parameters)}]{Accessors(indexer)}",
        PropertySymbol property => $"{TypeDisplay.Of(property.Type)} {qualifier}{property.Name}{Accessors(property)}",
        FieldSymbol { IsConst: true, ContainingType.IsEnum: true } member => $"{qualifier}{member.Name}{Value(member)}",
        FieldSymbol { IsConst: true } constant => $"const {TypeDisplay.Of(constant.Type)} {qualifier}{constant.Name}{Value(constant)}",
        FieldSymbol field => $"{(field.IsReadOnly ? "readonly " : "")}{TypeDisplay.Of(field.Type)} {qualifier}{field.Name}",
        EventSymbol @event => $"event {TypeDisplay.Of(@event.Type)} {qualifier}{@event.Name}",
        LocalSymbol { IsConst: true, ConstantValue: { } value } constant => $"const {TypeDisplay.Of(constant.Type)} {constant.Name} = {Constant(value, constant.Type)}",
        LocalSymbol local => $"{TypeDisplay.Of(local.Type)} {local.Name}",
        ParameterSymbol parameter => OfParameter(parameter),
        TupleElementSymbol element => $"{TypeDisplay.Of(element.Type)} {element.Name}",
        RangeVariable variable => $"{TypeDisplay.Of(variable.Type)} {variable.Name}",
        TypeSymbol type => OfType(type),
        NamespaceSymbol @namespace => $"namespace {@namespace}",
        _ => symbol.ToString(),
    };

    private static string This(MethodSymbol method) => method.IsExtension ? "this " : "";

    private static string OfOperator(MethodSymbol method, string qualifier)
    {
        var name = method.Name switch
        {
            "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" => TypeDisplay.Of(method.ReturnType),
            _ => OperatorSigns.Of(method.Name),
        };
        return method.Name switch
        {
            "op_Implicit" => $"implicit operator {name}({Parameters(method.Parameters)})",
            "op_Explicit" or "op_CheckedExplicit" => $"explicit operator {name}({Parameters(method.Parameters)})",
            _ => $"{Returned(method)} {qualifier}operator {name}({Parameters(method.Parameters)})",
        };
    }

    private static string Returned(MethodSymbol method)
    {
        var prefix = method.ReturnRefKind switch { RefKind.None => "", RefKind.Ref => "ref ", _ => "ref readonly " };
        return prefix + TypeDisplay.Of(method.ReturnType);
    }

    /// <summary>The type arguments as far as they are known, where some are not; else nothing, for they can be seen in the parameters.</summary>
    private static string TypeArguments(MethodSymbol method)
    {
        if (!method.IsGeneric) return "";
        var arguments = method.TypeArguments.IsEmpty ? ImmutableArray<TypeSymbol>.CastUp(method.TypeParameters) : method.TypeArguments;
        return $"<{string.Join(", ", arguments.Select(TypeDisplay.Of))}>";
    }

    private static string Accessors(PropertySymbol property)
    {
        var complete = MemberLookup.Complete(property);
        var text = new StringBuilder(" { ");
        if (complete.Getter is { Accessibility: not Accessibility.Private }) text.Append("get; ");
        if (complete.Setter is { Accessibility: not Accessibility.Private } setter) text.Append(setter.IsInitOnly ? "init; " : "set; ");
        return property is AnonymousPropertySymbol ? " { get; }" : text.Append('}').ToString();
    }

    private static string Value(FieldSymbol field) =>
        field.ConstantValue is { } value ? $" = {Constant(value, field.Type.StripEnum())}" : "";

    private static string Constant(ConstantValue value, TypeSymbol type)
    {
        if (value.IsNull) return type.IsReferenceType ? "null" : "default";
        if (type.StripNullable() is NamedTypeSymbol { IsEnum: true } @enum) return EnumConstant(value, @enum);
        return value.Value switch
        {
            string text => $"\"{Escaped(text)}\"",
            char c => $"'{Escaped(c.ToString())}'",
            bool b => b ? "true" : "false",
            _ => value.ToString(),
        };
    }

    private static string EnumConstant(ConstantValue value, NamedTypeSymbol type)
    {
        var member = type.GetMembers().OfType<FieldSymbol>().FirstOrDefault(f => f.IsConst && f.ConstantValue is { } known && known.Equals(value));
        return member is null ? $"({TypeDisplay.Of(type)}){value}" : $"{TypeDisplay.Of(type)}.{member.Name}";
    }

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal);

    private static string Keyword(NamedTypeSymbol type) => type.Kind switch
    {
        TypeKind.Struct => type.IsRecord ? "record struct" : type.IsRefLike ? "ref struct" : "struct",
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        TypeKind.Delegate => "delegate",
        _ => type.IsRecord ? "record" : type.IsStatic ? "static class" : "class",
    };

    private static string Qualified(NamedTypeSymbol type)
    {
        // A keyword such as int says less than the name of the type does where that is what is asked about.
        var name = TypeDisplay.Keyword(type.SpecialType) is null ? TypeDisplay.Of(type) : type.Name;
        return type.Namespace.Length == 0 || type.IsNullableValue() ? name : $"{type.Namespace}.{name}";
    }

    private static string Constraints(TypeParameterSymbol parameter)
    {
        var parts = new List<string>();
        if (parameter.HasReferenceTypeConstraint) parts.Add("class");
        if (parameter.HasValueTypeConstraint) parts.Add("struct");
        parts.AddRange(parameter.ConstraintTypes.Where(c => c.SpecialType != SpecialType.ValueType).Select(TypeDisplay.Of));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint) parts.Add("new()");
        return parts.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }
}
