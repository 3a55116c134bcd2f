using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>What can be named where types stand: type parameters, declared types, those of earlier cells, aliases, imports, namespaces.</summary>
internal sealed class TypeNames(CompletionRequest request)
{
    private readonly HashSet<(string Name, int Arity)> _seen = [];
    private readonly Binder _binder = request.Binder;

    /// <summary>The types for which the predicate holds, and the namespaces that lead to others.</summary>
    public IEnumerable<Candidate> All(Func<TypeSymbol, bool>? isWanted = null)
    {
        var types = TypeParameters().Concat(Declared()).Where(t => isWanted?.Invoke(t) != false && IsNew(t)).Select(t => Candidate.OfType(t, Nearness.Session));
        var imported = Imported().Where(t => isWanted?.Invoke(t) != false && IsNew(t)).Select(t => Candidate.OfType(t, Nearness.Imported));
        return [.. types, .. Aliases(isWanted), .. imported, .. Namespaces()];
    }

    public IEnumerable<Candidate> Namespaces()
    {
        var references = _binder.Context.References;
        return references.NamesIn("").Where(references.HasNamespace).Select(name => Candidate.OfNamespace(new NamespaceSymbol(name)));
    }

    private bool IsNew(TypeSymbol type) => _seen.Add((type.Name, type is NamedTypeSymbol named ? named.Arity : 0));

    private IEnumerable<TypeSymbol> TypeParameters()
    {
        MethodSymbol? last = null;
        for (var scope = _binder.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Function is not { } function || ReferenceEquals(function, last)) continue;
            last = function;
            foreach (var parameter in function.TypeParameters) yield return parameter;
        }

        if (_binder.Scope.ContainingType is not { } type) yield break;
        foreach (var parameter in type.TypeParameters.Reverse()) yield return parameter;
    }

    private IEnumerable<TypeSymbol> Declared()
    {
        for (NamedTypeSymbol? type = _binder.Scope.ContainingType; type is not null and not SubmissionTypeSymbol; type = type.ContainingType)
        {
            foreach (var nested in TypeMembers.NestedTypes(type, _binder)) yield return nested;
        }

        for (var cell = _binder.Context.Submission; cell is not null; cell = cell.Previous)
        {
            foreach (var type in cell.NestedTypes.Where(t => !t.Name.AsSpan().ContainsAny('<', '>') && t.Name.Length > 0)) yield return type;
        }
    }

    private IEnumerable<TypeSymbol> Imported()
    {
        var context = _binder.Context;
        foreach (var @namespace in context.Imports.Namespaces.Append(new NamespaceSymbol("")))
        {
            foreach (var type in NamespaceTypes.In(@namespace, context.References, request.Cursor.Prefix)) yield return type;
        }

        foreach (var type in context.Imports.StaticTypes)
        {
            foreach (var nested in TypeMembers.NestedTypes(type, _binder)) yield return nested;
        }
    }

    private IEnumerable<Candidate> Aliases(Func<TypeSymbol, bool>? isWanted)
    {
        foreach (var (name, target) in _binder.Context.Imports.Aliases.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            if (target is NamespaceSymbol @namespace) yield return Candidate.OfNamespace(@namespace) with { Name = name };
            else if (target is TypeSymbol type && isWanted?.Invoke(type) != false) yield return Candidate.OfType(type, Nearness.Session, name) with { Label = null };
        }
    }
}
