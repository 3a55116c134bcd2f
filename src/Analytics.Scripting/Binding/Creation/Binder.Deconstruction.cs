using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Taking values apart: <c>(a, var b) = …</c>.</summary>
internal sealed partial class Binder
{
    /// <summary>What a part goes to: a target of its own, a declared variable without a type yet, or more targets.</summary>
    private sealed record DeconstructionTarget(SyntaxNode Syntax, BoundExpression? Variable, bool NeedsType, ImmutableArray<DeconstructionTarget> Parts)
    {
        public bool IsNested => !Parts.IsDefault;
    }

    public partial BoundExpression BindDeconstruction(ExpressionSyntax target, BoundExpression value, SyntaxNode syntax)
    {
        var targets = BindTargets(target, null);
        if (value.HasErrors || targets is null || !targets.IsNested || HasErrors(targets))
        {
            if (targets is { IsNested: false } && !value.HasErrors)
                Diagnostics.Error("CS0131", target.Span, "The left-hand side of an assignment must be a variable, property or indexer.");
            if (targets is not null)
                GiveUp(targets);
            return new BoundError(syntax);
        }

        // A tuple literal on the right takes its types from the left where it has none itself.
        if (value is UnboundTuple tuple && MergedType(targets, tuple) is { } merged)
            value = Convert(value, merged, value.Syntax);
        else
            value = WithNaturalType(value);
        if (value.HasErrors)
        {
            GiveUp(targets);
            return value;
        }

        var input = new BoundPlaceholder(value.Syntax, value.Type);
        if (MakeStep(input, targets) is not { } step)
        {
            GiveUp(targets);
            return new BoundError(syntax);
        }

        return new BoundDeconstruction(syntax, value, step, TypeOf(step));
    }

    private static bool HasErrors(DeconstructionTarget target) =>
        target.IsNested ? target.Parts.Any(HasErrors) : !target.NeedsType && target.Variable!.HasErrors;

    private static void GiveUp(DeconstructionTarget target)
    {
        if (target is { NeedsType: true, Variable: { } variable })
            SetVariableType(variable, PseudoTypeSymbol.Error);
        if (target.IsNested)
        {
            foreach (var part in target.Parts)
                GiveUp(part);
        }
    }

    private DeconstructionTarget? BindTargets(ExpressionSyntax syntax, TypeSyntax? sharedType)
    {
        switch (syntax)
        {
            case TupleExpression tuple:
                return new DeconstructionTarget(syntax, null, false, [.. tuple.Arguments.Select(a => BindTargets(a.Expression, sharedType)).OfType<DeconstructionTarget>()]);
            case DeclarationExpression declaration:
                var type = IsVar(declaration.Type) ? null : BindType(declaration.Type);
                if (type is not null && declaration.Designation is ParenthesizedDesignation)
                {
                    Diagnostics.Error("CS8136", declaration.Span, "Deconstruction 'var (...)' form disallows a specific type for 'var'.");
                    return null;
                }

                return BindDesignation(declaration.Designation, declaration, type);
            case IdentifierName { Identifier.Name: "_" } when IsDiscard("_"):
                return new DeconstructionTarget(syntax, null, true, default);
            default:
                var target = BindTarget(syntax);
                if (!target.HasErrors && !CheckVariable(target, VariableUse.Write, syntax))
                    target = new BoundError(syntax);
                return new DeconstructionTarget(syntax, target, false, default);
        }
    }

    private DeconstructionTarget BindDesignation(DesignationSyntax syntax, SyntaxNode whole, TypeSymbol? type)
    {
        switch (syntax)
        {
            case ParenthesizedDesignation several:
                return new DeconstructionTarget(syntax, null, false, [.. several.Variables.Select(v => BindDesignation(v, v, type))]);
            case SingleVariableDesignation single:
                var variable = DeclareVariable(syntax, single.Identifier, type, LocalKind.Declared);
                return new DeconstructionTarget(whole, variable, type is null, default);
            default:
                return new DeconstructionTarget(whole, type is null ? null : new BoundDiscard(syntax, type), type is null, default);
        }
    }

    /// <summary>The type that a tuple literal gets from typed targets; null where its own will do or nothing helps.</summary>
    private static TupleTypeSymbol? MergedType(DeconstructionTarget targets, UnboundTuple tuple)
    {
        if (targets.Parts.Length != tuple.Elements.Length)
            return null;
        var types = ImmutableArray.CreateBuilder<TypeSymbol>(tuple.Elements.Length);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var target = targets.Parts[i];
            var element = tuple.Elements[i];
            TypeSymbol? type;
            if (target.IsNested)
                type = element is UnboundTuple nested ? MergedType(target, nested) : element.Type;
            else
                type = target.NeedsType ? element.Type : target.Variable!.Type;
            if (type is null or { IsNone: true })
                return null;
            types.Add(type);
        }

        return TupleTypeSymbol.Create(types.MoveToImmutable(), default);
    }

    private DeconstructionStep? MakeStep(BoundPlaceholder input, DeconstructionTarget targets)
    {
        MethodSymbol? method = null;
        ImmutableArray<TypeSymbol> types;
        if (input.Type is TupleTypeSymbol tuple)
        {
            types = tuple.ElementTypes;
            if (types.Length != targets.Parts.Length)
            {
                Diagnostics.Error("CS8132", targets.Syntax.Span, $"Cannot deconstruct a tuple of '{types.Length}' elements into '{targets.Parts.Length}' variables.");
                return null;
            }
        }
        else
        {
            method = FindDeconstruct(input, targets.Parts.Length, targets.Syntax);
            if (method is null)
                return null;
            types = [.. method.Parameters.Where(p => p.RefKind == RefKind.Out).Select(p => p.Type)];
        }

        var parts = ImmutableArray.CreateBuilder<DeconstructionPart>(types.Length);
        for (var i = 0; i < types.Length; i++)
        {
            if (MakePart(targets.Parts[i], types[i]) is not { } part)
                return null;
            parts.Add(part);
        }

        return new DeconstructionStep(input, method, parts.MoveToImmutable());
    }

    private DeconstructionPart? MakePart(DeconstructionTarget target, TypeSymbol type)
    {
        var value = new BoundPlaceholder(target.Syntax, type);
        if (target.IsNested)
            return MakeStep(value, target) is { } nested ? new DeconstructionPart(value, null, null, nested) : null;
        var variable = target.Variable switch
        {
            null => new BoundDiscard(target.Syntax, type),
            var declared when target.NeedsType => SetVariableType(declared, type),
            var known => known,
        };
        var converted = Convert(value, variable.Type, target.Syntax);
        return converted.HasErrors ? null : new DeconstructionPart(value, variable, converted, null);
    }

    private static TupleTypeSymbol TypeOf(DeconstructionStep step) =>
        TupleTypeSymbol.Create([.. step.Parts.Select(p => p.Nested is { } nested ? TypeOf(nested) : p.Converted!.Type)], default);

    public partial MethodSymbol? FindDeconstruct(BoundExpression value, int count, SyntaxNode syntax)
    {
        if (value.HasErrors)
            return null;
        var outs = new CallArguments([.. Enumerable.Range(0, count).Select(_ => new CallArgument(new UnboundOutVariable(syntax, null), syntax, RefKind.Out))]);
        var found = MemberLookup.Find(value.Type, "Deconstruct", m => IsAccessible(m, value.Type));
        var group = new MethodGroup(syntax, value, "Deconstruct", found.Methods, []) { Binder = this };
        var choice = Choose(group, outs);
        if (choice.Best?.Method is { ReturnsVoid: true } method)
            return method;
        if (choice.Resolution.Ambiguity is not null)
            Diagnostics.Error("CS0121", syntax.Span, "The call of Deconstruct is ambiguous.");
        else
            Diagnostics.Error("CS8129", syntax.Span, $"No suitable 'Deconstruct' instance or extension method was found for type '{value.Type}', with {count} out parameters and a void return type.");
        return null;
    }
}
