using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Switch expressions.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindSwitchExpression(SwitchExpression syntax)
    {
        var governing = BindValue(syntax.Governing);
        var arms = ImmutableArray.CreateBuilder<BoundSwitchArm>(syntax.Arms.Length);
        foreach (var arm in syntax.Arms)
        {
            var binder = In(Scope.Nested());
            var pattern = binder.BindPattern(arm.Pattern, governing.Type);
            var when = arm.When is null ? null : binder.BindCondition(arm.When);
            var value = binder.BindExpression(arm.Value);
            if (value is TypeOrNamespace || value.Type.IsVoid)
                value = binder.WithNaturalType(value);
            arms.Add(new BoundSwitchArm(arm, [.. binder.Scope.Locals], pattern, when, value));
        }

        if (governing.HasErrors || arms.Any(a => a.Value.HasErrors || a.When is { HasErrors: true }))
            return new BoundError(syntax);
        if (arms.Count == 0)
            return new UnboundSwitch(syntax, governing, [], PseudoTypeSymbol.Switch);
        var natural = BestCommonType.OfTypes(arms.Select(a => NaturalTypeOf(a.Value)).OfType<TypeSymbol>());
        if (natural is not null && !arms.All(a => CanConvert(a.Value, natural)))
            natural = null;
        return new UnboundSwitch(syntax, governing, arms.MoveToImmutable(), natural ?? PseudoTypeSymbol.Switch);
    }

    private BoundExpression MakeSwitch(UnboundSwitch @switch, TypeSymbol type)
    {
        var arms = ImmutableArray.CreateBuilder<BoundSwitchArm>(@switch.Arms.Length);
        foreach (var arm in @switch.Arms)
        {
            var value = Convert(arm.Value, type, arm.Value.Syntax);
            if (value.HasErrors)
                return new BoundError(@switch.Syntax);
            arms.Add(new BoundSwitchArm(arm.Syntax, arm.Locals, arm.Pattern, arm.When, value));
        }

        return new BoundSwitchExpression(@switch.Syntax, @switch.Governing, arms.MoveToImmutable(), type);
    }
}
