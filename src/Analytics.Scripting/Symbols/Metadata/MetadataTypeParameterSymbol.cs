using System.Collections.Immutable;
using System.Reflection;

namespace Analytics.Scripting.Symbols;

/// <summary>A type parameter of a generic type or method of a loaded assembly.</summary>
internal sealed class MetadataTypeParameterSymbol(Type type) : TypeParameterSymbol
{
    private ImmutableArray<TypeSymbol> _constraints;

    public Type RuntimeType => type;

    public override string Name => type.Name;

    public override int Ordinal => type.GenericParameterPosition;

    public override Variance Variance => (type.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
    {
        GenericParameterAttributes.Covariant => Variance.Out,
        GenericParameterAttributes.Contravariant => Variance.In,
        _ => Variance.None,
    };

    public override bool HasReferenceTypeConstraint => Has(GenericParameterAttributes.ReferenceTypeConstraint);

    public override bool HasValueTypeConstraint => Has(GenericParameterAttributes.NotNullableValueTypeConstraint);

    public override bool HasConstructorConstraint => Has(GenericParameterAttributes.DefaultConstructorConstraint);

    public override bool AllowsRefLike => Has(GenericParameterAttributes.AllowByRefLike);

    public override ImmutableArray<TypeSymbol> ConstraintTypes
    {
        get
        {
            if (_constraints.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(
                    ref _constraints, [.. type.GetGenericParameterConstraints().Select(MetadataTypes.Of).Where(c => c.SpecialType != SpecialType.ValueType)]);
            return _constraints;
        }
    }

    private bool Has(GenericParameterAttributes flag) => (type.GenericParameterAttributes & flag) != 0;
}
