using Analytics.Scripting.Bound;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>How operators are called in the code and in metadata.</summary>
internal static class OperatorNames
{
    /// <summary>The operator of a token, or of the compound assignment that it is; null for others.</summary>
    public static BinaryKind? KindOf(SyntaxKind token) => token switch
    {
        SyntaxKind.Plus or SyntaxKind.PlusEquals => BinaryKind.Add,
        SyntaxKind.Minus or SyntaxKind.MinusEquals => BinaryKind.Subtract,
        SyntaxKind.Asterisk or SyntaxKind.AsteriskEquals => BinaryKind.Multiply,
        SyntaxKind.Slash or SyntaxKind.SlashEquals => BinaryKind.Divide,
        SyntaxKind.Percent or SyntaxKind.PercentEquals => BinaryKind.Remainder,
        SyntaxKind.LessThanLessThan or SyntaxKind.LessThanLessThanEquals => BinaryKind.LeftShift,
        SyntaxKind.GreaterThanGreaterThan or SyntaxKind.GreaterThanGreaterThanEquals => BinaryKind.RightShift,
        SyntaxKind.TripleGreaterThan or SyntaxKind.TripleGreaterThanEquals => BinaryKind.UnsignedRightShift,
        SyntaxKind.Ampersand or SyntaxKind.AmpersandEquals => BinaryKind.And,
        SyntaxKind.Bar or SyntaxKind.BarEquals => BinaryKind.Or,
        SyntaxKind.Caret or SyntaxKind.CaretEquals => BinaryKind.ExclusiveOr,
        SyntaxKind.EqualsEquals => BinaryKind.Equal,
        SyntaxKind.ExclamationEquals => BinaryKind.NotEqual,
        SyntaxKind.LessThan => BinaryKind.Less,
        SyntaxKind.LessThanEquals => BinaryKind.LessOrEqual,
        SyntaxKind.GreaterThan => BinaryKind.Greater,
        SyntaxKind.GreaterThanEquals => BinaryKind.GreaterOrEqual,
        _ => null,
    };

    public static string Metadata(BinaryKind kind) => kind switch
    {
        BinaryKind.Add => "op_Addition",
        BinaryKind.Subtract => "op_Subtraction",
        BinaryKind.Multiply => "op_Multiply",
        BinaryKind.Divide => "op_Division",
        BinaryKind.Remainder => "op_Modulus",
        BinaryKind.LeftShift => "op_LeftShift",
        BinaryKind.RightShift => "op_RightShift",
        BinaryKind.UnsignedRightShift => "op_UnsignedRightShift",
        BinaryKind.And => "op_BitwiseAnd",
        BinaryKind.Or => "op_BitwiseOr",
        BinaryKind.ExclusiveOr => "op_ExclusiveOr",
        BinaryKind.Equal => "op_Equality",
        BinaryKind.NotEqual => "op_Inequality",
        BinaryKind.Less => "op_LessThan",
        BinaryKind.LessOrEqual => "op_LessThanOrEqual",
        BinaryKind.Greater => "op_GreaterThan",
        _ => "op_GreaterThanOrEqual",
    };

    public static string Metadata(UnaryKind kind) => kind switch
    {
        UnaryKind.Plus => "op_UnaryPlus",
        UnaryKind.Minus => "op_UnaryNegation",
        UnaryKind.Not => "op_LogicalNot",
        _ => "op_OnesComplement",
    };

    /// <summary>The variant that throws on overflow, for the operators that have one.</summary>
    public static string? Checked(string metadata) => metadata switch
    {
        "op_Addition" or "op_Subtraction" or "op_Multiply" or "op_Division" or "op_UnaryNegation" or "op_Increment" or "op_Decrement"
            or "op_AdditionAssignment" or "op_SubtractionAssignment" or "op_MultiplicationAssignment" or "op_DivisionAssignment"
            or "op_IncrementAssignment" or "op_DecrementAssignment" => "op_Checked" + metadata[3..],
        _ => null,
    };

    /// <summary>The operator that changes an object in place, as a type may define it.</summary>
    public static string Assignment(BinaryKind kind) => kind switch
    {
        BinaryKind.Multiply => "op_MultiplicationAssignment",
        _ => Metadata(kind) + "Assignment",
    };

    /// <summary>The name of a declared operator that changes an object in place; null for a token or a number of parameters that no such operator has.</summary>
    public static string? InPlace(SyntaxToken token, int parameters, bool isChecked)
    {
        var name = (token.Kind, parameters) switch
        {
            (SyntaxKind.PlusPlus, 0) => "op_IncrementAssignment",
            (SyntaxKind.MinusMinus, 0) => "op_DecrementAssignment",
            (var kind, 1) when token.Text is [_, .., '='] && KindOf(kind) is { } binary => Assignment(binary),
            _ => null,
        };
        return isChecked && name is not null ? Checked(name) : name;
    }
}
