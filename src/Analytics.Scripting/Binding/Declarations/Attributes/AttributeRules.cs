using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Which attributes may be written in a cell.</summary>
internal static class AttributeRules
{
    private const string Compiler = "System.Runtime.CompilerServices.";
    private const string Interop = "System.Runtime.InteropServices.";

    /// <summary>Attributes that make a compiler do something which this one does not do.</summary>
    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute",
        "System.ParamArrayAttribute",
        Compiler + "AsyncMethodBuilderAttribute",
        Compiler + "DecimalConstantAttribute",
        Compiler + "DateTimeConstantAttribute",
        Compiler + "DynamicAttribute",
        Compiler + "ExtensionAttribute",
        Compiler + "FixedBufferAttribute",
        Compiler + "IndexerNameAttribute",
        Compiler + "InlineArrayAttribute",
        Compiler + "InternalsVisibleToAttribute",
        Compiler + "ModuleInitializerAttribute",
        Compiler + "NullableAttribute",
        Compiler + "NullableContextAttribute",
        Compiler + "RequiredMemberAttribute",
        Compiler + "TupleElementNamesAttribute",
        Compiler + "IsReadOnlyAttribute",
        Compiler + "IsByRefLikeAttribute",
        Compiler + "ParamCollectionAttribute",
        Interop + "ComImportAttribute",
        Interop + "DefaultParameterValueAttribute",
        Interop + "DllImportAttribute",
        Interop + "InAttribute",
        Interop + "LibraryImportAttribute",
        Interop + "MarshalAsAttribute",
        Interop + "OptionalAttribute",
        Interop + "OutAttribute",
        Interop + "PreserveSigAttribute",
        Interop + "UnmanagedCallersOnlyAttribute",
    };

    public static bool IsRefused(NamedTypeSymbol type) => Refused.Contains(FullName(type));

    /// <summary>Attributes that only tell readers and analysis about null, suppression and the like: what they stand on does not matter.</summary>
    public static bool IsRemark(NamedTypeSymbol type) => type.Namespace == "System.Diagnostics.CodeAnalysis" && !IsRefused(type);

    /// <summary>Attributes that are flags in metadata, which nothing reads any more.</summary>
    public static bool IsFlag(NamedTypeSymbol type) => FullName(type) == "System.NonSerializedAttribute";

    /// <summary>What an attribute makes the compiler pass for an argument that is left out.</summary>
    public static CallerInfo CallerInfoOf(NamedTypeSymbol type) => FullName(type) switch
    {
        Compiler + "CallerLineNumberAttribute" => CallerInfo.LineNumber,
        Compiler + "CallerFilePathAttribute" => CallerInfo.FilePath,
        Compiler + "CallerMemberNameAttribute" => CallerInfo.MemberName,
        Compiler + "CallerArgumentExpressionAttribute" => CallerInfo.ArgumentExpression,
        _ => CallerInfo.None,
    };

    private static string FullName(NamedTypeSymbol type) => type.ContainingType is null ? $"{type.Namespace}.{type.Name}" : "";
}
