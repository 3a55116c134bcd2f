using System.Collections.Immutable;
using Analytics.Notebooks;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>What can be named where values stand: the nearest of each name, as the binder would find it.</summary>
internal sealed class ValueNames(CompletionRequest request)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Binder _binder = request.Binder;

    public IEnumerable<Candidate> All() => [.. InScopes(), .. InContainingTypes(), .. InCells(), .. InStaticImports()];

    private List<Candidate> InScopes()
    {
        var found = new List<Candidate>();
        for (var scope = _binder.Scope; scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.Symbols.OrderBy(s => s.Name, StringComparer.Ordinal))
            {
                if (IsVisible(symbol) && _seen.Add(symbol.Name)) found.Add(OfLocal(symbol));
            }
        }

        return found;
    }

    private Candidate OfLocal(Symbol symbol)
    {
        if (symbol is not RangeVariableSymbol variable) return Candidate.Of(new NamedMember(symbol.Name, [symbol]), Nearness.Local);
        var type = variable.Read(request.Code.Node).Type;
        return new Candidate(symbol.Name, CompletionKind.Variable, Nearness.Local) { Signature = () => $"{type} {variable.Name}", Type = type };
    }

    private bool IsVisible(Symbol symbol) => symbol switch
    {
        LocalSymbol local => IsDeclaredBefore(local.Span),
        SourceParameterSymbol { IsDiscard: true } => false,
        _ => true,
    } && IsName(symbol.Name);

    /// <summary>Whether a variable's name stands before the cursor; in its own initializer it has no value yet.</summary>
    private bool IsDeclaredBefore(TextSpan name) =>
        name.Start < request.Start
        && !request.Code.Path.Any(n => n is VariableDeclarator declarator && declarator.Identifier.Span == name && !IsWithinFunction(declarator));

    /// <summary>A lambda in the initializer runs later, when the variable may have its value.</summary>
    private bool IsWithinFunction(VariableDeclarator declarator) =>
        request.Code.Path.TakeWhile(n => n != declarator).Any(n => n is LambdaExpression or AnonymousMethodExpression);

    private List<Candidate> InContainingTypes()
    {
        var found = new List<Candidate>();
        var isOwn = true;
        for (NamedTypeSymbol? type = _binder.Scope.ContainingType; type is not null and not SubmissionTypeSymbol; type = type.ContainingType)
        {
            var withThis = (_binder.HasThis && isOwn) || _binder.InNameOf;
            var members = withThis ? TypeMembers.OfValue(type, _binder, withStatic: true) : TypeMembers.OfType(type, _binder);
            found.AddRange(members.Where(m => _seen.Add(m.Name)).Select(m => Candidate.Of(m, Nearness.Member)));
            isOwn = false;
        }

        return found;
    }

    /// <summary>Variables and functions of the session. Those that this cell declares further down come later, except for its functions.</summary>
    private List<Candidate> InCells()
    {
        var found = new List<Candidate>();
        for (var cell = _binder.Context.Submission; cell is not null; cell = cell.Previous)
        {
            var isThis = ReferenceEquals(cell, _binder.Context.Submission);
            foreach (var group in cell.GetMembers().Where(m => IsName(m.Name)).GroupBy(m => m.Name, StringComparer.Ordinal))
            {
                ImmutableArray<Symbol> symbols = [.. group.Where(m => m is MethodSymbol { MethodKind: MethodKind.Ordinary } or not MethodSymbol)];
                if (symbols.IsEmpty || (isThis && symbols[0] is SourceFieldSymbol field && !IsReached(field)) || !_seen.Add(group.Key)) continue;
                found.Add(Candidate.Of(new NamedMember(group.Key, symbols), Nearness.Session));
            }
        }

        return found;
    }

    private bool IsReached(SourceFieldSymbol field) =>
        !field.IsSynthesized && (request.IsInDeclaration || IsDeclaredBefore(field.Span));

    private List<Candidate> InStaticImports()
    {
        var found = new List<Candidate>();
        foreach (var type in _binder.Context.Imports.StaticTypes)
        {
            foreach (var member in TypeMembers.OfType(type, _binder))
            {
                ImmutableArray<Symbol> symbols = [.. member.Symbols.Where(s => s is not MethodSymbol { IsExtension: true })];
                if (!symbols.IsEmpty && symbols[0].ContainingType == type && _seen.Add(member.Name))
                    found.Add(Candidate.Of(member with { Symbols = symbols }, Nearness.Imported));
            }
        }

        return found;
    }

    private static bool IsName(string name) => name.Length > 0 && name != "_" && !name.AsSpan().ContainsAny('.', '<', '$');
}
