using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Whether and how something becomes a type. It says what to do; applying it makes the nodes.</summary>
internal sealed class Conversion(ConversionKind kind, bool isImplicit = true)
{
    public static Conversion None { get; } = new(ConversionKind.None);

    public static Conversion Identity { get; } = new(ConversionKind.Identity);

    public static Conversion Numeric { get; } = new(ConversionKind.Numeric);

    public static Conversion ExplicitNumeric { get; } = new(ConversionKind.Numeric, false);

    public static Conversion Enum { get; } = new(ConversionKind.Enum);

    public static Conversion ExplicitEnum { get; } = new(ConversionKind.Enum, false);

    public static Conversion Null { get; } = new(ConversionKind.Null);

    public static Conversion Reference { get; } = new(ConversionKind.ImplicitReference);

    public static Conversion ExplicitReference { get; } = new(ConversionKind.ExplicitReference, false);

    public static Conversion Boxing { get; } = new(ConversionKind.Boxing);

    public static Conversion Unboxing { get; } = new(ConversionKind.Unboxing, false);

    public static Conversion Span { get; } = new(ConversionKind.Span);

    public static Conversion ExplicitSpan { get; } = new(ConversionKind.Span, false);

    public static Conversion Default { get; } = new(ConversionKind.Default);

    public static Conversion Throw { get; } = new(ConversionKind.Throw);

    public ConversionKind Kind => kind;

    public bool IsImplicit => isImplicit;

    public bool Exists => kind != ConversionKind.None;

    public bool IsIdentity => kind == ConversionKind.Identity;

    /// <summary>For Nullable, what happens to the value.</summary>
    public Conversion? Underlying { get; init; }

    /// <summary>For tuples, one for each element.</summary>
    public ImmutableArray<Conversion> Elements { get; init; } = [];

    /// <summary>The user-defined operator; null with <see cref="IsAmbiguous"/>.</summary>
    public MethodSymbol? Method { get; init; }

    public bool IsLifted { get; init; }

    /// <summary>Several user-defined operators would do and none is better: an error for whoever applies it.</summary>
    public bool IsAmbiguous { get; init; }

    public TypeSymbol? ConstrainedTo { get; init; }

    /// <summary>The method that a method group means for the delegate type.</summary>
    public MethodGroupResult? Group { get; init; }

    public bool IsUserDefined => kind == ConversionKind.UserDefined;

    public static Conversion Nullable(Conversion underlying) =>
        new(ConversionKind.Nullable, underlying.IsImplicit) { Underlying = underlying };

    public static Conversion NullableExplicit(Conversion underlying) => new(ConversionKind.Nullable, false) { Underlying = underlying };

    public static Conversion Tuple(ConversionKind kind, ImmutableArray<Conversion> elements) =>
        new(kind, elements.All(e => e.IsImplicit)) { Elements = elements };
}
