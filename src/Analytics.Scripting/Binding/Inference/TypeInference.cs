using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Infers the type arguments of a generic method from the arguments of a call, in the two phases that the language describes: first what
/// the types of arguments tell, then, type parameter by type parameter, what lambdas and method groups return.
/// </summary>
internal sealed class TypeInference
{
    private readonly Binder _binder;
    private readonly ImmutableArray<TypeParameterSymbol> _parameters;
    private readonly BoundInference _bounds;
    private readonly List<Pair> _pairs = [];
    private readonly bool[,] _depends;

    private TypeInference(Binder binder, ImmutableArray<TypeParameterSymbol> parameters)
    {
        _binder = binder;
        _parameters = parameters;
        _bounds = new BoundInference(parameters);
        _depends = new bool[parameters.Length, parameters.Length];
    }

    /// <summary>
    /// The type arguments, or default where one cannot be inferred. Argument and parameter types correspond by index; a parameter
    /// passed by reference takes exactly the argument's type.
    /// </summary>
    public static ImmutableArray<TypeSymbol> Infer(
        Binder binder, ImmutableArray<TypeParameterSymbol> parameters,
        IEnumerable<(BoundExpression Argument, TypeSymbol Type, bool IsExact)> arguments)
    {
        var inference = new TypeInference(binder, parameters);
        foreach (var (argument, type, isExact) in arguments)
            inference.Add(argument, type, isExact);
        return inference.Run();
    }

    /// <summary>The same where the call is not complete: what cannot be inferred yet is an error type.</summary>
    public static ImmutableArray<TypeSymbol> InferPartly(
        Binder binder, ImmutableArray<TypeParameterSymbol> parameters,
        IEnumerable<(BoundExpression Argument, TypeSymbol Type, bool IsExact)> arguments)
    {
        var inference = new TypeInference(binder, parameters);
        foreach (var (argument, type, isExact) in arguments)
            inference.Add(argument, type, isExact);
        inference.Run();
        return [.. Enumerable.Range(0, parameters.Length).Select(i => inference._bounds[i].Fixed ?? PseudoTypeSymbol.Error)];
    }

    // Tuple literals and collection expressions take part element by element.
    private void Add(BoundExpression argument, TypeSymbol type, bool isExact)
    {
        if (!type.MentionsAny(_parameters) || argument.HasErrors)
            return;
        switch (argument)
        {
            case UnboundTuple tuple when type.StripNullable() is TupleTypeSymbol target && target.ElementTypes.Length == tuple.Elements.Length:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Add(tuple.Elements[i], target.ElementTypes[i], isExact: false);
                break;
            case UnboundCollection collection:
                AddElements(collection, type);
                break;
            default:
                _pairs.Add(new Pair(argument, type, isExact));
                break;
        }
    }

    private void AddElements(UnboundCollection collection, TypeSymbol type)
    {
        if (_binder.ElementTypeOf(type) is not { } elementType)
            return;
        foreach (var element in collection.Elements)
        {
            if (element.Enumeration is { } enumeration)
                Add(enumeration.Element, elementType, isExact: false);
            else
                Add(element.Value, elementType, isExact: false);
        }
    }

    private ImmutableArray<TypeSymbol> Run()
    {
        FirstPhase();
        return SecondPhase() ? [.. _parameters.Select((_, i) => _bounds[i].Fixed!)] : default;
    }

    private void FirstPhase()
    {
        foreach (var (argument, type, isExact) in _pairs)
        {
            switch (argument)
            {
                case UnboundLambda lambda:
                    InferFromExplicitTypes(lambda, type);
                    break;
                case MethodGroup group:
                    if (_bounds.IndexOf(type) >= 0 && _binder.NaturalDelegateType(group) is { } natural)
                        _bounds.Lower(natural, type);
                    break;
                case { Type.IsNone: false }:
                    if (isExact)
                        _bounds.Exact(argument.Type, type);
                    else
                        _bounds.Lower(argument.Type, type);
                    break;
            }
        }
    }

    private void InferFromExplicitTypes(UnboundLambda lambda, TypeSymbol type)
    {
        if (_bounds.IndexOf(type) >= 0)
        {
            if (_binder.NaturalDelegateType(lambda) is { } natural)
                _bounds.Lower(natural, type);
            return;
        }

        if (DelegateOf(type)?.Invoke() is not { } invoke || !lambda.HasExplicitTypes || invoke.Parameters.Length != lambda.Parameters.Length)
            return;
        for (var i = 0; i < lambda.Parameters.Length; i++)
            _bounds.Exact(lambda.Parameters[i].Type!, invoke.Parameters[i].Type);
        if (lambda.ReturnType is { } returnType)
            _bounds.Exact(returnType, invoke.ReturnType);
    }

    private bool SecondPhase()
    {
        FindDependencies();
        while (true)
        {
            var unfixed = Enumerable.Range(0, _parameters.Length).Where(i => _bounds[i].Fixed is null).ToList();
            if (unfixed.Count == 0)
                return true;
            InferFromOutputs();

            // Those that wait for no other; failing that, those that others wait for.
            var ready = unfixed.FindAll(i => !unfixed.Exists(j => _depends[i, j]));
            ready = ready.FindAll(i => _bounds[i].Any);
            if (ready.Count == 0)
                ready = unfixed.FindAll(i => _bounds[i].Any && unfixed.Exists(j => _depends[j, i]));
            if (ready.Count == 0)
                return false;
            foreach (var index in ready)
            {
                if (!_bounds[index].TryFix())
                    return false;
            }
        }
    }

    private void FindDependencies()
    {
        var count = _parameters.Length;
        foreach (var (argument, type, _) in _pairs)
        {
            if (DelegateOf(type)?.Invoke() is not { } invoke || !HasInputs(argument))
                continue;
            for (var output = 0; output < count; output++)
            {
                if (!Mentions(invoke.ReturnType, output))
                    continue;
                for (var input = 0; input < count; input++)
                {
                    if (invoke.Parameters.Any(p => Mentions(p.Type, input)))
                        _depends[output, input] = true;
                }
            }
        }

        for (var k = 0; k < count; k++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                    _depends[i, j] |= _depends[i, k] && _depends[k, j];
            }
        }
    }

    private void InferFromOutputs()
    {
        for (var i = 0; i < _pairs.Count; i++)
        {
            var (argument, type, _) = _pairs[i];
            if (_pairs[i].IsDone || DelegateOf(type)?.Invoke() is not { } invoke || argument is not (UnboundLambda or MethodGroup))
                continue;
            if (!MentionsUnfixed(invoke.ReturnType) || (HasInputs(argument) && invoke.Parameters.Any(p => MentionsUnfixed(p.Type))))
                continue;
            _pairs[i].IsDone = true;
            InferFromReturn(argument, invoke);
        }
    }

    private void InferFromReturn(BoundExpression argument, MethodSymbol invoke)
    {
        var map = new TypeMap(_parameters, [.. _parameters.Select((p, i) => _bounds[i].Fixed ?? p)]);
        var types = invoke.Parameters.Select(p => p.Type.Substitute(map)).ToImmutableArray();
        var refKinds = Binder.RefKindsOf(invoke.Parameters);
        var returned = argument switch
        {
            UnboundLambda lambda => _binder.InferReturnType(lambda, types, refKinds, invoke.ReturnType),
            MethodGroup group => _binder.ReturnTypeOf(group, types, refKinds),
            _ => null,
        };
        if (returned is { IsVoid: false, IsError: false, IsNone: false })
            _bounds.Lower(returned, invoke.ReturnType);
    }

    private static bool HasInputs(BoundExpression argument) =>
        argument is MethodGroup || (argument is UnboundLambda lambda && !lambda.HasExplicitTypes);

    private bool Mentions(TypeSymbol type, int index) => type.ContainsTypeParameter(p => ReferenceEquals(p, _parameters[index]));

    private bool MentionsUnfixed(TypeSymbol type) =>
        type.ContainsTypeParameter(p => _bounds.IndexOf(p) is >= 0 and var index && _bounds[index].Fixed is null);

    private static TypeSymbol? DelegateOf(TypeSymbol type) =>
        type.IsDelegate ? type
        : type.IsMadeOf(WellKnownTypes.ExpressionOfT) && type.Argument().IsDelegate ? type.Argument()
        : null;

    private sealed record Pair(BoundExpression Argument, TypeSymbol Type, bool IsExact)
    {
        public bool IsDone { get; set; }
    }
}
