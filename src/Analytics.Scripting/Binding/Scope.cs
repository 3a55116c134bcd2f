using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// A part of the code with names of its own. Names not found here are looked for outward; beyond the outermost scope come the members of
/// the containing types, then the cell and the cells before, then imports.
/// </summary>
internal sealed class Scope(Scope? parent, MethodSymbol? function, SourceTypeSymbol? containingType)
{
    private readonly Dictionary<string, Symbol> _names = new(StringComparer.Ordinal);
    private readonly List<LocalSymbol> _locals = [];
    private Dictionary<string, LabelSymbol>? _labels;

    public Scope? Parent => parent;

    /// <summary>The method, lambda or local function whose code this is; null for the top of a cell and field initializers.</summary>
    public MethodSymbol? Function => function;

    /// <summary>The declared type whose code this is; null at the top of a cell.</summary>
    public SourceTypeSymbol? ContainingType => containingType;

    /// <summary>The locals declared here, in order; their block lists them.</summary>
    public IReadOnlyList<LocalSymbol> Locals => _locals;

    /// <summary>Whether jumps cannot lead out of here: the scope of a finally block.</summary>
    public bool HoldsJumps { get; init; }

    /// <summary>Whether names declared here become session variables.</summary>
    public bool IsCellTop => parent is null && function is null && containingType is null;

    /// <summary>Every name declared here.</summary>
    public IEnumerable<string> Names => _names.Keys;

    /// <summary>Everything declared here that code can name.</summary>
    public IEnumerable<Symbol> Symbols => _names.Values;

    /// <summary>A scope within this one, of the same function.</summary>
    public Scope Nested() => new(this, function, containingType);

    /// <summary>The outermost scope of a lambda or local function that stands in this one.</summary>
    public Scope OfFunction(MethodSymbol nested) => new(this, nested, containingType);

    /// <summary>The scope of a function with its parameters, as its attributes may name them.</summary>
    public Scope OfFunctionWithParameters(MethodSymbol nested)
    {
        var scope = OfFunction(nested);
        foreach (var parameter in nested.Parameters)
            scope.Declare(parameter);
        return scope;
    }

    /// <summary>Adds a local, parameter, range variable or local function; false where the name is taken in this very scope.</summary>
    public bool Declare(Symbol symbol)
    {
        if (!_names.TryAdd(symbol.Name, symbol))
            return false;
        if (symbol is LocalSymbol local)
            _locals.Add(local);
        return true;
    }

    /// <summary>The local of this function whose name is declared at a place of the code, here or in an outer scope; null where none is yet.</summary>
    public LocalSymbol? DeclaredAt(TextSpan span)
    {
        for (var scope = this; scope is not null && ReferenceEquals(scope.Function, function); scope = scope.Parent)
        {
            foreach (var local in scope._locals)
            {
                if (local.Span == span && !span.IsEmpty)
                    return local;
            }
        }

        return null;
    }

    /// <summary>Whether an outer scope of the same function has given the name to a local, parameter or function.</summary>
    public bool IsTakenOutside(string name)
    {
        for (var scope = parent; scope is not null && ReferenceEquals(scope.Function, function); scope = scope.Parent)
        {
            if (scope._names.ContainsKey(name))
                return true;
        }

        return false;
    }

    /// <summary>Adds a place to jump to; false where the name is taken in this very scope.</summary>
    public bool DeclareLabel(LabelSymbol label) => (_labels ??= new(StringComparer.Ordinal)).TryAdd(label.Name, label);

    /// <summary>
    /// The label of that name here or in an outer scope of the same function, or null; <paramref name="isHeld"/> where it exists but lies
    /// outside a finally block that the jump would leave.
    /// </summary>
    public LabelSymbol? FindLabel(string name, out bool isHeld)
    {
        isHeld = false;
        var held = false;
        for (var scope = this; scope is not null && ReferenceEquals(scope.Function, function); scope = scope.Parent)
        {
            if (scope._labels?.TryGetValue(name, out var label) == true)
            {
                isHeld = held;
                return held ? null : label;
            }

            held |= scope.HoldsJumps;
        }

        return null;
    }

    /// <summary>Adds a local without a name that code could use.</summary>
    public void AddTemporary(LocalSymbol local) => _locals.Add(local);

    /// <summary>What the name means here or in an outer scope; null where no scope declares it.</summary>
    public Symbol? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._names.TryGetValue(name, out var symbol))
                return symbol;
        }

        return null;
    }
}
