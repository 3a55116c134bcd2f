using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

internal enum Variance
{
    None,
    Out,
    In,
}

/// <summary>A type parameter of a type, a method or a local function.</summary>
internal abstract class TypeParameterSymbol : TypeSymbol
{
    public override TypeKind Kind => TypeKind.TypeParameter;

    /// <summary>The position within the declaring type's or method's list, counted from 0.</summary>
    public abstract int Ordinal { get; }

    public virtual Variance Variance => Variance.None;

    public abstract bool HasReferenceTypeConstraint { get; }

    public abstract bool HasValueTypeConstraint { get; }

    public abstract bool HasConstructorConstraint { get; }

    public virtual bool AllowsRefLike => false;

    public abstract ImmutableArray<TypeSymbol> ConstraintTypes { get; }

    public override bool IsReferenceType =>
        HasReferenceTypeConstraint
        || ConstraintTypes.Any(c => c is NamedTypeSymbol { Kind: TypeKind.Class, SpecialType: not (SpecialType.Object or SpecialType.ValueType or SpecialType.Enum) }
            or TypeParameterSymbol { IsReferenceType: true } or ArrayTypeSymbol);

    public override bool IsValueType => HasValueTypeConstraint || ConstraintTypes.Any(c => c is TypeParameterSymbol { IsValueType: true });

    /// <summary>The class its values are known to derive from.</summary>
    public override TypeSymbol BaseType => EffectiveBase(0);

    public override ImmutableArray<NamedTypeSymbol> AllInterfaces
    {
        get
        {
            var found = new List<NamedTypeSymbol>();
            foreach (var constraint in ConstraintTypes)
            {
                if (constraint is NamedTypeSymbol { IsInterface: true } named && !found.Contains(named))
                    found.Add(named);
                foreach (var inherited in constraint.AllInterfaces)
                {
                    if (!found.Contains(inherited))
                        found.Add(inherited);
                }
            }

            return [.. found];
        }
    }

    public override TypeSymbol Substitute(TypeMap map) => map.Of(this);

    public override bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate) => predicate(this);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private TypeSymbol EffectiveBase(int depth)
    {
        foreach (var constraint in ConstraintTypes)
        {
            if (constraint is TypeParameterSymbol parameter && depth < 32)
                return parameter.EffectiveBase(depth + 1);
            if (constraint is not NamedTypeSymbol { IsInterface: true })
                return constraint;
        }

        return HasValueTypeConstraint ? CoreTypes.ValueType : CoreTypes.Object;
    }
}
