using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

internal enum UnaryKind
{
    Plus,
    Minus,
    Not,
    Complement,
}

internal enum BinaryKind
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    LeftShift,
    RightShift,
    UnsignedRightShift,
    And,
    Or,
    ExclusiveOr,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Joins strings; see <see cref="BoundBinary"/>.</summary>
    Concat,
}

/// <summary>
/// A unary operator. Without a method the operand has the operator's type (int, uint, long, ulong, nint, nuint, float, double, decimal,
/// bool, an enum). Where <see cref="IsLifted"/>, operand and result are nullable and the operator is that of the underlying types.
/// </summary>
internal sealed class BoundUnary(SyntaxNode syntax, UnaryKind kind, BoundExpression operand, TypeSymbol type) : BoundExpression(syntax, type)
{
    public UnaryKind Kind => kind;

    public BoundExpression Operand => operand;

    public MethodSymbol? Method { get; init; }

    public bool IsLifted { get; init; }

    public bool IsChecked { get; init; }

    public ConstantValue? ConstantValue { get; init; }

    public TypeSymbol? ConstrainedTo { get; init; }

    public override ConstantValue? Constant => ConstantValue;
}

/// <summary>
/// A binary operator other than &amp;&amp; and ||. Without a method both operands have the same type, but for shifts, whose right
/// operand is an int; enum arithmetic is given on the underlying types, converted back. Equality of references without a method
/// compares identity; delegates are joined with + and - on the delegate type. Where <see cref="IsLifted"/>, operands are nullable (of the
/// operator's types); the result is nullable for arithmetic and bool for comparisons. Comparing a nullable with null is given as Equal or
/// NotEqual with a null literal of the nullable type. bool? &amp; and | are three-valued: lifted And and Or over bool.
/// Concat: operands are strings or objects, the result a string; nulls count as empty.
/// </summary>
internal sealed class BoundBinary(SyntaxNode syntax, BinaryKind kind, BoundExpression left, BoundExpression right, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BinaryKind Kind => kind;

    public BoundExpression Left => left;

    public BoundExpression Right => right;

    public MethodSymbol? Method { get; init; }

    public bool IsLifted { get; init; }

    public bool IsChecked { get; init; }

    public ConstantValue? ConstantValue { get; init; }

    public TypeSymbol? ConstrainedTo { get; init; }

    public override ConstantValue? Constant => ConstantValue;
}

/// <summary>
/// <c>&amp;&amp;</c> or <c>||</c>. With a method (user-defined &amp; or |): the left operand is tested with
/// <see cref="TestMethod"/> (op_False for &amp;&amp;, op_True for ||); if it says true the left is the result, else the method's.
/// </summary>
internal sealed class BoundLogical(SyntaxNode syntax, bool isAnd, BoundExpression left, BoundExpression right, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public bool IsAnd => isAnd;

    public BoundExpression Left => left;

    public BoundExpression Right => right;

    public MethodSymbol? Method { get; init; }

    public MethodSymbol? TestMethod { get; init; }

    public ConstantValue? ConstantValue { get; init; }

    public override ConstantValue? Constant => ConstantValue;
}

/// <summary>
/// <c>(a, b) == (c, d)</c>: element by element, stopping at the first that decides. Where an operand is nullable, its placeholder stands
/// for the value in it; nulls are equal to each other only.
/// </summary>
internal sealed class BoundTupleEquality(
    SyntaxNode syntax, bool isEqual, BoundExpression left, BoundExpression right, BoundPlaceholder leftValue, BoundPlaceholder rightValue,
    ImmutableArray<BoundExpression> comparisons)
    : BoundExpression(syntax, CoreTypes.Boolean)
{
    public bool IsEqual => isEqual;

    public BoundExpression Left => left;

    public BoundExpression Right => right;

    public BoundPlaceholder LeftValue => leftValue;

    public BoundPlaceholder RightValue => rightValue;

    /// <summary>Each of type bool, reading elements of the placeholders; for != each is true where the elements differ.</summary>
    public ImmutableArray<BoundExpression> Comparisons => comparisons;
}

/// <summary>
/// <c>a ?? b</c>: <see cref="WhenNotNull"/> is computed from <see cref="LeftValue"/>, which stands for the left operand where that is
/// not null (without its nullable wrapping where <see cref="IsUnwrapped"/>).
/// </summary>
internal sealed class BoundNullCoalescing(
    SyntaxNode syntax, BoundExpression left, BoundPlaceholder leftValue, BoundExpression whenNotNull, BoundExpression right, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Left => left;

    public BoundPlaceholder LeftValue => leftValue;

    public BoundExpression WhenNotNull => whenNotNull;

    public BoundExpression Right => right;

    /// <summary>Whether the placeholder has the nullable's underlying type.</summary>
    public bool IsUnwrapped => leftValue.Type != left.Type;
}

/// <summary>
/// <c>a ??= b</c>. The target's parts are evaluated once. Where the target is a nullable value type and the result is its underlying
/// type, the value is that type too and is wrapped when stored.
/// </summary>
internal sealed class BoundNullCoalescingAssignment(SyntaxNode syntax, BoundExpression target, BoundExpression value, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Target => target;

    public BoundExpression Value => value;
}

internal sealed class BoundConditional(
    SyntaxNode syntax, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Condition => condition;

    public BoundExpression WhenTrue => whenTrue;

    public BoundExpression WhenFalse => whenFalse;

    /// <summary>Both branches are variables and the result is the chosen one.</summary>
    public bool IsRef { get; init; }

    public ConstantValue? ConstantValue { get; init; }

    public override ConstantValue? Constant => ConstantValue;
}

internal sealed class BoundThrowExpression(SyntaxNode syntax, BoundExpression exception, TypeSymbol type) : BoundExpression(syntax, type)
{
    public BoundExpression Exception => exception;
}

/// <summary><c>x as T</c>; no user-defined conversion takes part.</summary>
internal sealed class BoundAs(SyntaxNode syntax, BoundExpression operand, TypeSymbol type) : BoundExpression(syntax, type)
{
    public BoundExpression Operand => operand;
}

/// <summary>
/// <c>receiver?.access</c>: <see cref="Access"/> reads <see cref="Value"/>, the receiver where it is not null (unwrapped, if a nullable
/// value type). The type is void, or can hold null: the access's value is wrapped where the type is its nullable.
/// </summary>
internal sealed class BoundConditionalAccess(
    SyntaxNode syntax, BoundExpression receiver, BoundPlaceholder value, BoundExpression access, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Receiver => receiver;

    public BoundPlaceholder Value => value;

    public BoundExpression Access => access;
}
