using System.Linq.Expressions;
using System.Reflection;
using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Emit;

/// <summary>The methods that make the nodes of expression trees.</summary>
internal static class TreeFactories
{
    public static MethodInfo Method(string name, params Type[] parameters) =>
        typeof(Expression).GetMethod(name, parameters) ?? throw new InvalidOperationException($"Expression has no method {name} with these parameters.");

    public static MethodInfo Lambda(Type @delegate) => typeof(Expression).GetMethods()
        .Single(m => m is { Name: "Lambda", IsGenericMethodDefinition: true }
            && m.GetParameters() is [{ ParameterType: var body }, { ParameterType: var parameters }] && body == typeof(Expression) && parameters == typeof(ParameterExpression[]))
        .MakeGenericMethod(@delegate);

    public static string NameOf(UnaryKind kind, bool isChecked) => kind switch
    {
        UnaryKind.Plus => "UnaryPlus",
        UnaryKind.Minus => isChecked ? "NegateChecked" : "Negate",
        _ => "Not",
    };

    public static string NameOf(BinaryKind kind, bool isChecked) => kind switch
    {
        BinaryKind.Add or BinaryKind.Concat => isChecked ? "AddChecked" : "Add",
        BinaryKind.Subtract => isChecked ? "SubtractChecked" : "Subtract",
        BinaryKind.Multiply => isChecked ? "MultiplyChecked" : "Multiply",
        BinaryKind.Divide => "Divide",
        BinaryKind.Remainder => "Modulo",
        BinaryKind.LeftShift => "LeftShift",
        BinaryKind.RightShift => "RightShift",
        BinaryKind.And => "And",
        BinaryKind.Or => "Or",
        BinaryKind.ExclusiveOr => "ExclusiveOr",
        BinaryKind.Equal => "Equal",
        BinaryKind.NotEqual => "NotEqual",
        BinaryKind.Less => "LessThan",
        BinaryKind.LessOrEqual => "LessThanOrEqual",
        BinaryKind.Greater => "GreaterThan",
        BinaryKind.GreaterOrEqual => "GreaterThanOrEqual",
        _ => throw new UnsupportedCodeException("An expression tree cannot contain the operator '>>>'."),
    };

    public static bool IsComparison(BinaryKind kind) => kind is >= BinaryKind.Equal and <= BinaryKind.GreaterOrEqual;
}
