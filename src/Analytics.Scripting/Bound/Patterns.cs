using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary><c>x is T</c> for a type; other patterns are a <see cref="BoundIsPattern"/>.</summary>
internal sealed class BoundIsType(SyntaxNode syntax, BoundExpression operand, TypeSymbol target) : BoundExpression(syntax, CoreTypes.Boolean)
{
    public BoundExpression Operand => operand;

    public TypeSymbol Target => target;
}

internal sealed class BoundIsPattern(SyntaxNode syntax, BoundExpression operand, BoundPattern pattern) : BoundExpression(syntax, CoreTypes.Boolean)
{
    public BoundExpression Operand => operand;

    public BoundPattern Pattern => pattern;
}

/// <summary>A switch expression; where no arm matches, a SwitchExpressionException is thrown.</summary>
internal sealed class BoundSwitchExpression(SyntaxNode syntax, BoundExpression governing, ImmutableArray<BoundSwitchArm> arms, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Governing => governing;

    public ImmutableArray<BoundSwitchArm> Arms => arms;
}

internal sealed class BoundSwitchArm(
    SyntaxNode syntax, ImmutableArray<LocalSymbol> locals, BoundPattern pattern, BoundExpression? when, BoundExpression value)
    : BoundNode(syntax)
{
    public ImmutableArray<LocalSymbol> Locals => locals;

    public BoundPattern Pattern => pattern;

    public BoundExpression? When => when;

    public BoundExpression Value => value;
}

/// <summary>Matches everything.</summary>
internal sealed class BoundDiscardPattern(SyntaxNode syntax, TypeSymbol inputType) : BoundPattern(syntax, inputType, inputType)
{
}

/// <summary>
/// Matches a value equal to the constant. The constant has the narrowed type: where the input's type differs (object, a nullable, a type
/// parameter), the value must have that very type. A null constant matches null.
/// </summary>
internal sealed class BoundConstantPattern(SyntaxNode syntax, TypeSymbol inputType, TypeSymbol narrowedType, BoundExpression value)
    : BoundPattern(syntax, inputType, narrowedType)
{
    public BoundExpression Value => value;
}

/// <summary>Matches values of a type; never null.</summary>
internal sealed class BoundTypePattern(SyntaxNode syntax, TypeSymbol inputType, TypeSymbol type) : BoundPattern(syntax, inputType, type)
{
}

/// <summary>
/// Matches values of a type and assigns them; where <see cref="IsVar"/> matches everything, null included. The variable is a
/// <see cref="BoundLocal"/>, or at the top of a cell a <see cref="BoundField"/>; null for a discard.
/// </summary>
internal sealed class BoundDeclarationPattern(SyntaxNode syntax, TypeSymbol inputType, TypeSymbol type, BoundExpression? variable, bool isVar)
    : BoundPattern(syntax, inputType, type)
{
    public BoundExpression? Variable => variable;

    public bool IsVar => isVar;
}

/// <summary>Compares with a constant of the narrowed type, as in a constant pattern; NaN compares false.</summary>
internal sealed class BoundRelationalPattern(SyntaxNode syntax, TypeSymbol inputType, TypeSymbol narrowedType, BinaryKind kind, BoundExpression value)
    : BoundPattern(syntax, inputType, narrowedType)
{
    /// <summary>Less, LessOrEqual, Greater or GreaterOrEqual.</summary>
    public BinaryKind Kind => kind;

    public BoundExpression Value => value;
}

internal sealed class BoundNotPattern(SyntaxNode syntax, BoundPattern operand, TypeSymbol narrowedType)
    : BoundPattern(syntax, operand.InputType, narrowedType)
{
    public BoundPattern Operand => operand;
}

/// <summary><c>and</c>, whose right side gets the left's narrowed type, or <c>or</c>.</summary>
internal sealed class BoundBinaryPattern(SyntaxNode syntax, bool isAnd, BoundPattern left, BoundPattern right, TypeSymbol narrowedType)
    : BoundPattern(syntax, left.InputType, narrowedType)
{
    public bool IsAnd => isAnd;

    public BoundPattern Left => left;

    public BoundPattern Right => right;
}

/// <summary>
/// <c>T (p, q) { A: r } x</c>: not null, of the type, then the positions, the properties, the variable. Positions come from a
/// Deconstruct method (which may be an extension), from tuple elements, or, where <see cref="UsesITuple"/>, from ITuple.
/// </summary>
internal sealed class BoundRecursivePattern(SyntaxNode syntax, TypeSymbol inputType, TypeSymbol type) : BoundPattern(syntax, inputType, type)
{
    /// <summary>Null where there are no positions, or they are tuple elements.</summary>
    public MethodSymbol? Deconstruct { get; init; }

    public bool UsesITuple { get; init; }

    /// <summary>One for each position; default where there is no list in parentheses.</summary>
    public ImmutableArray<BoundPattern> Positions { get; init; }

    public ImmutableArray<BoundPropertyPattern> Properties { get; init; } = [];

    public BoundExpression? Variable { get; init; }
}

/// <summary>
/// <c>A: p</c>. <see cref="Access"/> reads the property or field of <see cref="Input"/>. A dotted name is given as nested patterns.
/// </summary>
internal sealed record BoundPropertyPattern(BoundPlaceholder Input, BoundExpression Access, BoundPattern Pattern);

/// <summary>
/// <c>[p, .., q] x</c>: not null and of the right length, then each element. <see cref="Length"/> reads the length of
/// <see cref="Input"/>; <see cref="Element"/> and <see cref="Slice"/> read with the int or Range for which
/// <see cref="Index"/> or <see cref="SliceRange"/> stands.
/// </summary>
internal sealed class BoundListPattern(SyntaxNode syntax, TypeSymbol inputType, TypeSymbol narrowedType)
    : BoundPattern(syntax, inputType, narrowedType)
{
    public required BoundPlaceholder Input { get; init; }

    public required BoundExpression Length { get; init; }

    /// <summary>An int position from the start.</summary>
    public required BoundPlaceholder Index { get; init; }

    public required BoundExpression Element { get; init; }

    /// <summary>The patterns before the slice, or all.</summary>
    public required ImmutableArray<BoundPattern> Before { get; init; }

    /// <summary>The patterns behind the slice, which count from the end.</summary>
    public ImmutableArray<BoundPattern> After { get; init; } = [];

    public bool HasSlice { get; init; }

    /// <summary>What the slice must match; null where it is just <c>..</c>.</summary>
    public BoundPattern? SlicePattern { get; init; }

    /// <summary>A System.Range.</summary>
    public BoundPlaceholder? SliceRange { get; init; }

    public BoundExpression? Slice { get; init; }

    public BoundExpression? Variable { get; init; }
}
