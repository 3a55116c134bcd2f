using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Lowering;

/// <summary>
/// Tells functions that cannot be part of a recursion: what they call is arithmetic or text handling of .NET, which never calls back. They
/// need not look at the stack, and small functions are the ones in which that would be felt. What cells declare is as harmless as what it
/// calls, unless it may turn out to be another method, or calls itself.
/// </summary>
/// <param name="bodies">The functions of the cell.</param>
internal sealed class CallsOut(Dictionary<MethodSymbol, BoundBlock> bodies)
{
    private static readonly HashSet<Type> Harmless =
    [
        typeof(Math), typeof(MathF), typeof(Convert), typeof(BitConverter), typeof(DateTime), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
        typeof(Index), typeof(Range), typeof(Guid), typeof(Span<>), typeof(ReadOnlySpan<>), typeof(Nullable<>), typeof(Array), typeof(HashCode),
    ];

    private readonly Dictionary<MethodSymbol, bool> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes the code of local functions known.</summary>
    public void Add(MethodSymbol function, BoundBlock body) => bodies[function] = body;

    /// <summary>Whether what the function calls might call it.</summary>
    public bool May(MethodSymbol function, BoundBlock body)
    {
        if (_known.TryGetValue(function, out var may)) return may;
        // While that is being found out it may: so does whatever comes back to it.
        _known[function] = true;
        return _known[function] = May(body);
    }

    /// <summary>Whether something that the code calls might call the function it is part of.</summary>
    public bool May(BoundNode node)
    {
        if (IsCallOut(node)) return true;
        if (node is BoundLambda or BoundLocalFunction) return false;
        var found = false;
        BoundChildren.ForEach(node, child => found = found || May(child));
        return found;
    }

    private bool IsCallOut(BoundNode node) => node switch
    {
        BoundCall call => !IsHarmless(call.Method),
        BoundDelegateCall or BoundTypeParameterCreation or BoundHandlerConversion or BoundAwait => true,
        BoundObjectCreation creation => creation.Constructor is not (DefaultConstructorSymbol or AnonymousConstructorSymbol) && !IsHarmless(creation.Constructor),
        BoundProperty property => !IsHarmless(property.Property.Getter) || !IsHarmless(property.Property.Setter),
        BoundIndexer indexer => !IsHarmless(indexer.Property.Getter) || !IsHarmless(indexer.Property.Setter),
        BoundImplicitIndexer indexer => indexer.Receiver.Type is not ArrayTypeSymbol && indexer.Receiver.Type.SpecialType != SpecialType.String,
        BoundBinary binary => !IsHarmless(binary.Method) || (binary.Kind == BinaryKind.Concat && !IsTextOnly(binary)),
        BoundUnary unary => !IsHarmless(unary.Method),
        BoundConversion conversion => !IsHarmless(conversion.Method),
        BoundLogical logical => !IsHarmless(logical.Method),
        BoundInterpolatedString text => text.Parts.Any(p => p.Value is { Type.SpecialType: SpecialType.None }),
        BoundForEach loop => loop.Info.GetEnumerator is not null,
        BoundCollectionExpression collection => collection.Kind is CollectionKind.Builder or CollectionKind.Initializer,
        BoundCollectionElement element => element.Enumeration?.GetEnumerator is not null,
        BoundDeconstruction deconstruction => !IsByElements(deconstruction.Step),
        BoundRecursivePattern pattern => pattern.Deconstruct is not null || pattern.UsesITuple,
        BoundEventAssignment or BoundUsing or BoundWith { Clone: not null } => true,
        _ => false,
    };

    private static bool IsTextOnly(BoundBinary concat) => IsText(concat.Left) && IsText(concat.Right);

    private static bool IsText(BoundExpression operand) =>
        operand.Type.SpecialType == SpecialType.String || operand is BoundConversion { Operand.Type.SpecialType: not (SpecialType.None or SpecialType.Object) };

    private static bool IsByElements(DeconstructionStep step) =>
        step.Method is null && step.Parts.All(p => p.Nested is null || IsByElements(p.Nested));

    private bool IsHarmless(MethodSymbol? method) =>
        method is null
        || (method.Definition is SourceMethodSymbol source && IsHarmless(source))
        || method is { MethodKind: MethodKind.Constructor, ContainingType.SpecialType: SpecialType.Object }
        || (method.Definition.ContainingType is MetadataTypeSymbol type
            && (type.SpecialType is > SpecialType.Object and < SpecialType.Enum || Harmless.Contains(type.RuntimeType))
            && TakesNoCode(method.Parameters));

    private bool IsHarmless(SourceMethodSymbol method)
    {
        if (method.IsVirtual || method.IsAsync || method.IsIterator || method.ContainingType is { IsInterface: true }) return false;
        return bodies.TryGetValue(method, out var body) ? !May(method, body)
            : method.Synthesized is SynthesizedKind.AutoGetter or SynthesizedKind.AutoSetter || method.CallsNothing;
    }

    private static bool TakesNoCode(ImmutableArray<ParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Type.IsDelegate || parameter.Type.IsInterface || parameter.Type.SpecialType == SpecialType.Object || parameter.Type.Kind == TypeKind.TypeParameter)
                return false;
        }

        return true;
    }
}
