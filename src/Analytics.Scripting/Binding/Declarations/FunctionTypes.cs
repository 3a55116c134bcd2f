using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>What the return types of async functions and iterators stand for.</summary>
internal static class FunctionTypes
{
    private const string Tasks = "System.Threading.Tasks";
    private const string Generic = "System.Collections.Generic";

    /// <summary>The type of the values an async function returns: void for Task, T for Task of T; null for types that none can have.</summary>
    public static TypeSymbol? AsyncResult(TypeSymbol type)
    {
        if (type.IsVoid)
            return type;
        if (type is not NamedTypeSymbol { Namespace: Tasks, Name: "Task" or "ValueTask", ContainingType: null } named)
            return null;
        return named.TypeArguments.IsEmpty ? CoreTypes.Void : named.TypeArguments[0];
    }

    /// <summary>The type of what an iterator yields; null where a type is none that an iterator can return.</summary>
    public static TypeSymbol? YieldType(TypeSymbol type, bool isAsync)
    {
        if (type is not NamedTypeSymbol named || named.ContainingType is not null)
            return null;
        if (isAsync)
            return named is { Namespace: Generic, Name: "IAsyncEnumerable" or "IAsyncEnumerator" } ? named.TypeArguments[0] : null;
        return named switch
        {
            { Namespace: Generic, Name: "IEnumerable" or "IEnumerator" } => named.TypeArguments[0],
            { Namespace: "System.Collections", Name: "IEnumerable" or "IEnumerator" } => CoreTypes.Object,
            _ => null,
        };
    }
}
