namespace Analytics.Scripting.Syntax;

/// <summary>How tightly operators bind, from loosest to tightest.</summary>
internal enum Precedence
{
    /// <summary>Not an operator.</summary>
    None = -1,

    /// <summary>Assignments and lambdas: a whole expression.</summary>
    Expression,
    Conditional,
    Coalescing,
    ConditionalOr,
    ConditionalAnd,
    LogicalOr,
    LogicalXor,
    LogicalAnd,
    Equality,
    Relational,
    Shift,
    Additive,
    Multiplicative,

    /// <summary><c>switch</c> and <c>with</c> behind a value.</summary>
    Switch,
    Range,
    Unary,
}
