using System.Diagnostics;
using System.Reflection;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Calls that are left out, arguments and all: of methods marked with a symbol that no <c>#define</c> of the cell names.</summary>
internal static class ConditionalCalls
{
    public static bool IsOmitted(MethodSymbol method, SyntaxTree tree) =>
        method.Definition is SourceMethodSymbol { IsPartialWithoutBody: true }
        || (method.ReturnsVoid && SymbolsOf(method) is { Count: > 0 } symbols && !symbols.Any(tree.DefinedSymbols.Contains));

    public static bool IsConditional(MethodSymbol method) => method.ReturnsVoid && SymbolsOf(method).Count > 0;

    private static List<string> SymbolsOf(MethodSymbol method) => method.Definition switch
    {
        MetadataMethodSymbol { RuntimeMethod: var runtime } when runtime.IsDefined(typeof(ConditionalAttribute), inherit: true) =>
            [.. runtime.GetCustomAttributes<ConditionalAttribute>().Select(a => a.ConditionString)],
        SourceMethodSymbol { Overridden: { } overridden } => SymbolsOf(overridden),
        SourceMethodSymbol { Attributes: { IsEmpty: false } attributes } =>
            [.. attributes.Where(IsConditional).Select(a => a.Arguments[0].Value as string ?? "")],
        _ => [],
    };

    private static bool IsConditional(AppliedAttribute attribute) =>
        attribute is { Constructor.ContainingType: { Name: "ConditionalAttribute", Namespace: "System.Diagnostics" }, Arguments.Length: 1 };
}
