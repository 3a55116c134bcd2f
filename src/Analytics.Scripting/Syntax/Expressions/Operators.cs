namespace Analytics.Scripting.Syntax;

/// <summary><c>+ - ! ~ ++ -- ^ &amp; *</c> before their operand; <c>^</c> makes an index from the end.</summary>
internal sealed class PrefixUnaryExpression(TextSpan span, SyntaxToken operatorToken, ExpressionSyntax operand)
    : ExpressionSyntax(span)
{
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public ExpressionSyntax Operand { get; } = operand;

    internal override void AddChildren(ChildCollector to) => to.Add(OperatorToken).Add(Operand);
}

/// <summary><c>++</c>, <c>--</c> or the null-forgiving <c>!</c> after their operand.</summary>
internal sealed class PostfixUnaryExpression(TextSpan span, ExpressionSyntax operand, SyntaxToken operatorToken)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;
    public SyntaxToken OperatorToken { get; } = operatorToken;

    internal override void AddChildren(ChildCollector to) => to.Add(Operand).Add(OperatorToken);
}

/// <summary>Arithmetic, shifts, comparisons, logic and <c>??</c>; shifts are one token here though the lexer gives two or three.</summary>
internal sealed class BinaryExpression(TextSpan span, ExpressionSyntax left, SyntaxToken operatorToken, ExpressionSyntax right)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Left { get; } = left;
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public ExpressionSyntax Right { get; } = right;

    internal override void AddChildren(ChildCollector to) => to.Add(Left).Add(OperatorToken).Add(Right);
}

/// <summary><c>=</c>, <c>??=</c> and the other compound assignments.</summary>
internal sealed class AssignmentExpression(TextSpan span, ExpressionSyntax target, SyntaxToken operatorToken, ExpressionSyntax value)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Target { get; } = target;
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public ExpressionSyntax Value { get; } = value;

    internal override void AddChildren(ChildCollector to) => to.Add(Target).Add(OperatorToken).Add(Value);
}

/// <summary><c>a ? b : c</c></summary>
internal sealed class ConditionalExpression(
    TextSpan span, ExpressionSyntax condition, ExpressionSyntax whenTrue, ExpressionSyntax whenFalse)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Condition { get; } = condition;
    public ExpressionSyntax WhenTrue { get; } = whenTrue;
    public ExpressionSyntax WhenFalse { get; } = whenFalse;

    internal override void AddChildren(ChildCollector to) => to.Add(Condition).Add(WhenTrue).Add(WhenFalse);
}

/// <summary><c>x is pattern</c>. A type alone is a <see cref="TypePattern"/>, a name alone a <see cref="NamePattern"/>.</summary>
internal sealed class IsPatternExpression(TextSpan span, ExpressionSyntax expression, PatternSyntax pattern)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;
    public PatternSyntax Pattern { get; } = pattern;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression).Add(Pattern);
}

/// <summary><c>x as T</c></summary>
internal sealed class AsExpression(TextSpan span, ExpressionSyntax expression, TypeSyntax type) : ExpressionSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression).Add(Type);
}

/// <summary><c>(T)x</c></summary>
internal sealed class CastExpression(TextSpan span, TypeSyntax type, ExpressionSyntax expression) : ExpressionSyntax(span)
{
    public TypeSyntax Type { get; } = type;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Expression);
}

/// <summary><c>a..b</c>; either end may be absent.</summary>
internal sealed class RangeExpression(TextSpan span, ExpressionSyntax? left, SyntaxToken operatorToken, ExpressionSyntax? right)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax? Left { get; } = left;
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public ExpressionSyntax? Right { get; } = right;

    internal override void AddChildren(ChildCollector to) => to.Add(Left).Add(OperatorToken).Add(Right);
}

/// <summary><c>await x</c></summary>
internal sealed class AwaitExpression(TextSpan span, SyntaxToken awaitKeyword, ExpressionSyntax expression)
    : ExpressionSyntax(span)
{
    public SyntaxToken AwaitKeyword { get; } = awaitKeyword;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(AwaitKeyword).Add(Expression);
}

/// <summary><c>throw x</c> as an operand.</summary>
internal sealed class ThrowExpression(TextSpan span, SyntaxToken throwKeyword, ExpressionSyntax expression)
    : ExpressionSyntax(span)
{
    public SyntaxToken ThrowKeyword { get; } = throwKeyword;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(ThrowKeyword).Add(Expression);
}

/// <summary><c>ref x</c> as an initializer, returned value or assigned value.</summary>
internal sealed class RefExpression(TextSpan span, SyntaxToken refKeyword, ExpressionSyntax expression) : ExpressionSyntax(span)
{
    public SyntaxToken RefKeyword { get; } = refKeyword;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(RefKeyword).Add(Expression);
}
