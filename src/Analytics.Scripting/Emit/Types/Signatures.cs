using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Parameters and return values of emitted methods.</summary>
internal static class Signatures
{
    public static void Set(MethodBuilder builder, MethodSymbol symbol, RuntimeScope inside)
    {
        var required = symbol.IsInitOnly ? new[] { typeof(IsExternalInit) }
            : symbol is { ReturnRefKind: RefKind.RefReadOnly, IsVirtual: true } ? [typeof(System.Runtime.InteropServices.InAttribute)]
            : null;
        var requiredOfParameters = symbol.Parameters.Select(p => NeedsInModifier(p, symbol) ? new[] { typeof(System.Runtime.InteropServices.InAttribute) } : []).ToArray();
        builder.SetSignature(ReturnTypeOf(symbol, inside), required, null, Of(symbol, inside), requiredOfParameters, null);
        Name(symbol, builder.DefineParameter);
    }

    public static Type[] Of(MethodSymbol symbol, RuntimeScope inside) => [.. symbol.Parameters.Select(inside.Of)];

    /// <summary>Gives the parameters their names, and what reflection can know of them.</summary>
    public static void Name(MethodSymbol symbol, Func<int, ParameterAttributes, string, ParameterBuilder> define)
    {
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
            if (parameter.IsParams && parameter.Type is ArrayTypeSymbol) builder.SetCustomAttribute(new CustomAttributeBuilder(ParamArray, []));
        }
    }

    private static readonly ConstructorInfo ParamArray = typeof(ParamArrayAttribute).GetConstructor([])!;

    private static Type ReturnTypeOf(MethodSymbol symbol, RuntimeScope inside)
    {
        var type = inside.Of(symbol.ReturnType);
        return symbol.ReturnRefKind == RefKind.None ? type : type.MakeByRefType();
    }

    /// <summary>Where others override or implement the method, its signature must say that a reference is read only.</summary>
    private static bool NeedsInModifier(ParameterSymbol parameter, MethodSymbol symbol) =>
        parameter.RefKind is RefKind.In or RefKind.RefReadOnly && (symbol.IsVirtual || symbol.MethodKind == MethodKind.DelegateInvoke);
}
