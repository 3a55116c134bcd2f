using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>From expressions as they stand to values with a type.</summary>
internal sealed partial class Binder
{
    public partial BoundExpression BindValue(ExpressionSyntax syntax) => WithNaturalType(BindExpression(syntax));

    public partial BoundExpression BindConverted(ExpressionSyntax syntax, TypeSymbol target)
    {
        Context.Recorder?.Expected(syntax, target);
        if (syntax is InitializerExpression initializer && target is ArrayTypeSymbol array)
            return BindArrayInitializer(initializer, array);
        var value = BindExpression(syntax);
        return value.HasErrors ? value : Convert(value, target, syntax);
    }

    public partial BoundExpression BindCondition(ExpressionSyntax syntax)
    {
        var value = BindExpression(syntax);
        if (value.HasErrors)
            return value;
        if (syntax is AssignmentExpression { OperatorToken.Kind: SyntaxKind.Equals } && value.Type.IsBoolean() && value is BoundAssignment { Value: BoundLiteral })
            Diagnostics.Warning("CS0665", syntax.Span, "Assignment in conditional expression is always constant. Did you mean to use == instead of = ?");
        return ToCondition(value, syntax);
    }

    /// <summary>A bool, or what op_True says of the value.</summary>
    private BoundExpression ToCondition(BoundExpression value, SyntaxNode syntax)
    {
        if (IsDynamic(value))
            return MakeDynamicUnary(syntax, System.Linq.Expressions.ExpressionType.IsTrue, value);
        if (CanConvert(value, CoreTypes.Boolean) || value.Type.IsNone)
            return Convert(value, CoreTypes.Boolean, syntax);
        return FindUnaryOperator("op_True", value) is { } test
            ? new BoundCall(syntax, null, test, [new BoundArgument(0, RefKind.None, Convert(value, test.Parameters[0].Type, syntax))])
            : Convert(value, CoreTypes.Boolean, syntax);
    }

    public partial BoundExpression WithNaturalType(BoundExpression value)
    {
        if (value.Type.IsVoid)
        {
            Diagnostics.Error("CS0029", value.Syntax.Span, "The call returns no value (void), so it cannot be used as one.");
            return new BoundError(value.Syntax);
        }

        return WithNaturalTypeOrVoid(value);
    }

    /// <summary>The same for an expression statement, whose expression need have no value.</summary>
    internal BoundExpression WithNaturalTypeOrVoid(BoundExpression value)
    {
        switch (value)
        {
            case UnboundTuple tuple:
                return tuple.Type is TupleTypeSymbol type ? Finish(tuple, type) : ReportElements(tuple);
            case UnboundConditional conditional:
                return conditional.Type.IsNone ? ReportNoType(value) : MakeConditional(conditional, conditional.Type, isExplicit: false);
            case UnboundSwitch @switch:
                return @switch.Type.IsNone ? ReportNoType(value) : MakeSwitch(@switch, @switch.Type);
            case UnboundInterpolation interpolation:
                return MakeString(interpolation);
            case UnboundLambda lambda:
                return NaturalDelegateType(lambda) is { } lambdaType ? Convert(lambda, lambdaType, lambda.Syntax) : ReportNoType(value);
            case MethodGroup group:
                return NaturalDelegateType(group) is { } groupType ? Convert(group, groupType, group.Syntax) : ReportNoType(value);
            case { Type.IsNone: true }:
                return ReportNoType(value);
            default:
                return value;
        }
    }

    private BoundExpression Finish(UnboundTuple tuple, TupleTypeSymbol type)
    {
        var elements = tuple.Elements.Select((e, i) => Convert(e, type.ElementTypes[i], e.Syntax)).ToImmutableArray();
        return elements.Any(e => e.HasErrors) ? new BoundError(tuple.Syntax) : new BoundTupleLiteral(tuple.Syntax, type, elements);
    }

    private BoundExpression FinishQuietly(BoundExpression value) => Reporting(new DiagnosticBag()).WithNaturalTypeOrVoid(value);

    private BoundError ReportElements(UnboundTuple tuple)
    {
        foreach (var element in tuple.Elements.Where(e => NaturalTypeOf(e) is null))
            ReportNoType(element);
        foreach (var element in tuple.Elements.Where(e => e.Type.IsNone && NaturalTypeOf(e) is not null))
            Diagnostics.Error("CS8917", element.Syntax.Span, "The delegate type could not be inferred within a tuple.");
        return new BoundError(tuple.Syntax);
    }

    private BoundError ReportNoType(BoundExpression value)
    {
        var span = value.Syntax.Span;
        switch (value)
        {
            case TypeOrNamespace { Symbol: NamespaceSymbol @namespace }:
                Diagnostics.Error("CS0118", span, $"'{@namespace}' is a namespace but is used like a variable.");
                break;
            case TypeOrNamespace named:
                Diagnostics.Error("CS0119", span, $"'{named.Symbol}' is a type, which is not valid in the given context.");
                break;
            case UnboundLambda lambda:
                ReportUntypedLambda(lambda);
                break;
            case MethodGroup group:
                Diagnostics.Error("CS8917", NameOf(group), $"The delegate type could not be inferred. '{group.Name}' is a method: are its parentheses missing?");
                break;
            case UnboundConditional conditional:
                Diagnostics.Error("CS0173", span, $"Type of conditional expression cannot be determined because there is no implicit conversion between '{Describe(conditional.WhenTrue)}' and '{Describe(conditional.WhenFalse)}'.");
                break;
            case UnboundSwitch:
                Diagnostics.Error("CS8506", span, "No best type was found for the switch expression.");
                break;
            case UnboundCollection:
                Diagnostics.Error("CS9176", span, "There is no target type for the collection expression.");
                break;
            case UnboundNew:
                Diagnostics.Error("CS8754", span, "There is no target type for 'new(...)'.");
                break;
            case UnboundThrow:
                Diagnostics.Error("CS8115", span, "A throw expression is not allowed in this context.");
                break;
            case BoundDefault:
                Diagnostics.Error("CS8716", span, "There is no target type for the default literal.");
                break;
            case UnboundOutVariable:
                Diagnostics.Error("CS8196", span, "The type of an out variable cannot be inferred here.");
                break;
            default:
                Diagnostics.Error("CS0815", span, $"A value of type '{value.Type}' has no type of its own here; write one, as in (string){Context.Tree.Text.ToString(span)}.");
                break;
        }

        return new BoundError(value.Syntax);
    }

    private void ReportUntypedLambda(UnboundLambda lambda)
    {
        if (lambda.HasExplicitTypes && !lambda.HasInvalidSignature)
        {
            var body = BindLambdaWith(lambda, [.. lambda.Parameters.Select(p => p.Type!)], [.. lambda.Parameters.Select(p => p.RefKind)]);
            if (body.HasErrors)
            {
                Diagnostics.AddRange(body.Diagnostics.ToSortedList());
                return;
            }
        }

        Diagnostics.Error("CS8917", lambda.Syntax.Span, "The delegate type could not be inferred.");
    }

    /// <summary>What an expression is, for messages: its type, or what kind of thing it is.</summary>
    internal static string Describe(BoundExpression value) => value switch
    {
        MethodGroup => "method group",
        TypeOrNamespace named => $"type or namespace {named.Symbol}",
        _ => value.Type.ToString(),
    };
}
