namespace Analytics.Scripting.Symbols;

/// <summary>The type of what has none: an error, or an expression that takes its type from where it stands.</summary>
internal sealed class PseudoTypeSymbol : TypeSymbol
{
    private readonly string _display;

    private PseudoTypeSymbol(string display, TypeKind kind)
    {
        _display = display;
        Kind = kind;
    }

    public static PseudoTypeSymbol Error { get; } = new("?", TypeKind.Error);

    public static PseudoTypeSymbol Null { get; } = new("<null>", TypeKind.None);

    public static PseudoTypeSymbol Default { get; } = new("default", TypeKind.None);

    public static PseudoTypeSymbol Lambda { get; } = new("lambda expression", TypeKind.None);

    public static PseudoTypeSymbol MethodGroup { get; } = new("method group", TypeKind.None);

    public static PseudoTypeSymbol New { get; } = new("new()", TypeKind.None);

    public static PseudoTypeSymbol Conditional { get; } = new("conditional expression", TypeKind.None);

    public static PseudoTypeSymbol Switch { get; } = new("switch expression", TypeKind.None);

    public static PseudoTypeSymbol Collection { get; } = new("collection expression", TypeKind.None);

    public static PseudoTypeSymbol Tuple { get; } = new("tuple", TypeKind.None);

    public static PseudoTypeSymbol Throw { get; } = new("throw expression", TypeKind.None);

    public static PseudoTypeSymbol Discard { get; } = new("discard", TypeKind.None);

    /// <summary>The type of a name that means a namespace or a type.</summary>
    public static PseudoTypeSymbol NamespaceOrType { get; } = new("type or namespace", TypeKind.None);

    public override string Name => _display;

    public override TypeKind Kind { get; }

    public override bool IsReferenceType => false;

    public override bool IsValueType => false;

    public override TypeSymbol Substitute(TypeMap map) => this;

    public override bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate) => false;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => _display.GetHashCode(StringComparison.Ordinal);
}
