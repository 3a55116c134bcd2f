using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Writes attributes with what sets one on a builder.</summary>
internal delegate void WriteAttributes(ImmutableArray<AppliedAttribute> attributes, Action<ConstructorInfo, byte[]> set);

/// <summary>Parameters and return values of emitted methods.</summary>
internal static class Signatures
{
    /// <param name="builder">The method.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="inside">What symbols mean in it.</param>
    /// <param name="attribute">Writes attributes of parameters, now or later.</param>
    public static void Set(MethodBuilder builder, MethodSymbol symbol, RuntimeScope inside, WriteAttributes? attribute = null)
    {
        var required = symbol.IsInitOnly ? new[] { typeof(IsExternalInit) }
            : symbol is { ReturnRefKind: RefKind.RefReadOnly, IsVirtual: true } ? [typeof(System.Runtime.InteropServices.InAttribute)]
            : null;
        var requiredOfParameters = symbol.Parameters.Select(p => NeedsInModifier(p, symbol) ? new[] { typeof(System.Runtime.InteropServices.InAttribute) } : []).ToArray();
        builder.SetSignature(ReturnTypeOf(symbol, inside), required, null, Of(symbol, inside), requiredOfParameters, null);
        Name(symbol, builder.DefineParameter, attribute);
    }

    public static Type[] Of(MethodSymbol symbol, RuntimeScope inside) => [.. symbol.Parameters.Select(inside.Of)];

    /// <summary>Gives the parameters their names, and what reflection can know of them.</summary>
    public static void Name(MethodSymbol symbol, Func<int, ParameterAttributes, string, ParameterBuilder> define, WriteAttributes? attribute)
    {
        if (symbol is SourceMethodSymbol { ReturnAttributes: { IsEmpty: false } returned })
            attribute?.Invoke(returned, define(0, ParameterAttributes.None, "").SetCustomAttribute);
        foreach (var parameter in symbol.Parameters)
        {
            var attributes = parameter.RefKind switch
            {
                RefKind.Out => ParameterAttributes.Out,
                RefKind.In or RefKind.RefReadOnly => ParameterAttributes.In,
                _ => ParameterAttributes.None,
            };
            if (parameter.IsOptional) attributes |= ParameterAttributes.Optional;
            var builder = define(parameter.Ordinal + 1, attributes, parameter.Name);
            if (parameter.IsOptional) SetDefault(builder, parameter);
            if (parameter.IsParams) builder.SetCustomAttribute(parameter.Type is ArrayTypeSymbol ? ParamArray : ParamCollection);
            if (parameter.RefKind is RefKind.In) builder.SetCustomAttribute(ReadOnly);
            if (parameter is SourceParameterSymbol { Attributes: { IsEmpty: false } applied }) attribute?.Invoke(applied, builder.SetCustomAttribute);
        }
    }

    private static readonly CustomAttributeBuilder ParamArray = new(typeof(ParamArrayAttribute).GetConstructor([])!, []);
    private static readonly CustomAttributeBuilder ParamCollection = new(typeof(ParamCollectionAttribute).GetConstructor([])!, []);
    private static readonly CustomAttributeBuilder ReadOnly = new(typeof(IsReadOnlyAttribute).GetConstructor([])!, []);

    private static void SetDefault(ParameterBuilder builder, ParameterSymbol parameter)
    {
        if (parameter.Default is { IsNull: false, Value: { } value and not decimal } && parameter.Type.StripNullable().StripEnum().SpecialType != SpecialType.None)
            builder.SetConstant(Literals.As(value, parameter.Type.StripNullable().Special()));
        else if (parameter.Default is null && !parameter.Type.IsValueType)
            builder.SetConstant(null);
    }

    private static Type ReturnTypeOf(MethodSymbol symbol, RuntimeScope inside)
    {
        var type = inside.Of(symbol.ReturnType);
        return symbol.ReturnRefKind == RefKind.None ? type : type.MakeByRefType();
    }

    /// <summary>Where others override or implement the method, its signature must say that a reference is read only.</summary>
    private static bool NeedsInModifier(ParameterSymbol parameter, MethodSymbol symbol) =>
        parameter.RefKind is RefKind.In or RefKind.RefReadOnly && (symbol.IsVirtual || symbol.MethodKind == MethodKind.DelegateInvoke);
}
