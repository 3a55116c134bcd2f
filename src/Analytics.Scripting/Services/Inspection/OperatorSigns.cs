namespace Analytics.Scripting.Services;

/// <summary>How operators are written that metadata has under names.</summary>
internal static class OperatorSigns
{
    /// <summary>The sign of an operator method such as <c>op_Addition</c>, with <c>checked</c> before it where it is that variant.</summary>
    public static string Of(string method)
    {
        var name = method.StartsWith("op_", StringComparison.Ordinal) ? method[3..] : method;
        return name.StartsWith("Checked", StringComparison.Ordinal) ? "checked " + Sign(name["Checked".Length..]) : Sign(name);
    }

    private static string Sign(string name) => name switch
    {
        "Addition" or "UnaryPlus" => "+",
        "Subtraction" or "UnaryNegation" => "-",
        "Multiply" => "*",
        "Division" => "/",
        "Modulus" => "%",
        "LeftShift" => "<<",
        "RightShift" => ">>",
        "UnsignedRightShift" => ">>>",
        "BitwiseAnd" => "&",
        "BitwiseOr" => "|",
        "ExclusiveOr" => "^",
        "Equality" => "==",
        "Inequality" => "!=",
        "LessThan" => "<",
        "LessThanOrEqual" => "<=",
        "GreaterThan" => ">",
        "GreaterThanOrEqual" => ">=",
        "LogicalNot" => "!",
        "OnesComplement" => "~",
        "Increment" => "++",
        "Decrement" => "--",
        "True" => "true",
        "False" => "false",
        _ => name,
    };
}
