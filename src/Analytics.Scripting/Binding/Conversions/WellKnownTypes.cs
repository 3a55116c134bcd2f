using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Further types of the base library that rules of the language mention.</summary>
internal static class WellKnownTypes
{
    private static readonly ImmutableArray<NamedTypeSymbol> Funcs = Delegates("System.Func", 1, 17);
    private static readonly ImmutableArray<NamedTypeSymbol> Actions = Delegates("System.Action", 1, 16);

    public static NamedTypeSymbol FormattableString { get; } = MetadataTypes.Named(typeof(FormattableString));

    public static NamedTypeSymbol IFormattable { get; } = MetadataTypes.Named(typeof(IFormattable));

    public static NamedTypeSymbol DefaultInterpolatedStringHandler { get; } = MetadataTypes.Named(typeof(DefaultInterpolatedStringHandler));

    public static NamedTypeSymbol Action { get; } = MetadataTypes.Named(typeof(Action));

    public static NamedTypeSymbol ValueTask { get; } = MetadataTypes.Named(typeof(ValueTask));

    public static NamedTypeSymbol ValueTaskOfT { get; } = MetadataTypes.Named(typeof(ValueTask<>));

    public static NamedTypeSymbol ExpressionOfT { get; } = MetadataTypes.Named(typeof(System.Linq.Expressions.Expression<>));

    public static NamedTypeSymbol Expression { get; } = MetadataTypes.Named(typeof(System.Linq.Expressions.Expression));

    public static NamedTypeSymbol LambdaExpression { get; } = MetadataTypes.Named(typeof(System.Linq.Expressions.LambdaExpression));

    public static NamedTypeSymbol ListOfT { get; } = MetadataTypes.Named(typeof(List<>));

    public static NamedTypeSymbol IAsyncEnumerableOfT { get; } = MetadataTypes.Named(typeof(IAsyncEnumerable<>));

    public static NamedTypeSymbol MemoryExtensions { get; } = MetadataTypes.Named(typeof(MemoryExtensions));

    public static NamedTypeSymbol INotifyCompletion { get; } = MetadataTypes.Named(typeof(INotifyCompletion));

    public static NamedTypeSymbol IEnumerator { get; } = MetadataTypes.Named(typeof(System.Collections.IEnumerator));

    public static NamedTypeSymbol TypedReference { get; } = MetadataTypes.Named(typeof(TypedReference));

    /// <summary>Func or Action over these types; null where there are too many parameters or one cannot be a type argument.</summary>
    public static NamedTypeSymbol? DelegateOf(ImmutableArray<TypeSymbol> parameters, TypeSymbol returnType)
    {
        if (parameters.Length > 16 || parameters.Any(p => p.IsRefLike || p.Kind == TypeKind.Pointer) || returnType.IsRefLike)
            return null;
        if (!returnType.IsVoid)
            return Funcs[parameters.Length].Construct(parameters.Add(returnType));
        return parameters.IsEmpty ? Action : Actions[parameters.Length - 1].Construct(parameters);
    }

    private static ImmutableArray<NamedTypeSymbol> Delegates(string name, int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(arity => MetadataTypes.Named(TypeOf(name, arity)))];

    private static Type TypeOf(string name, int arity) =>
        typeof(object).Assembly.GetType($"{name}`{arity}") ?? typeof(Func<>).Assembly.GetType($"{name}`{arity}", throwOnError: true)!;
}
