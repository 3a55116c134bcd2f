using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What an expression was found to be, once, and by whom: the binder knows every name that was in scope.</summary>
internal sealed record RecordedExpression(BoundExpression Bound, Binder Binder);

/// <summary>A call, creation or element access: everything that was tried for it. The arguments of an extension method begin with its receiver.</summary>
internal sealed record RecordedCall(OverloadResolution Resolution, CallArguments Arguments, bool IsExtension, Binder Binder)
{
    /// <summary>The overloads that the call could mean: extension methods for other receivers are none.</summary>
    public List<CallCandidate> Fitting() => [.. Resolution.Candidates.Where(c =>
        c.IsApplicable || !IsExtension || (c.Mismatch != Mismatch.WrongReceiver && Binder.TakenBy((MethodSymbol)c.Declared.Member, Arguments[0].Value) is not null))];
}

/// <summary>
/// Keeps, for those who ask about code while it is written, what was bound at which node of the tree. Code may be bound several times,
/// as lambdas are for every overload; all of it is kept, and whichever was chosen in the end is preferred. With a recorder, binding
/// goes on where it would otherwise give up: a call that fits no overload gets the type it probably has.
/// </summary>
internal sealed class SemanticRecorder
{
    private readonly Dictionary<SyntaxNode, List<RecordedExpression>> _expressions = [];
    private readonly Dictionary<SyntaxNode, List<RecordedCall>> _calls = [];
    private readonly Dictionary<SyntaxNode, Binder> _scopes = [];
    private readonly Dictionary<SyntaxNode, Symbol> _names = [];
    private readonly Dictionary<SyntaxNode, TypeSymbol> _expected = [];
    private readonly HashSet<MethodSymbol> _chosen = [];
    private readonly Dictionary<MethodSymbol, LambdaBody> _bodies = [];
    private readonly Queue<UnboundLambda> _lambdas = [];

    /// <summary>What all binders of the cell share.</summary>
    public BindingContext? Context { get; set; }

    public void Expression(SyntaxNode syntax, BoundExpression bound, Binder binder) =>
        Add(_expressions, syntax, new RecordedExpression(bound, binder));

    public void Call(SyntaxNode syntax, RecordedCall call) => Add(_calls, syntax, call);

    /// <summary>Who binds a statement, pattern, type or declaration.</summary>
    public void Scope(SyntaxNode syntax, Binder binder) => _scopes[syntax] = binder;

    /// <summary>What a name means where only types and namespaces can stand.</summary>
    public void Name(SyntaxNode syntax, Symbol symbol) => _names[syntax] = symbol;

    /// <summary>The type that is wanted of an expression or initializer, or the one that a pattern is applied to.</summary>
    public void Expected(SyntaxNode syntax, TypeSymbol type)
    {
        if (!type.IsError) _expected[syntax] = type;
    }

    /// <summary>A lambda that is still to be given its parameter types.</summary>
    public void Lambda(UnboundLambda lambda) => _lambdas.Enqueue(lambda);

    public void Body(LambdaBody body) => _bodies[body.Symbol] = body;

    /// <summary>The body of a lambda that the code means, of those that were tried.</summary>
    public void Chosen(MethodSymbol lambda) => _chosen.Add(lambda);

    /// <summary>Binds the lambdas that were never bound because what stands around them failed: they still hold names.</summary>
    public void BindForgotten()
    {
        while (_lambdas.TryDequeue(out var lambda))
        {
            if (!lambda.IsTried) lambda.BindAlone();
        }
    }

    /// <summary>The best of what an expression was found to be; null where it was never bound.</summary>
    public RecordedExpression? Find(SyntaxNode syntax) =>
        _expressions.TryGetValue(syntax, out var all) ? Best(all, r => r.Binder, r => r.Bound.HasErrors) : null;

    public RecordedCall? FindCall(SyntaxNode syntax) =>
        _calls.TryGetValue(syntax, out var all) ? Best(all, r => r.Binder, r => r.Resolution.Best is null) : null;

    public Binder? FindScope(SyntaxNode syntax) => Find(syntax)?.Binder ?? _scopes.GetValueOrDefault(syntax);

    public Symbol? FindName(SyntaxNode syntax) => _names.GetValueOrDefault(syntax);

    public TypeSymbol? FindExpected(SyntaxNode syntax) => _expected.GetValueOrDefault(syntax);

    /// <summary>Whoever bound something, those who bound what the code means before those who only tried.</summary>
    public IEnumerable<Binder> Binders() =>
        _expressions.Values.SelectMany(all => all.Select(r => r.Binder)).Concat(_scopes.Values)
            .DistinctBy(b => b.Scope).OrderByDescending(RankOf);

    private static void Add<T>(Dictionary<SyntaxNode, List<T>> to, SyntaxNode syntax, T item)
    {
        if (!to.TryGetValue(syntax, out var all)) to[syntax] = all = [];
        all.Add(item);
    }

    private T Best<T>(List<T> all, Func<T, Binder> binderOf, Func<T, bool> hasErrors)
    {
        if (all.Count == 1) return all[0];

        // Of equals the last: what was bound on trial comes before what was meant.
        var best = all[0];
        var rank = (int.MinValue, int.MinValue);
        foreach (var item in all)
        {
            var next = (hasErrors(item) ? 0 : 1, RankOf(binderOf(item)));
            if (next.CompareTo(rank) >= 0) (best, rank) = (item, next);
        }

        return best;
    }

    /// <summary>How likely the lambdas around are bound as the code means them: chosen is best, else the fewer errors the better.</summary>
    private int RankOf(Binder binder)
    {
        var rank = 0;
        MethodSymbol? last = null;
        for (var scope = binder.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Function is not { MethodKind: MethodKind.Lambda } lambda || ReferenceEquals(lambda, last)) continue;
            last = lambda;
            if (_chosen.Contains(lambda)) continue;
            rank -= 1;
            if (_bodies.TryGetValue(lambda, out var body)) rank -= body.Diagnostics.Count;
            rank -= 100 * lambda.Parameters.Count(p => p.Type.IsError || p.Type.ContainsTypeParameter(_ => true));
        }

        return rank;
    }
}
