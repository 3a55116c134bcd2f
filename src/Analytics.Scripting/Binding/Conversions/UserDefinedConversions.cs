using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Finds the conversion operator for a pair of types: of all that lead from the source to the target with standard conversions on either
/// side, the one with the most specific types.
/// </summary>
internal static class UserDefinedConversions
{
    private static readonly string[] ImplicitNames = ["op_Implicit"];
    private static readonly string[] ExplicitNames = ["op_Explicit", "op_Implicit"];
    private static readonly string[] CheckedNames = ["op_CheckedExplicit", "op_Explicit", "op_Implicit"];

    public static Conversion ImplicitOrUserDefined(TypeSymbol from, TypeSymbol to)
    {
        var standard = StandardConversions.Implicit(from, to);
        return standard.Exists ? standard : Find(null, from, to, isExplicit: false, isChecked: false);
    }

    public static Conversion ExplicitOrUserDefined(TypeSymbol from, TypeSymbol to)
    {
        var standard = StandardConversions.Explicit(from, to);
        return standard.Exists ? standard : Find(null, from, to, isExplicit: true, isChecked: false);
    }

    /// <summary>
    /// The conversion by operator, ambiguous or not; none where there is none. The expression matters where it is a constant, which may fit
    /// a type that its own type does not.
    /// </summary>
    public static Conversion Find(BoundExpression? expression, TypeSymbol from, TypeSymbol to, bool isExplicit, bool isChecked)
    {
        if (!MayHaveOperators(from) && !MayHaveOperators(to))
            return Conversion.None;
        if (StandardConversions.IsExplicitSpan(from, to))
            return Conversion.None;
        if (from.IsInterface || to.IsInterface || from.IsNone || to.IsNone || from.IsVoid || to.IsVoid)
            return Conversion.None;
        var candidates = Collect(expression, from, to, isExplicit, isChecked);
        if (candidates.Count == 0)
            return Conversion.None;
        var source = MostSpecificSource(candidates, expression, from, isExplicit);
        var target = MostSpecificTarget(candidates, to, isExplicit);
        var best = source is null || target is null ? null : Choose(candidates, source, target);
        if (best is null)
            return new Conversion(ConversionKind.UserDefined, !isExplicit) { IsAmbiguous = true };
        return new Conversion(ConversionKind.UserDefined, !isExplicit || best.Method.Name == "op_Implicit")
        {
            Method = best.Method,
            IsLifted = best.IsLifted,
            ConstrainedTo = best.ConstrainedTo,
        };
    }

    private static bool MayHaveOperators(TypeSymbol type)
    {
        var stripped = type.StripNullable();
        return stripped is TypeParameterSymbol
            || (stripped is NamedTypeSymbol { Kind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None or SpecialType.Decimal or SpecialType.String } and not TupleTypeSymbol);
    }

    private static List<Candidate> Collect(BoundExpression? expression, TypeSymbol from, TypeSymbol to, bool isExplicit, bool isChecked)
    {
        var candidates = new List<Candidate>();
        var seen = new HashSet<TypeSymbol>();
        AddFrom(from.StripNullable(), withBases: true);
        AddFrom(to.StripNullable(), withBases: isExplicit);
        return candidates;

        void AddFrom(TypeSymbol type, bool withBases)
        {
            if (type is TypeParameterSymbol parameter)
            {
                foreach (var @interface in parameter.AllInterfaces)
                    AddDeclaredBy(@interface, parameter);
                type = parameter.BaseType;
            }

            for (var current = type; current is not null && !current.IsObject(); current = withBases ? current.BaseType : null)
                AddDeclaredBy(current, null);
        }

        void AddDeclaredBy(TypeSymbol type, TypeSymbol? constrainedTo)
        {
            if (!seen.Add(type) || type.SpecialType is SpecialType.ValueType or SpecialType.Enum)
                return;
            foreach (var name in isExplicit ? (isChecked ? CheckedNames : ExplicitNames) : ImplicitNames)
            {
                foreach (var method in TypeFacts.OperatorsOf(type, name))
                {
                    if (method.Parameters.Length != 1 || method.IsUnsupported || (constrainedTo is not null && !method.IsAbstract && !method.IsVirtual))
                        continue;
                    if (candidates.Exists(c => c.Source == method.Parameters[0].Type && c.Target == method.ReturnType && c.Method.ContainingType == method.ContainingType))
                        continue;
                    Add(method, constrainedTo);
                }
            }
        }

        void Add(MethodSymbol method, TypeSymbol? constrainedTo)
        {
            var source = method.Parameters[0].Type;
            var target = method.ReturnType;
            if (Reaches(expression, from, source, isExplicit) && Leads(target, to, isExplicit))
                candidates.Add(new Candidate(method, source, target, false, constrainedTo));
            if (!from.IsNullableValue() || !IsPlainValue(source) || !IsPlainValue(target))
                return;
            var liftedSource = CoreTypes.Nullable(source);
            var liftedTarget = CoreTypes.Nullable(target);
            if (Reaches(expression, from, liftedSource, isExplicit) && Leads(liftedTarget, to, isExplicit))
                candidates.Add(new Candidate(method, liftedSource, liftedTarget, true, constrainedTo));
        }
    }

    private static bool IsPlainValue(TypeSymbol type) => type.IsValueType && !type.IsNullableValue() && !type.IsRefLike;

    private static bool Reaches(BoundExpression? expression, TypeSymbol from, TypeSymbol source, bool isExplicit) =>
        Encompasses(expression, from, source) || (isExplicit && Encompasses(null, source, from));

    private static bool Leads(TypeSymbol target, TypeSymbol to, bool isExplicit) =>
        Encompasses(null, target, to) || (isExplicit && Encompasses(null, to, target));

    private static bool Encompasses(BoundExpression? expression, TypeSymbol inner, TypeSymbol outer) =>
        !inner.IsInterface && !outer.IsInterface
        && (StandardConversions.Implicit(inner, outer).Exists
            || (expression is not null && ConstantConversions.Classify(expression, outer).Exists));

    private static TypeSymbol? MostSpecificSource(List<Candidate> candidates, BoundExpression? expression, TypeSymbol from, bool isExplicit)
    {
        if (candidates.Exists(c => c.Source == from))
            return from;
        var sources = candidates.Select(c => c.Source).Distinct().ToList();
        if (!isExplicit)
            return MostEncompassed(sources);
        var wide = sources.FindAll(s => Encompasses(expression, from, s));
        return wide.Count > 0 ? MostEncompassed(wide) : MostEncompassing(sources);
    }

    private static TypeSymbol? MostSpecificTarget(List<Candidate> candidates, TypeSymbol to, bool isExplicit)
    {
        if (candidates.Exists(c => c.Target == to))
            return to;
        var targets = candidates.Select(c => c.Target).Distinct().ToList();
        if (!isExplicit)
            return MostEncompassing(targets);
        var narrow = targets.FindAll(t => Encompasses(null, t, to));
        return narrow.Count > 0 ? MostEncompassing(narrow) : MostEncompassed(targets);
    }

    private static TypeSymbol? MostEncompassed(List<TypeSymbol> types) =>
        types.Find(t => types.TrueForAll(o => t == o || Encompasses(null, t, o)));

    private static TypeSymbol? MostEncompassing(List<TypeSymbol> types) =>
        types.Find(t => types.TrueForAll(o => t == o || Encompasses(null, o, t)));

    private static Candidate? Choose(List<Candidate> candidates, TypeSymbol source, TypeSymbol target)
    {
        var matching = candidates.FindAll(c => c.Source == source && c.Target == target);
        if (matching.Count > 1)
        {
            var unlifted = matching.FindAll(c => !c.IsLifted);
            if (unlifted.Count > 0)
                matching = unlifted;
        }

        return matching.Count == 1 ? matching[0] : null;
    }

    private sealed record Candidate(MethodSymbol Method, TypeSymbol Source, TypeSymbol Target, bool IsLifted, TypeSymbol? ConstrainedTo);
}
