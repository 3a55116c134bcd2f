using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>A parameter as a lambda declares it; the type is null where it is to be inferred.</summary>
internal sealed record LambdaParameter(string Name, TypeSymbol? Type, RefKind RefKind, TextSpan Span)
{
    public bool IsParams { get; init; }

    public bool HasDefault { get; init; }

    public ConstantValue? Default { get; init; }

    public ImmutableArray<AppliedAttribute> Attributes { get; init; } = [];
}

/// <summary>
/// A lambda before its parameter types are known. Its body is bound once for each list of parameter types it is tried with, and what
/// was found is kept: without that, lambdas in lambdas would be bound exponentially often.
/// </summary>
internal abstract class UnboundLambda(SyntaxNode syntax, Binder binder) : BoundExpression(syntax, PseudoTypeSymbol.Lambda)
{
    private readonly List<LambdaBody> _bodies = [];

    public Binder Binder => binder;

    /// <summary>Empty where <see cref="HasSignature"/> is false.</summary>
    public abstract ImmutableArray<LambdaParameter> Parameters { get; }

    /// <summary>False for <c>delegate { … }</c>, which fits any parameters but <c>out</c>.</summary>
    public virtual bool HasSignature => true;

    public virtual bool IsAsync => false;

    public virtual bool IsStatic => false;

    public virtual TypeSymbol? ReturnType => null;

    public ImmutableArray<AppliedAttribute> Attributes { get; init; } = [];

    /// <summary>Whether an expression body may stand as a statement, so that the lambda fits delegates that return nothing.</summary>
    public abstract bool IsStatementLike { get; }

    /// <summary>What is wrong with the parameter list itself.</summary>
    public bool HasInvalidSignature { get; init; }

    public bool HasExplicitTypes => HasSignature && Parameters.All(p => p.Type is not null);

    /// <summary>Whether the body was bound at all.</summary>
    public bool IsTried => _bodies.Count > 0;

    public bool HasBodyWithoutErrors => _bodies.Exists(b => !b.HasErrors);

    /// <summary>What is wrong with the body in the trial that got on best; null where no trial failed.</summary>
    public IReadOnlyList<Diagnostic>? BestErrors()
    {
        var failed = _bodies.FindAll(b => b.HasErrors && b.Symbol.Parameters.All(p => p.Type is not TypeParameterSymbol || Parameters.Any(d => d.Type == p.Type)));
        return failed.Count == 0 ? null : failed.MinBy(b => b.Diagnostics.Count)!.Diagnostics.ToSortedList();
    }

    /// <summary>The body with these parameter types.</summary>
    public LambdaBody Bind(ImmutableArray<TypeSymbol> types, ImmutableArray<RefKind> refKinds)
    {
        foreach (var known in _bodies)
        {
            if (known.IsFor(types, refKinds))
                return known;
        }

        var body = BindBody(MakeSymbol(types, refKinds));
        _bodies.Add(body);
        Binder.Context.Recorder?.Body(body);
        return body;
    }

    /// <summary>Binds the body with what the parameter list alone says.</summary>
    public void BindAlone() =>
        Bind([.. Parameters.Select(p => p.Type ?? PseudoTypeSymbol.Error)], [.. Parameters.Select(p => p.RefKind)]);

    protected abstract LambdaBody BindBody(LambdaSymbol symbol);

    private LambdaSymbol MakeSymbol(ImmutableArray<TypeSymbol> types, ImmutableArray<RefKind> refKinds)
    {
        var underscores = Parameters.Count(p => p.Name == "_");
        var parameters = ImmutableArray.CreateBuilder<ParameterSymbol>(types.Length);
        for (var i = 0; i < types.Length; i++)
        {
            var declared = HasSignature ? Parameters[i] : null;
            parameters.Add(new SourceParameterSymbol(declared?.Name ?? "", i, types[i], refKinds[i], declared?.Span ?? Syntax.Span)
            {
                HasParams = declared?.IsParams == true,
                HasDefault = declared?.HasDefault == true,
                DefaultValue = declared?.Default,
                Attributes = declared?.Attributes ?? [],
                IsDiscard = declared is null || (declared.Name == "_" && underscores > 1),
            });
        }

        return new LambdaSymbol(parameters.MoveToImmutable(), IsAsync, IsStatic) { Attributes = Attributes };
    }
}

/// <summary>A lambda's body, bound for one list of parameter types but not yet for a return type: what it returns is not converted.</summary>
internal sealed class LambdaBody(LambdaSymbol symbol, Binder binder, DiagnosticBag diagnostics)
{
    public LambdaSymbol Symbol => symbol;

    /// <summary>In whose scope the parameters are.</summary>
    public Binder Binder => binder;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The expression body; null where there is a block.</summary>
    public BoundExpression? Expression { get; init; }

    public BoundBlock? Block { get; init; }

    /// <summary>What the block returns; null entries for <c>return;</c>.</summary>
    public ImmutableArray<BoundExpression?> Returned { get; init; } = [];

    public bool EndIsReachable { get; init; }

    public bool HasErrors => diagnostics.HasErrors;

    public TypeSymbol? Inferred { get; set; }

    public bool IsInferred { get; set; }

    public bool IsFor(ImmutableArray<TypeSymbol> types, ImmutableArray<RefKind> refKinds)
    {
        var parameters = symbol.Parameters;
        if (parameters.Length != types.Length)
            return false;
        for (var i = 0; i < types.Length; i++)
        {
            if (parameters[i].RefKind != refKinds[i] || !TypeFacts.IsSameWithNames(parameters[i].Type, types[i]))
                return false;
        }

        return true;
    }
}
