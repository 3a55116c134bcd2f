using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Numbers the variables that must be assigned before they are read: locals, out parameters and, since a struct may be assigned field by
/// field, the fields and elements of local structs.
/// </summary>
internal sealed class FlowVariables
{
    private readonly Dictionary<object, int> _numbers = [];
    private readonly List<Symbol> _roots = [];

    /// <summary>The number of a variable, or -1 for what is always assigned.</summary>
    public int Of(Symbol variable) => variable switch
    {
        LocalSymbol { IsConst: false, Kind: not LocalKind.Temporary } local => Number(local, local),
        ParameterSymbol { RefKind: RefKind.Out } parameter => Number(parameter, parameter),
        _ => -1,
    };

    /// <summary>The number of a part of a local struct, or -1.</summary>
    public int OfPart(BoundExpression part)
    {
        var (receiver, key) = part switch
        {
            BoundField { Field: { IsStatic: false } field, Receiver: { Type.IsValueType: true } of } => (of, (object)field.Name),
            BoundTupleElement { Receiver: var of } element => (of, (object)element.Index),
            _ => (null, ""),
        };
        return RootOf(receiver) is { } root && Of(root) >= 0 ? Number((root, Part(key, receiver!)), root) : -1;
    }

    /// <summary>The numbers of all parts of a local struct that have been given one, with how many parts there are.</summary>
    public static int CountParts(TypeSymbol type) => type switch
    {
        TupleTypeSymbol tuple => tuple.ElementTypes.Length,
        NamedTypeSymbol { Kind: TypeKind.Struct, Definition: SourceTypeSymbol } named => named.GetMembers().OfType<FieldSymbol>().Count(f => !f.IsStatic),
        _ => -1,
    };

    public IEnumerable<int> PartsOf(Symbol root)
    {
        foreach (var (key, number) in _numbers)
        {
            if (key is ValueTuple<Symbol, string> part && ReferenceEquals(part.Item1, root))
                yield return number;
        }
    }

    /// <summary>The numbers of the locals that live on the stack alone, and so not on when the function is left for a while.</summary>
    public IEnumerable<int> LostWhenLeft()
    {
        for (var i = 0; i < _roots.Count; i++)
        {
            if (IsLostWhenLeft(_roots[i]))
                yield return i;
        }
    }

    public static bool IsLostWhenLeft(Symbol variable) => variable is LocalSymbol { Type.IsRefLike: true } or LocalSymbol { RefKind: not RefKind.None };

    public Symbol Root(int number) => _roots[number];

    /// <summary>The local or parameter that an expression is.</summary>
    public static Symbol? RootOf(BoundExpression? expression) => expression switch
    {
        BoundLocal { Local.RefKind: RefKind.None } local => local.Local,
        BoundParameter parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>ItemN as a field and the Nth element are the same part.</summary>
    private static string Part(object key, BoundExpression receiver) => key switch
    {
        int index => $"Item{index + 1}",
        _ when receiver.Type is TupleTypeSymbol tuple && tuple.IndexOf((string)key) is >= 0 and var index => $"Item{index + 1}",
        _ => (string)key,
    };

    private int Number(object key, Symbol root)
    {
        if (_numbers.TryGetValue(key, out var number))
            return number;
        number = _roots.Count;
        _roots.Add(root);
        _numbers[key] = number;
        return number;
    }
}
