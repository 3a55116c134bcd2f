using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Instance operators such as <c>+=</c> and <c>++</c>, which change the object that a variable holds.</summary>
internal sealed partial class Binder
{
    /// <summary>The operator of that name; null where the type has none that fits or the target is no variable.</summary>
    private CallCandidate? FindInPlaceOperator(string name, BoundExpression target, ImmutableArray<BoundExpression> arguments)
    {
        if (!IsPlaceInMemory(target))
            return null;
        var candidates = ImmutableArray.CreateBuilder<MemberCandidate>();
        foreach (var type in OperatorOwners(target.Type))
        {
            foreach (var method in OperatorsNamed(type, name))
            {
                // Those that override another one are called through it.
                if (!method.IsStatic && !method.IsOverride && method.Parameters.Length == arguments.Length)
                    candidates.Add(new MemberCandidate(method, type));
            }
        }

        return candidates.Count == 0 ? null : new OverloadResolution(this, CallArguments.Of(arguments), []).Resolve(candidates.ToImmutable()).Best;
    }

    private static IEnumerable<TypeSymbol> OperatorOwners(TypeSymbol type)
    {
        var first = type is TypeParameterSymbol parameter ? parameter.BaseType : type;
        var own = first.SelfAndBases().TakeWhile(t => t.SpecialType == SpecialType.None);
        return type.IsInterface || type is TypeParameterSymbol ? own.Concat(type.AllInterfaces) : own;
    }

    private static bool IsPlaceInMemory(BoundExpression target) => target switch
    {
        BoundLocal or BoundParameter or BoundField or BoundArrayAccess or BoundThis or BoundTupleElement or BoundPlaceholder => true,
        BoundProperty { Property.RefKind: not RefKind.None } or BoundIndexer { Property.RefKind: not RefKind.None } => true,
        BoundCall { Method.ReturnRefKind: not RefKind.None } or BoundDelegateCall { Invoke.ReturnRefKind: not RefKind.None } => true,
        BoundConditional { IsRef: true } => true,
        BoundImplicitIndexer { IsRange: false, IndexerOrSlice: null or PropertySymbol { RefKind: not RefKind.None } } => true,
        _ => false,
    };

    /// <summary>Calls the operator; the value is what the variable then holds.</summary>
    private BoundExpression BindInPlace(
        ExpressionSyntax syntax, ExpressionSyntax targetSyntax, BoundExpression target, ImmutableArray<BoundExpression> arguments, CallCandidate best)
    {
        if (!CheckVariable(target, VariableUse.ReadAndWrite, targetSyntax))
            return new BoundError(syntax);
        var passed = MakeArguments(best, CallArguments.Of(arguments), syntax);
        if (target is BoundLocal or BoundParameter or BoundField { Receiver: null or BoundThis or BoundLocal or BoundParameter })
            return new BoundSequence(syntax, [], [new BoundCall(syntax, target, best.Method!, passed)], target);
        var place = new LocalSymbol("<place>", target.Type, LocalKind.Temporary, syntax.Span) { RefKind = target.Type.IsReferenceType ? RefKind.None : RefKind.Ref };
        var variable = new BoundLocal(syntax, place);
        var kept = new BoundAssignment(syntax, variable, target) { IsRef = place.RefKind != RefKind.None };
        return new BoundSequence(syntax, [place], [kept, new BoundCall(syntax, variable, best.Method!, passed)], variable);
    }
}
