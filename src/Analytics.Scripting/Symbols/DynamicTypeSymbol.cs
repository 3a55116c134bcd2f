namespace Analytics.Scripting.Symbols;

/// <summary>
/// <c>dynamic</c>: to the run time, and in comparisons of types, object; but what is done with values of it is decided while the code runs.
/// </summary>
internal sealed class DynamicTypeSymbol : TypeSymbol
{
    private DynamicTypeSymbol()
    {
    }

    public static DynamicTypeSymbol Instance { get; } = new();

    public override string Name => "dynamic";

    public override TypeKind Kind => TypeKind.Dynamic;

    public override SpecialType SpecialType => SpecialType.Object;

    public override bool IsReferenceType => true;

    public override bool IsValueType => false;

    public override TypeSymbol Substitute(TypeMap map) => this;

    public override bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate) => false;

    public override bool Equals(object? obj) => obj is TypeSymbol { SpecialType: SpecialType.Object };

    public override int GetHashCode() => CoreTypes.Object.GetHashCode();
}
