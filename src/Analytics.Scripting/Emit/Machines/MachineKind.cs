using System.Collections;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>What a function that can be left and entered again gives its caller.</summary>
/// <param name="IsAsync">Whether it awaits.</param>
/// <param name="IsIterator">Whether it yields.</param>
/// <param name="Result">What its task gives, or what it yields; void where there is nothing.</param>
/// <param name="Builder">The definition of the type that makes its task; null for an iterator.</param>
/// <param name="IsSequence">Whether it is an iterator, not an async one, that returns what can be enumerated more than once.</param>
internal sealed record MachineKind(bool IsAsync, bool IsIterator, TypeSymbol Result, Type? Builder, bool IsSequence = false)
{
    /// <summary>
    /// Whether the machines are structs: what need not wait then needs no object. That the top of a cell makes one does not matter.
    /// </summary>
    public bool IsStruct => !IsIterator && Builder != typeof(CellMethodBuilder);

    /// <summary>The class that state machines of this kind derive from, as declared.</summary>
    public Type BaseDefinition =>
        IsStruct ? typeof(ValueType)
        : !IsIterator ? typeof(CellAsyncMachine)
        : IsAsync ? typeof(CellAsyncIterator<>)
        : IsSequence ? typeof(CellSequence<>)
        : typeof(CellIterator<>);

    /// <summary>Of the statements at the top of a cell.</summary>
    public static MachineKind OfCell { get; } = new(true, false, CoreTypes.Object, typeof(CellMethodBuilder));

    public Type BaseIn(RuntimeScope scope) => IsIterator ? BaseDefinition.MakeGenericType(scope.Of(Result)) : BaseDefinition;

    public Type BuilderIn(RuntimeScope scope) => Builder!.IsGenericTypeDefinition ? Builder.MakeGenericType(scope.Of(Result)) : Builder;

    /// <summary>The kind of a function by what it returns.</summary>
    /// <exception cref="UnsupportedCodeException">It returns something awaitable whose builder is not known here.</exception>
    public static MachineKind Of(bool isAsync, bool isIterator, TypeSymbol returnType)
    {
        var definition = ((returnType as NamedTypeSymbol)?.Definition as MetadataTypeSymbol)?.RuntimeType;
        if (isIterator && isAsync) return new MachineKind(true, true, ItemOf(returnType), typeof(AsyncIteratorMethodBuilder));
        if (isIterator) return new MachineKind(false, true, ItemOf(returnType), null, definition == typeof(IEnumerable<>) || definition == typeof(IEnumerable));
        if (returnType.IsVoid) return new MachineKind(true, false, CoreTypes.Void, typeof(AsyncVoidMethodBuilder));
        var result = returnType is ConstructedTypeSymbol constructed ? constructed.TypeArguments[0] : CoreTypes.Void;
        var builder = definition == typeof(Task) ? typeof(AsyncTaskMethodBuilder)
            : definition == typeof(Task<>) ? typeof(AsyncTaskMethodBuilder<>)
            : definition == typeof(ValueTask) ? typeof(AsyncValueTaskMethodBuilder)
            : definition == typeof(ValueTask<>) ? typeof(AsyncValueTaskMethodBuilder<>)
            : throw new UnsupportedCodeException($"An async function that returns {returnType} is not supported: return Task or ValueTask.");
        return new MachineKind(true, false, result, builder);
    }

    private static TypeSymbol ItemOf(TypeSymbol sequence) => sequence is ConstructedTypeSymbol constructed ? constructed.TypeArguments[0] : CoreTypes.Object;
}
