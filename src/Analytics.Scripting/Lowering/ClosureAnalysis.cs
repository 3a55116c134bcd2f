using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Lowering;

/// <summary>
/// Finds out which variables of a method are shared with the lambdas and local functions in it, and where the code of those must live.
/// </summary>
internal sealed class ClosureAnalysis
{
    private readonly Dictionary<Symbol, VariableScope> _owners = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MethodSymbol, FunctionNode> _functions = new(ReferenceEqualityComparer.Instance);
    private readonly List<FunctionNode> _nested = [];
    private readonly HashSet<MethodSymbol> _delegated = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Symbol> _captured = new(ReferenceEqualityComparer.Instance);

    /// <param name="symbol">The method; null for the statements at the top of a cell.</param>
    /// <param name="body">Its code.</param>
    /// <param name="result">The trailing expression of a cell, evaluated behind the body in its scope.</param>
    /// <param name="typeParameters">Those of the method and of the types around it.</param>
    public ClosureAnalysis(MethodSymbol? symbol, BoundBlock body, BoundExpression? result, ImmutableArray<TypeParameterSymbol> typeParameters)
    {
        Root = new FunctionNode(symbol, null, null, body, typeParameters);
        Enter(Root);
        if (result is not null) Visit(result, Root.Root);
        Close();
    }

    public FunctionNode Root { get; }

    /// <summary>The lambdas and local functions.</summary>
    public IReadOnlyList<FunctionNode> Nested => _nested;

    /// <summary>The function that a lambda or local function is.</summary>
    public FunctionNode FunctionOf(MethodSymbol symbol) => _functions[symbol.Definition];

    /// <summary>Whether a function is one of this method's local functions.</summary>
    public bool IsNested(MethodSymbol symbol) => _functions.ContainsKey(symbol.Definition);

    /// <summary>Whether delegates are made of a function, so that anything may call it.</summary>
    public bool IsDelegated(MethodSymbol symbol) => symbol.MethodKind != MethodKind.LocalFunction || _delegated.Contains(symbol);

    /// <summary>The scope whose object holds the variable, or null where no nested function uses it.</summary>
    public VariableScope? FrameOf(Symbol variable) => _captured.Contains(variable) ? _owners[variable] : null;

    /// <summary>The scope that these variables, declared together, make up; null where none of them is captured.</summary>
    public VariableScope? FrameOf(ImmutableArray<LocalSymbol> locals)
    {
        foreach (var local in locals)
        {
            if (_owners.TryGetValue(local, out var scope)) return scope.HasFrame ? scope : null;
        }

        return null;
    }

    /// <summary>The next object outward from a scope's: that of a scope around it in its function, or the one its function is called on.</summary>
    public static VariableScope? Outward(VariableScope scope)
    {
        for (var outer = scope.Parent; outer is not null && outer.Function == scope.Function; outer = outer.Parent)
        {
            if (outer.HasFrame) return outer;
        }

        var function = scope.Function!;
        return function.Parent is null ? VariableScope.OfThis : function.Host;
    }

    private void Enter(FunctionNode function)
    {
        foreach (var parameter in function.Symbol?.Parameters ?? []) _owners[parameter] = function.Root;
        foreach (var local in function.Body.Locals) _owners[local] = function.Root;
        foreach (var statement in function.Body.Statements) Visit(statement, function.Root);
    }

    private void VisitFunction(MethodSymbol symbol, BoundBlock body, VariableScope scope, ImmutableArray<TypeParameterSymbol> typeParameters)
    {
        var function = new FunctionNode(symbol, scope.Function, scope, body, typeParameters);
        _functions.Add(symbol, function);
        _nested.Add(function);
        Enter(function);
    }

    private void Visit(BoundNode node, VariableScope scope)
    {
        if (node is BoundLoop) scope.Function!.HasLoop = true;
        if (IsOfCells(node)) scope.Function!.UsesCells = true;
        switch (node)
        {
            case BoundLambda lambda: VisitFunction(lambda.Symbol, lambda.Body, scope, []); return;
            case BoundLocalFunction local: VisitFunction(local.Symbol, local.Body, scope, local.Symbol.DeclaredTypeParameters); return;
            case BoundLocal { Constant: null } local: Use(local.Local, scope); return;
            case BoundParameter parameter: Use(parameter.Parameter, scope); return;
            case BoundThis or BoundBase: UseThis(scope.Function!); return;
            case BoundFor counted: VisitFor(counted, scope); return;
            case BoundForEach each: VisitForEach(each, scope); return;
            case BoundSwitch choice:
                Visit(choice.Governing, scope);
                VisitAll(choice.Sections, Inner(scope, choice.Locals));
                return;
            default:
                Note(node, scope.Function!);
                VisitBelow(node, Inner(scope, LocalsOf(node)));
                return;
        }
    }

    private static bool IsOfCells(BoundNode node) => node switch
    {
        BoundCall call => call.Method.Definition is SourceMethodSymbol,
        BoundObjectCreation creation => creation.Constructor.Definition is SourceMethodSymbol,
        BoundProperty property => property.Property.ContainingType?.Definition is SourceTypeSymbol,
        BoundIndexer indexer => indexer.Property.ContainingType?.Definition is SourceTypeSymbol,
        BoundBinary { Method.Definition: SourceMethodSymbol } or BoundUnary { Method.Definition: SourceMethodSymbol } => true,
        BoundConversion { Method.Definition: SourceMethodSymbol } => true,
        _ => false,
    };

    private void Note(BoundNode node, FunctionNode function)
    {
        switch (node)
        {
            case BoundCall { Method.MethodKind: MethodKind.LocalFunction } call: function.Calls.Add(call.Method.Definition); break;
            case BoundDelegateCreation { Method.MethodKind: MethodKind.LocalFunction } made:
                function.Calls.Add(made.Method.Definition);
                _delegated.Add(made.Method.Definition);
                break;
            case BoundAwait: function.HasAwait = true; break;
            case BoundUsing { Dispose.Await: not null }: function.HasAwait = true; break;
            case BoundYieldReturn or BoundYieldBreak: function.HasYield = true; break;
            case BoundCollectionElement { Enumeration.GetEnumerator: not null }: function.HasGuardedSpread = true; break;
        }
    }

    private static ImmutableArray<LocalSymbol> LocalsOf(BoundNode node) => node switch
    {
        BoundBlock block => block.Locals,
        BoundWhile loop => loop.Locals,
        BoundDo loop => loop.Locals,
        BoundSwitchSection section => section.Locals,
        BoundSwitchArm arm => arm.Locals,
        BoundCatch handler => handler.Locals,
        BoundUsing owned => owned.Locals,
        BoundSequence sequence => sequence.Locals,
        BoundHandlerConversion { ShouldAppend: { } answer } => [answer],
        _ => [],
    };

    private void VisitFor(BoundFor counted, VariableScope scope)
    {
        var outer = Inner(scope, counted.OuterLocals);
        VisitAll(counted.Initializers, outer);
        var inner = Inner(outer, counted.InnerLocals);
        if (counted.Condition is not null) Visit(counted.Condition, inner);
        Visit(counted.Body, inner);
        VisitAll(counted.Increments, inner);
    }

    private void VisitForEach(BoundForEach each, VariableScope scope)
    {
        if (each.Info.MoveNextAwait is not null) scope.Function!.HasAwait = true;
        Visit(each.Collection, scope);
        if (!each.Info.GetEnumeratorArguments.IsDefault)
        {
            foreach (var argument in each.Info.GetEnumeratorArguments) Visit(argument.Value, scope);
        }

        var inner = Inner(scope, each.Locals);
        Visit(each.Assign, inner);
        Visit(each.Body, inner);
    }

    private void VisitBelow(BoundNode node, VariableScope scope) => BoundChildren.ForEach(node, child => Visit(child, scope));

    private void VisitAll<T>(ImmutableArray<T> nodes, VariableScope scope)
        where T : BoundNode
    {
        foreach (var node in nodes) Visit(node, scope);
    }

    private VariableScope Inner(VariableScope scope, ImmutableArray<LocalSymbol> locals)
    {
        if (locals.IsEmpty) return scope;
        var inner = new VariableScope(scope, scope.Function!);
        foreach (var local in locals) _owners[local] = inner;
        return inner;
    }

    private void Use(Symbol variable, VariableScope scope)
    {
        if (!_owners.TryGetValue(variable, out var owner))
            throw new InvalidOperationException($"The variable {variable} is used but no block declares it.");
        var function = scope.Function!;
        if (owner.Function == function) return;
        if (_captured.Add(variable)) owner.Captured.Add(variable);
        function.Needs.Add(owner);
    }

    private static void UseThis(FunctionNode function)
    {
        if (function.Parent is not null) function.Needs.Add(VariableScope.OfThis);
    }

    /// <summary>What a function needs, the functions around it and those that call it need too; then each gets its place.</summary>
    private void Close()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var function in _nested)
            {
                if (function.Parent is { Parent: not null } parent) changed |= Share(function, parent);
                foreach (var callee in function.Calls)
                {
                    if (_functions.TryGetValue(callee, out var called)) changed |= Share(called, function);
                }
            }
        }
        while (changed);
        foreach (var function in _nested) function.Host = Innermost(function.Needs);
        foreach (var function in _nested) Link(function);
    }

    private static VariableScope? Innermost(HashSet<VariableScope> scopes)
    {
        VariableScope? innermost = null;
        foreach (var scope in scopes)
        {
            if (innermost is null || scope.Depth > innermost.Depth) innermost = scope;
        }

        return innermost;
    }

    private static bool Share(FunctionNode from, FunctionNode to)
    {
        var changed = false;
        foreach (var scope in from.Needs)
        {
            if (scope.Function is null || !scope.Function.IsWithin(to)) changed |= to.Needs.Add(scope);
        }

        return changed;
    }

    private static void Link(FunctionNode function)
    {
        if (function.Host is not { } scope) return;
        var outermost = function.Needs.Min(s => s.Depth);
        while (scope.Depth > outermost)
        {
            scope.LinksOut = true;
            scope = Outward(scope) ?? throw new InvalidOperationException("A closure does not lead outward as far as it must.");
        }
    }
}
