using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Lowering;

/// <summary>
/// Tells loops of which a thousand rounds take no time that anybody could notice, those within them aside: they calculate, and call at most
/// what is as small. These need not look in every round whether the cell is to stop, and in them that would be felt.
/// </summary>
internal static class LightLoops
{
    /// <summary>Types of .NET whose instance members, not generic themselves, do next to nothing: members that go through all items are not among them.</summary>
    private static readonly HashSet<Type> Enumerators =
    [
        typeof(List<>.Enumerator), typeof(Dictionary<,>.Enumerator), typeof(HashSet<>.Enumerator), typeof(Span<>.Enumerator),
        typeof(ReadOnlySpan<>.Enumerator), typeof(Nullable<>),
    ];

    private static readonly HashSet<Type> Indexed = [typeof(List<>), typeof(Span<>), typeof(ReadOnlySpan<>), typeof(string), typeof(Array)];

    public static bool IsLight(BoundLoop loop) => loop switch
    {
        BoundForEach each => AreLight(each.Info) && IsLight(each.Assign) && IsLight(each.Body),
        _ => AreChildrenLight(loop),
    };

    private static bool AreLight(ForEachInfo info) =>
        info.MoveNextAwait is null && info.DisposeAwait is null && IsSmall(info.MoveNext) && IsSmall(info.Current);

    private static bool AreChildrenLight(BoundNode node)
    {
        var isLight = true;
        BoundChildren.ForEach(node, child => isLight = isLight && IsLight(child));
        return isLight;
    }

    private static bool IsLight(BoundNode node) => (IsPlain(node) || IsSmallOperation(node)) && AreChildrenLight(node);

    private static bool IsPlain(BoundNode node) => node
        is BoundBlock or BoundStatementList or BoundNop or BoundExpressionStatement or BoundLocalDeclaration or BoundIf or BoundGoto or BoundLabel
        or BoundReturn or BoundFor or BoundWhile or BoundDo or BoundSwitch or BoundSwitchSection or BoundSwitchLabel
        or BoundSwitchExpression or BoundSwitchArm or BoundIsPattern or BoundDiscardPattern or BoundConstantPattern or BoundRelationalPattern
        or BoundNotPattern or BoundBinaryPattern or BoundLiteral or BoundDefault or BoundLocal or BoundParameter or BoundThis or BoundField
        or BoundTupleElement or BoundTupleLiteral or BoundArrayAccess or BoundPlaceholder or BoundConditional or BoundAssignment
        or BoundCompoundAssignment or BoundIncrement or BoundNullCoalescing;

    private static bool IsSmallOperation(BoundNode node) => node switch
    {
        BoundCall call => IsSmall(call.Method),
        BoundProperty property => IsSmall(property.Property.Getter) && IsSmall(property.Property.Setter),
        BoundIndexer indexer => IsSmall(indexer.Property.Getter) && IsSmall(indexer.Property.Setter),
        BoundBinary binary => binary.Kind != BinaryKind.Concat && IsSmall(binary.Method),
        BoundUnary unary => IsSmall(unary.Method),
        BoundConversion conversion => IsSmall(conversion.Method),
        BoundLogical logical => IsSmall(logical.Method),
        _ => false,
    };

    private static bool IsSmall(MethodSymbol? method)
    {
        if (method is null) return true;
        if (method.Definition.ContainingType is not MetadataTypeSymbol { RuntimeType: var type }) return false;
        if (type == typeof(Math) || type == typeof(MathF) || type.IsPrimitive || type == typeof(decimal)) return method.Parameters.All(p => IsNumber(p.Type));
        return Enumerators.Contains(type) || (Indexed.Contains(type) && (method.Name is "get_Item" or "set_Item" or "get_Chars" or "get_Count" or "get_Length"));
    }

    private static bool IsNumber(TypeSymbol type) => type.SpecialType is >= SpecialType.Boolean and <= SpecialType.Decimal;
}
