using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Operators that types define.</summary>
internal sealed partial class Binder
{
    /// <summary>Those of both operands that could apply, lifted ones included.</summary>
    private List<OperatorSignature> UserBinaryOperators(string name, BoundExpression left, BoundExpression right, bool isComparison)
    {
        var found = new List<OperatorSignature>();
        Collect(left.Type);
        if (left.Type.StripNullable() != right.Type.StripNullable())
            Collect(right.Type);
        return found;

        void Collect(TypeSymbol type)
        {
            foreach (var level in OperatorLevels(type, name))
            {
                var own = new List<OperatorSignature>();
                foreach (var (method, constrainedTo) in level)
                {
                    if (method.Parameters.Length == 2)
                        AddWithLifted(own, method, constrainedTo, isComparison);
                }

                // A base class is only asked where the derived one has nothing that fits.
                if (!own.Exists(s => CanConvert(left, s.Left) && CanConvert(right, s.Right)))
                    continue;
                found.AddRange(own.Where(s => !found.Exists(f => ReferenceEquals(f.Method!.Definition, s.Method!.Definition) && f.IsLifted == s.IsLifted)));
                return;
            }
        }
    }

    /// <summary>The operators of a type, then of its base, and so on. Within <c>checked</c> the checked variant goes before the plain one.</summary>
    private IEnumerable<List<(MethodSymbol Method, TypeSymbol? ConstrainedTo)>> OperatorLevels(TypeSymbol type, string name)
    {
        var stripped = type.StripNullable();
        if (stripped is TypeParameterSymbol parameter)
        {
            var abstracts = new List<(MethodSymbol, TypeSymbol?)>();
            foreach (var @interface in parameter.AllInterfaces)
                abstracts.AddRange(OperatorsNamed(@interface, name).Where(m => m.IsAbstract || m.IsVirtual).Select(m => (m, (TypeSymbol?)parameter)));
            if (abstracts.Count > 0)
                yield return abstracts;
            stripped = parameter.BaseType;
        }

        if (stripped.SpecialType is not (SpecialType.None or SpecialType.Delegate or SpecialType.MulticastDelegate) || stripped.IsEnum || stripped is TupleTypeSymbol)
            yield break;
        foreach (var current in stripped.SelfAndBases())
        {
            var own = OperatorsNamed(current, name).Where(m => !m.IsAbstract).Select(m => (m, (TypeSymbol?)null)).ToList();
            if (own.Count > 0)
                yield return own;
        }

        if (!stripped.IsInterface)
            yield break;
        foreach (var inherited in stripped.AllInterfaces)
        {
            var own = OperatorsNamed(inherited, name).Where(m => !m.IsAbstract).Select(m => (m, (TypeSymbol?)null)).ToList();
            if (own.Count > 0)
                yield return own;
        }
    }

    private IEnumerable<MethodSymbol> OperatorsNamed(TypeSymbol type, string name)
    {
        var plain = TypeFacts.OperatorsOf(type, name).Where(m => !m.IsUnsupported);
        if (!IsChecked || OperatorNames.Checked(name) is not { } checkedName)
            return plain;
        var checkedOnes = TypeFacts.OperatorsOf(type, checkedName);
        return checkedOnes.Concat(plain.Where(m => !checkedOnes.Any(c => MemberLookup.SameSignature(c, m))));
    }

    private static void AddWithLifted(List<OperatorSignature> found, MethodSymbol method, TypeSymbol? constrainedTo, bool isComparison)
    {
        var left = method.Parameters[0].Type;
        var right = method.Parameters[^1].Type;
        var signature = new OperatorSignature(left, right, method.ReturnType) { Method = method, ConstrainedTo = constrainedTo };
        found.Add(signature);
        if (!IsLiftable(left) || !IsLiftable(right))
            return;
        if (isComparison ? method.ReturnType.IsBoolean() : IsLiftable(method.ReturnType))
            found.Add(isComparison ? PredefinedOperators.Lift(signature) with { Result = CoreTypes.Boolean } : PredefinedOperators.Lift(signature));
    }

    private static bool IsLiftable(TypeSymbol type) => type.IsValueType && !type.IsNullableValue() && !type.IsRefLike;

    /// <summary>The best user-defined unary operator, lifted where need be; null where none applies.</summary>
    private OperatorSignature? ResolveUserUnary(string name, BoundExpression operand)
    {
        foreach (var level in OperatorLevels(operand.Type, name))
        {
            var own = new List<OperatorSignature>();
            foreach (var (method, constrainedTo) in level)
            {
                if (method.Parameters.Length == 1)
                    AddWithLifted(own, method, constrainedTo, isComparison: false);
            }

            if (new OperatorResolution(this).Resolve(own, operand, null).Best is { } best)
                return best;
        }

        return null;
    }

    /// <summary>op_True, op_False and the like: the method that takes the value; null where there is none.</summary>
    private MethodSymbol? FindUnaryOperator(string name, BoundExpression operand) =>
        operand.Type.IsNone ? null : ResolveUserUnary(name, operand) is { IsLifted: false, Method: { } method } ? method : null;
}
