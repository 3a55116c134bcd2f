namespace Analytics.Scripting.Symbols;

/// <summary>The types that the rules of the language mention.</summary>
internal static class CoreTypes
{
    private static readonly NamedTypeSymbol[] ValueTuples =
    [
        Named(typeof(ValueTuple)), Named(typeof(ValueTuple<>)), Named(typeof(ValueTuple<,>)), Named(typeof(ValueTuple<,,>)),
        Named(typeof(ValueTuple<,,,>)), Named(typeof(ValueTuple<,,,,>)), Named(typeof(ValueTuple<,,,,,>)),
        Named(typeof(ValueTuple<,,,,,,>)), Named(typeof(ValueTuple<,,,,,,,>)),
    ];

    public static NamedTypeSymbol Object { get; } = Named(typeof(object));

    public static NamedTypeSymbol Void { get; } = Named(typeof(void));

    public static NamedTypeSymbol Boolean { get; } = Named(typeof(bool));

    public static NamedTypeSymbol Char { get; } = Named(typeof(char));

    public static NamedTypeSymbol SByte { get; } = Named(typeof(sbyte));

    public static NamedTypeSymbol Byte { get; } = Named(typeof(byte));

    public static NamedTypeSymbol Int16 { get; } = Named(typeof(short));

    public static NamedTypeSymbol UInt16 { get; } = Named(typeof(ushort));

    public static NamedTypeSymbol Int32 { get; } = Named(typeof(int));

    public static NamedTypeSymbol UInt32 { get; } = Named(typeof(uint));

    public static NamedTypeSymbol Int64 { get; } = Named(typeof(long));

    public static NamedTypeSymbol UInt64 { get; } = Named(typeof(ulong));

    public static NamedTypeSymbol IntPtr { get; } = Named(typeof(nint));

    public static NamedTypeSymbol UIntPtr { get; } = Named(typeof(nuint));

    public static NamedTypeSymbol Single { get; } = Named(typeof(float));

    public static NamedTypeSymbol Double { get; } = Named(typeof(double));

    public static NamedTypeSymbol Decimal { get; } = Named(typeof(decimal));

    public static NamedTypeSymbol String { get; } = Named(typeof(string));

    public static NamedTypeSymbol Enum { get; } = Named(typeof(Enum));

    public static NamedTypeSymbol ValueType { get; } = Named(typeof(ValueType));

    public static NamedTypeSymbol Array { get; } = Named(typeof(Array));

    public static NamedTypeSymbol Delegate { get; } = Named(typeof(Delegate));

    public static NamedTypeSymbol MulticastDelegate { get; } = Named(typeof(MulticastDelegate));

    public static NamedTypeSymbol Exception { get; } = Named(typeof(Exception));

    public static NamedTypeSymbol NullableOfT { get; } = Named(typeof(Nullable<>));

    public static NamedTypeSymbol IEnumerable { get; } = Named(typeof(System.Collections.IEnumerable));

    public static NamedTypeSymbol IEnumerableOfT { get; } = Named(typeof(IEnumerable<>));

    public static NamedTypeSymbol ICollectionOfT { get; } = Named(typeof(ICollection<>));

    public static NamedTypeSymbol IListOfT { get; } = Named(typeof(IList<>));

    public static NamedTypeSymbol IReadOnlyCollectionOfT { get; } = Named(typeof(IReadOnlyCollection<>));

    public static NamedTypeSymbol IReadOnlyListOfT { get; } = Named(typeof(IReadOnlyList<>));

    public static NamedTypeSymbol SpanOfT { get; } = Named(typeof(Span<>));

    public static NamedTypeSymbol ReadOnlySpanOfT { get; } = Named(typeof(ReadOnlySpan<>));

    public static NamedTypeSymbol IDisposable { get; } = Named(typeof(IDisposable));

    public static NamedTypeSymbol IAsyncDisposable { get; } = Named(typeof(IAsyncDisposable));

    public static NamedTypeSymbol Task { get; } = Named(typeof(Task));

    public static NamedTypeSymbol TaskOfT { get; } = Named(typeof(Task<>));

    public static NamedTypeSymbol Type { get; } = Named(typeof(Type));

    public static NamedTypeSymbol Index { get; } = Named(typeof(Index));

    public static NamedTypeSymbol Range { get; } = Named(typeof(Range));

    /// <summary>System.ValueTuple with this many type parameters, up to eight.</summary>
    public static NamedTypeSymbol ValueTuple(int arity) => ValueTuples[arity];

    /// <summary>How many type parameters a System.ValueTuple definition has; 0 for any other type.</summary>
    public static int TupleArity(NamedTypeSymbol definition)
    {
        for (var i = 1; i < ValueTuples.Length; i++)
        {
            if (ReferenceEquals(ValueTuples[i], definition))
                return i;
        }

        return 0;
    }

    public static NamedTypeSymbol Nullable(TypeSymbol type) => NullableOfT.Construct(type);

    public static NamedTypeSymbol Enumerable(TypeSymbol type) => IEnumerableOfT.Construct(type);

    /// <summary>The special type's symbol.</summary>
    public static NamedTypeSymbol Of(SpecialType type) => type switch
    {
        SpecialType.Boolean => Boolean,
        SpecialType.Char => Char,
        SpecialType.SByte => SByte,
        SpecialType.Byte => Byte,
        SpecialType.Int16 => Int16,
        SpecialType.UInt16 => UInt16,
        SpecialType.Int32 => Int32,
        SpecialType.UInt32 => UInt32,
        SpecialType.Int64 => Int64,
        SpecialType.UInt64 => UInt64,
        SpecialType.IntPtr => IntPtr,
        SpecialType.UIntPtr => UIntPtr,
        SpecialType.Single => Single,
        SpecialType.Double => Double,
        SpecialType.Decimal => Decimal,
        SpecialType.String => String,
        SpecialType.Void => Void,
        _ => Object,
    };

    private static NamedTypeSymbol Named(Type type) => MetadataTypes.Named(type);
}
