using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Names for messages, and the names that operators have in metadata.</summary>
internal static class Naming
{
    /// <summary>The type in which something is declared twice: for a cell, what people call it.</summary>
    public static string OfContainer(NamedTypeSymbol type) => type is SubmissionTypeSymbol ? "cell" : type.ToString();

    /// <summary>The metadata name of an operator with that many parameters; null for what cannot be overloaded.</summary>
    public static string? OfOperator(SyntaxKind kind, int parameters, bool isChecked)
    {
        var name = (kind, parameters) switch
        {
            (SyntaxKind.Plus, 1) => "UnaryPlus",
            (SyntaxKind.Minus, 1) => "UnaryNegation",
            (SyntaxKind.Exclamation, 1) => "LogicalNot",
            (SyntaxKind.Tilde, 1) => "OnesComplement",
            (SyntaxKind.PlusPlus, 1) => "Increment",
            (SyntaxKind.MinusMinus, 1) => "Decrement",
            (SyntaxKind.TrueKeyword, 1) => "True",
            (SyntaxKind.FalseKeyword, 1) => "False",
            (SyntaxKind.Plus, 2) => "Addition",
            (SyntaxKind.Minus, 2) => "Subtraction",
            (SyntaxKind.Asterisk, 2) => "Multiply",
            (SyntaxKind.Slash, 2) => "Division",
            (SyntaxKind.Percent, 2) => "Modulus",
            (SyntaxKind.Ampersand, 2) => "BitwiseAnd",
            (SyntaxKind.Bar, 2) => "BitwiseOr",
            (SyntaxKind.Caret, 2) => "ExclusiveOr",
            (SyntaxKind.LessThanLessThan, 2) => "LeftShift",
            (SyntaxKind.GreaterThanGreaterThan, 2) => "RightShift",
            (SyntaxKind.TripleGreaterThan, 2) => "UnsignedRightShift",
            (SyntaxKind.EqualsEquals, 2) => "Equality",
            (SyntaxKind.ExclamationEquals, 2) => "Inequality",
            (SyntaxKind.LessThan, 2) => "LessThan",
            (SyntaxKind.GreaterThan, 2) => "GreaterThan",
            (SyntaxKind.LessThanEquals, 2) => "LessThanOrEqual",
            (SyntaxKind.GreaterThanEquals, 2) => "GreaterThanOrEqual",
            _ => null,
        };
        if (name is null)
            return null;
        var mayBeChecked = name is "UnaryNegation" or "Increment" or "Decrement" or "Addition" or "Subtraction" or "Multiply" or "Division";
        return isChecked && mayBeChecked ? "op_Checked" + name : "op_" + name;
    }
}
