namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>Whether the token is a name here; within a query the query's words are not.</summary>
    private bool IsIdentifier(SyntaxToken token) =>
        token.Kind == SyntaxKind.Identifier && !(_inQuery && IsQueryKeyword(token.ContextualKind));

    private bool IsIdentifierAt(int index) => IsIdentifier(TokenAt(index));

    private static bool IsQueryKeyword(SyntaxKind kind) =>
        kind is SyntaxKind.FromKeyword or SyntaxKind.WhereKeyword or SyntaxKind.SelectKeyword or SyntaxKind.GroupKeyword
            or SyntaxKind.IntoKeyword or SyntaxKind.OrderbyKeyword or SyntaxKind.JoinKeyword or SyntaxKind.LetKeyword
            or SyntaxKind.OnKeyword or SyntaxKind.EqualsKeyword or SyntaxKind.ByKeyword or SyntaxKind.AscendingKeyword
            or SyntaxKind.DescendingKeyword;

    private static bool IsReserved(SyntaxKind kind) => kind is >= SyntaxKind.AbstractKeyword and <= SyntaxKind.WhileKeyword;

    private static bool IsPredefinedType(SyntaxKind kind) =>
        kind is SyntaxKind.BoolKeyword or SyntaxKind.ByteKeyword or SyntaxKind.CharKeyword or SyntaxKind.DecimalKeyword
            or SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword or SyntaxKind.IntKeyword or SyntaxKind.LongKeyword
            or SyntaxKind.ObjectKeyword or SyntaxKind.SbyteKeyword or SyntaxKind.ShortKeyword or SyntaxKind.StringKeyword
            or SyntaxKind.UintKeyword or SyntaxKind.UlongKeyword or SyntaxKind.UshortKeyword or SyntaxKind.VoidKeyword;

    private static bool IsLiteral(SyntaxKind kind) =>
        kind is SyntaxKind.NumericLiteral or SyntaxKind.CharacterLiteral or SyntaxKind.StringLiteral or SyntaxKind.Utf8StringLiteral
            or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword;

    private static bool IsPrefixOperator(SyntaxKind kind) =>
        kind is SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Exclamation or SyntaxKind.Tilde or SyntaxKind.PlusPlus
            or SyntaxKind.MinusMinus or SyntaxKind.Ampersand or SyntaxKind.Asterisk or SyntaxKind.Caret;

    private static bool IsAssignmentOperator(SyntaxKind kind) =>
        kind is SyntaxKind.Equals or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals or SyntaxKind.AsteriskEquals
            or SyntaxKind.SlashEquals or SyntaxKind.PercentEquals or SyntaxKind.AmpersandEquals or SyntaxKind.BarEquals
            or SyntaxKind.CaretEquals or SyntaxKind.LessThanLessThanEquals or SyntaxKind.GreaterThanGreaterThanEquals
            or SyntaxKind.TripleGreaterThanEquals or SyntaxKind.QuestionQuestionEquals;

    /// <summary>Whether an expression can begin with the token.</summary>
    private bool CanStartExpression(SyntaxToken token)
    {
        var kind = token.Kind;
        if (kind == SyntaxKind.Identifier) return IsIdentifier(token) || token.ContextualKind == SyntaxKind.FromKeyword;
        return IsLiteral(kind) || IsPrefixOperator(kind) || (IsPredefinedType(kind) && kind != SyntaxKind.VoidKeyword)
            || kind is SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.DotDot or SyntaxKind.InterpolatedStringStart
                or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword or SyntaxKind.TypeofKeyword or SyntaxKind.SizeofKeyword
                or SyntaxKind.DefaultKeyword or SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword or SyntaxKind.NewKeyword
                or SyntaxKind.StackallocKeyword or SyntaxKind.DelegateKeyword or SyntaxKind.ThrowKeyword or SyntaxKind.RefKeyword
                or SyntaxKind.StaticKeyword;
    }

    /// <summary>How tightly a binary operator binds, or None if the kind is no such operator.</summary>
    private static Precedence GetPrecedence(SyntaxKind kind) => kind switch
    {
        SyntaxKind.QuestionQuestion => Precedence.Coalescing,
        SyntaxKind.BarBar => Precedence.ConditionalOr,
        SyntaxKind.AmpersandAmpersand => Precedence.ConditionalAnd,
        SyntaxKind.Bar => Precedence.LogicalOr,
        SyntaxKind.Caret => Precedence.LogicalXor,
        SyntaxKind.Ampersand => Precedence.LogicalAnd,
        SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals => Precedence.Equality,
        SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals
            or SyntaxKind.IsKeyword or SyntaxKind.AsKeyword => Precedence.Relational,
        SyntaxKind.LessThanLessThan or SyntaxKind.GreaterThanGreaterThan or SyntaxKind.TripleGreaterThan => Precedence.Shift,
        SyntaxKind.Plus or SyntaxKind.Minus => Precedence.Additive,
        SyntaxKind.Asterisk or SyntaxKind.Slash or SyntaxKind.Percent => Precedence.Multiplicative,
        SyntaxKind.DotDot => Precedence.Range,
        _ => Precedence.None,
    };
}
