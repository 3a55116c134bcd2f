using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>
/// An interpolated string of type string, or of FormattableString or IFormattable: then arguments are boxed and a composite format made.
/// Formatting follows the current culture, as DefaultInterpolatedStringHandler does.
/// </summary>
internal sealed class BoundInterpolatedString(
    SyntaxNode syntax, ImmutableArray<BoundInterpolationPart> parts, TypeSymbol type, ConstantValue? constant)
    : BoundExpression(syntax, type)
{
    public ImmutableArray<BoundInterpolationPart> Parts => parts;

    public override ConstantValue? Constant => constant;
}

/// <summary>Literal text, or a value with its alignment and format.</summary>
internal sealed record BoundInterpolationPart(string? Text, BoundExpression? Value, int? Alignment, string? Format);

/// <summary>
/// An interpolated string for a handler type: it is created, each append is called on <see cref="Handler"/>; where one returns bool and
/// that is false, the rest is skipped. Its value is the handler.
/// </summary>
internal sealed class BoundHandlerConversion(
    SyntaxNode syntax, TypeSymbol type, BoundExpression creation, BoundPlaceholder handler, ImmutableArray<BoundExpression> appends)
    : BoundExpression(syntax, type)
{
    public BoundExpression Creation => creation;

    public BoundPlaceholder Handler => handler;

    public ImmutableArray<BoundExpression> Appends => appends;

    /// <summary>Where the constructor has a trailing out bool: whether to append at all. Assigned by <see cref="Creation"/>.</summary>
    public LocalSymbol? ShouldAppend { get; init; }
}

internal enum CollectionKind
{
    Array,
    Span,
    ReadOnlySpan,

    /// <summary>IEnumerable, IReadOnlyCollection or IReadOnlyList of T: a read-only list.</summary>
    ReadOnlyInterface,

    /// <summary>ICollection or IList of T: a List.</summary>
    MutableInterface,

    /// <summary>A constructor without arguments, then Add for each element.</summary>
    Initializer,

    /// <summary>A method named by CollectionBuilderAttribute that takes a ReadOnlySpan.</summary>
    Builder,
}

/// <summary><c>[a, ..b]</c> converted to a collection type. Elements are evaluated in order.</summary>
internal sealed class BoundCollectionExpression(
    SyntaxNode syntax, TypeSymbol type, CollectionKind kind, TypeSymbol elementType, ImmutableArray<BoundCollectionElement> elements)
    : BoundExpression(syntax, type)
{
    public CollectionKind Kind => kind;

    public TypeSymbol ElementType => elementType;

    public ImmutableArray<BoundCollectionElement> Elements => elements;

    /// <summary>For Initializer: the constructor's call.</summary>
    public BoundExpression? Creation { get; init; }

    /// <summary>For Initializer: the object to which the elements' <see cref="BoundCollectionElement.Add"/> refers.</summary>
    public BoundPlaceholder? Target { get; init; }

    /// <summary>For Builder: the method from ReadOnlySpan of the element type.</summary>
    public MethodSymbol? Builder { get; init; }
}

/// <summary>
/// An element or spread. For a spread, <see cref="Enumeration"/> tells how to go through <see cref="Value"/>, and
/// <see cref="Converted"/> makes an element of each of its items, for which <see cref="ForEachInfo.Element"/> stands.
/// </summary>
internal sealed class BoundCollectionElement(SyntaxNode syntax, BoundExpression value) : BoundNode(syntax)
{
    /// <summary>For a single element converted to the element type; for a spread the collection.</summary>
    public BoundExpression Value => value;

    public bool IsSpread => Enumeration is not null;

    public ForEachInfo? Enumeration { get; init; }

    /// <summary>For a spread: an item, converted to the element type.</summary>
    public BoundExpression? Converted { get; init; }

    /// <summary>For the kind Initializer: the call of Add, whose argument is <see cref="AddArgument"/>.</summary>
    public BoundExpression? Add { get; init; }

    public BoundPlaceholder? AddArgument { get; init; }
}
