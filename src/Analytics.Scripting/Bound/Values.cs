using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>A constant of its type, null included.</summary>
internal sealed class BoundLiteral(SyntaxNode syntax, TypeSymbol type, ConstantValue value) : BoundExpression(syntax, type)
{
    public override ConstantValue Constant => value;
}

/// <summary>The default value of the type.</summary>
internal sealed class BoundDefault(SyntaxNode syntax, TypeSymbol type, ConstantValue? constant) : BoundExpression(syntax, type)
{
    public override ConstantValue? Constant => constant;
}

/// <summary>A UTF-8 literal: a ReadOnlySpan of bytes.</summary>
internal sealed class BoundUtf8Literal(SyntaxNode syntax, TypeSymbol type, ImmutableArray<byte> bytes) : BoundExpression(syntax, type)
{
    public ImmutableArray<byte> Bytes => bytes;
}

internal sealed class BoundLocal(SyntaxNode syntax, LocalSymbol local) : BoundExpression(syntax, local.Type)
{
    public LocalSymbol Local => local;

    public override ConstantValue? Constant => local.ConstantValue;
}

internal sealed class BoundParameter(SyntaxNode syntax, ParameterSymbol parameter) : BoundExpression(syntax, parameter.Type)
{
    public ParameterSymbol Parameter => parameter;
}

internal sealed class BoundThis(SyntaxNode syntax, TypeSymbol type) : BoundExpression(syntax, type)
{
}

/// <summary><c>this</c> as a receiver whose members are called without virtual dispatch; its type is the base class.</summary>
internal sealed class BoundBase(SyntaxNode syntax, TypeSymbol type) : BoundExpression(syntax, type)
{
}

/// <summary>A field; the receiver is null where it is static.</summary>
internal sealed class BoundField(SyntaxNode syntax, BoundExpression? receiver, FieldSymbol symbol) : BoundExpression(syntax, symbol.Type)
{
    public BoundExpression? Receiver => receiver;

    public FieldSymbol Field => symbol;

    public override ConstantValue? Constant => symbol.ConstantValue;
}

/// <summary>An element of a tuple by its position, at any depth of nesting in Rest.</summary>
internal sealed class BoundTupleElement(SyntaxNode syntax, BoundExpression receiver, int index, TypeSymbol type) : BoundExpression(syntax, type)
{
    public BoundExpression Receiver => receiver;

    /// <summary>Counted from 0.</summary>
    public int Index => index;
}

/// <summary>A property to be read or assigned; the receiver is null where it is static.</summary>
internal sealed class BoundProperty(SyntaxNode syntax, BoundExpression? receiver, PropertySymbol property) : BoundExpression(syntax, property.Type)
{
    public BoundExpression? Receiver => receiver;

    public PropertySymbol Property => property;

    /// <summary>For static abstract properties: the type parameter whose implementation is called.</summary>
    public TypeSymbol? ConstrainedTo { get; init; }
}

internal sealed class BoundIndexer(
    SyntaxNode syntax, BoundExpression receiver, PropertySymbol property, ImmutableArray<BoundArgument> arguments)
    : BoundExpression(syntax, property.Type)
{
    public BoundExpression Receiver => receiver;

    public PropertySymbol Property => property;

    public ImmutableArray<BoundArgument> Arguments => arguments;
}

internal sealed class BoundArrayAccess(SyntaxNode syntax, BoundExpression array, ImmutableArray<BoundExpression> indices, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Array => array;

    /// <summary>One for each dimension, each of type int, uint, long, ulong, nint or nuint.</summary>
    public ImmutableArray<BoundExpression> Indices => indices;
}

/// <summary>
/// <c>x[^1]</c> or <c>x[1..^1]</c> on a type that only has a length and an indexer over int, or a Slice method. Receiver and argument
/// are evaluated once; the argument is a System.Index or System.Range.
/// </summary>
internal sealed class BoundImplicitIndexer(
    SyntaxNode syntax, BoundExpression receiver, BoundExpression argument, MethodSymbol? length, Symbol? indexerOrSlice, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Receiver => receiver;

    public BoundExpression Argument => argument;

    public bool IsRange => argument.Type == CoreTypes.Range;

    /// <summary>The getter of Length or Count; null for arrays.</summary>
    public MethodSymbol? Length => length;

    /// <summary>An indexer over int (a property) or a method (int start, int length); null for arrays, whose ranges are copied.</summary>
    public Symbol? IndexerOrSlice => indexerOrSlice;
}

/// <summary>An event before <c>+=</c>; never a value in a finished tree.</summary>
internal sealed class BoundEvent(SyntaxNode syntax, BoundExpression? receiver, EventSymbol @event) : BoundExpression(syntax, @event.Type)
{
    public BoundExpression? Receiver => receiver;

    public EventSymbol Event => @event;
}

/// <summary><c>_</c> as a target: the value is evaluated and dropped.</summary>
internal sealed class BoundDiscard(SyntaxNode syntax, TypeSymbol type) : BoundExpression(syntax, type)
{
}

/// <summary>
/// Stands for a value computed elsewhere once: what a conditional access tests, a compound assignment reads, a loop enumerates.
/// The node that owns it says which; lowering puts the value in its place. Compared by identity.
/// </summary>
internal sealed class BoundPlaceholder(SyntaxNode syntax, TypeSymbol type) : BoundExpression(syntax, type)
{
}

internal sealed class BoundTypeOf(SyntaxNode syntax, TypeSymbol operand) : BoundExpression(syntax, CoreTypes.Type)
{
    /// <summary>An unbound generic type is given as its definition.</summary>
    public TypeSymbol Operand => operand;
}

internal sealed class BoundSizeOf(SyntaxNode syntax, TypeSymbol operand, ConstantValue? constant) : BoundExpression(syntax, CoreTypes.Int32)
{
    public TypeSymbol Operand => operand;

    public override ConstantValue? Constant => constant;
}
