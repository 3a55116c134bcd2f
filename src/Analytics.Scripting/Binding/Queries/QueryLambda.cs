using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>The lambda that a clause of a query becomes. It has a parameter for each set of range variables it can see.</summary>
internal sealed class QueryLambda(
    SyntaxNode syntax, Binder binder, ImmutableArray<RangeVariables> variables, Func<Binder, ImmutableArray<BoundExpression>, BoundExpression> body)
    : UnboundLambda(syntax, binder)
{
    public override ImmutableArray<LambdaParameter> Parameters { get; } =
        [.. variables.Select(v => new LambdaParameter(v.Names[^1], null, RefKind.None, syntax.Span))];

    public override bool IsStatementLike => false;

    protected override LambdaBody BindBody(LambdaSymbol symbol)
    {
        var bag = new DiagnosticBag();
        var scope = Binder.Scope.OfFunction(symbol);
        for (var i = 0; i < variables.Length; i++)
            variables[i].Declare(scope, symbol.Parameters[i]);
        var inner = Binder.InFunction(scope.Nested(), new ReturnContext(null), bag);
        return new LambdaBody(symbol, inner, bag)
        {
            Expression = body(inner, [.. symbol.Parameters.Select(p => (BoundExpression)new BoundParameter(Syntax, p))]),
        };
    }
}

/// <summary>
/// The range variables in force behind a clause, and how to find each in one value: the value itself, or, where there are several, a
/// property of an anonymous type, which may hold earlier ones nested.
/// </summary>
internal sealed class RangeVariables
{
    private readonly ImmutableArray<Func<BoundExpression, SyntaxNode, BoundExpression>> _reads;

    private RangeVariables(ImmutableArray<string> names, ImmutableArray<Func<BoundExpression, SyntaxNode, BoundExpression>> reads)
    {
        Names = names;
        _reads = reads;
    }

    /// <summary>In the order in which they were introduced.</summary>
    public ImmutableArray<string> Names { get; }

    public bool IsSingle => Names.Length == 1;

    /// <summary>The variable is the value; it is read as a value, since it cannot be assigned.</summary>
    public static RangeVariables Of(string name) =>
        new([name], [(value, syntax) => new BoundConversion(syntax, value, ConversionKind.Identity, value.Type)]);

    /// <summary>These and one more, joined in an anonymous type whose first property is the value of these and whose second is the new one.</summary>
    public RangeVariables With(string name) =>
        new(Names.Add(name), [.. _reads.Select(Nested), (value, syntax) => Property(value, 1, syntax)]);

    /// <summary>The name of the property that holds these in such a type; not one that code can write.</summary>
    public string PropertyName => IsSingle ? Names[0] : $"<>h__{string.Join("__", Names)}";

    public void Declare(Scope scope, ParameterSymbol parameter)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var read = _reads[i];
            scope.Declare(new RangeVariableSymbol(Names[i], syntax => read(new BoundParameter(syntax, parameter), syntax)));
        }
    }

    private static Func<BoundExpression, SyntaxNode, BoundExpression> Nested(Func<BoundExpression, SyntaxNode, BoundExpression> read) =>
        (value, syntax) => read(Property(value, 0, syntax), syntax);

    private static BoundExpression Property(BoundExpression value, int index, SyntaxNode syntax) =>
        value.Type is AnonymousTypeSymbol type ? new BoundProperty(syntax, value, type.Properties[index]) : new BoundError(syntax);
}
