using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

internal enum ConversionKind
{
    None,
    Identity,

    /// <summary>Between numeric types, char included, in either direction.</summary>
    Numeric,

    /// <summary>Between an enum and a number or another enum: as between the underlying types.</summary>
    Enum,

    /// <summary>From or to a nullable value type; <see cref="BoundConversion.Underlying"/> is what happens to the value.</summary>
    Nullable,

    /// <summary>The null literal, to a reference type or nullable.</summary>
    Null,

    /// <summary>To a base type, interface or by variance: nothing happens at run time.</summary>
    ImplicitReference,

    /// <summary>A cast that may fail.</summary>
    ExplicitReference,
    Boxing,
    Unboxing,

    /// <summary>A call of a user-defined operator; the operand already has its parameter's type.</summary>
    UserDefined,

    /// <summary>A tuple to another tuple type, element by element.</summary>
    Tuple,

    /// <summary>An array to Span or ReadOnlySpan, Span to ReadOnlySpan, string to ReadOnlySpan of char: by the given method.</summary>
    Span,

    /// <summary>From dynamic, as is found at run time; a <see cref="BoundDynamic"/> in a finished tree.</summary>
    Dynamic,

    // The kinds from here on take an expression without a type to one; no BoundConversion with them is in a finished tree.
    Default,
    Lambda,
    MethodGroup,
    TupleLiteral,
    InterpolatedString,
    InterpolatedStringHandler,
    TargetTypedNew,
    Conditional,
    Switch,
    Collection,
    Throw,
}

/// <summary>A value made into another type.</summary>
internal sealed class BoundConversion(SyntaxNode syntax, BoundExpression operand, ConversionKind kind, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Operand => operand;

    public ConversionKind Kind => kind;

    /// <summary>The operator for UserDefined, op_Implicit or AsSpan for Span.</summary>
    public MethodSymbol? Method { get; init; }

    /// <summary>For UserDefined: operand and type are nullable, the operator is not, and null stays null.</summary>
    public bool IsLifted { get; init; }

    /// <summary>For numeric and enum conversions: throw where the value does not fit.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether a cast is written in the code.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>
    /// For Nullable, from T? to S?, T to S? or T? to S: the value's conversion, which reads <see cref="Value"/> (a T) and gives an S.
    /// </summary>
    public BoundExpression? Underlying { get; init; }

    /// <summary>Stands for the unwrapped value in <see cref="Underlying"/>, or for the whole operand in <see cref="Elements"/>.</summary>
    public BoundPlaceholder? Value { get; init; }

    /// <summary>For Tuple: the new elements, computed from elements of <see cref="Value"/>.</summary>
    public ImmutableArray<BoundExpression> Elements { get; init; } = [];

    public ConstantValue? ConstantValue { get; init; }

    /// <summary>For static abstract operators: the type parameter whose implementation is called.</summary>
    public TypeSymbol? ConstrainedTo { get; init; }

    public override ConstantValue? Constant => ConstantValue;
}
