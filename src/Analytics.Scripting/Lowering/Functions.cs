using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Lowering;

/// <summary>A method, or a lambda or local function within one, as closures see it.</summary>
internal sealed class FunctionNode
{
    private readonly ImmutableArray<TypeParameterSymbol> _typeParameters;

    /// <param name="symbol">Null for the statements at the top of a cell.</param>
    /// <param name="parent">The function around it; null for a method.</param>
    /// <param name="position">The scope in which it stands.</param>
    /// <param name="body">Its code.</param>
    /// <param name="typeParameters">What it adds to the type parameters in sight.</param>
    public FunctionNode(
        MethodSymbol? symbol, FunctionNode? parent, VariableScope? position, BoundBlock body, ImmutableArray<TypeParameterSymbol> typeParameters)
    {
        Symbol = symbol;
        Parent = parent;
        Body = body;
        _typeParameters = (parent?._typeParameters ?? []).AddRange(typeParameters);
        Root = new VariableScope(position, this);
    }

    public MethodSymbol? Symbol { get; }

    public FunctionNode? Parent { get; }

    public BoundBlock Body { get; }

    /// <summary>The scope of its parameters and of the locals of its outermost block.</summary>
    public VariableScope Root { get; }

    /// <summary>Every type parameter its code can name, those of the outermost type first.</summary>
    public ImmutableArray<TypeParameterSymbol> TypeParameters => _typeParameters;

    /// <summary>The scopes of functions around it whose variables it uses, itself or through what it calls or contains.</summary>
    public HashSet<VariableScope> Needs { get; } = [];

    /// <summary>The local functions it calls or makes delegates of.</summary>
    public HashSet<MethodSymbol> Calls { get; } = [];

    /// <summary>The innermost scope it needs: its method is one of that scope's class. Null where it needs none.</summary>
    public VariableScope? Host { get; set; }

    public bool HasAwait { get; set; }

    public bool HasYield { get; set; }

    public bool HasLoop { get; set; }

    /// <summary>Whether it uses members that cells declare, which optimized code may hold in itself: traces do not show them then.</summary>
    public bool UsesCells { get; set; }

    /// <summary>Whether an expression in it needs statements that want an empty stack, such as a loop over an enumerator.</summary>
    public bool HasGuardedSpread { get; set; }

    public bool IsWithin(FunctionNode other)
    {
        for (var function = this; function is not null; function = function.Parent)
        {
            if (ReferenceEquals(function, other)) return true;
        }

        return false;
    }
}

/// <summary>
/// A piece of code whose variables are new each time it is entered. Where functions inside share some of them, these are fields of an
/// object made on entry.
/// </summary>
internal sealed class VariableScope
{
    public VariableScope(VariableScope? parent, FunctionNode function)
    {
        Parent = parent;
        Function = function;
        Depth = parent is null ? 1 : parent.Depth + 1;
    }

    private VariableScope()
    {
    }

    public VariableScope? Parent { get; }

    /// <summary>The function whose scope it is; null for <see cref="OfThis"/>.</summary>
    public FunctionNode? Function { get; }

    /// <summary>How many scopes there are around it, itself included.</summary>
    public int Depth { get; }

    public List<Symbol> Captured { get; } = [];

    /// <summary>Whether its object must lead on to that of the scope around it.</summary>
    public bool LinksOut { get; set; }

    public bool HasFrame => Captured.Count > 0;

    /// <summary>The outermost scope: its only variable is <c>this</c>, its object the one that <c>this</c> is.</summary>
    public static VariableScope OfThis { get; } = new();

    public bool IsThis => Function is null;
}
