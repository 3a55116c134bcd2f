using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>What fits where values of certain types are wanted.</summary>
internal sealed class WantedNames(CompletionRequest request, IReadOnlyList<TypeSymbol> types)
{
    private readonly List<TypeSymbol> _types = [.. types.Select(t => t.StripNullable()).Where(t => !t.IsObject() && !t.IsError && !t.IsNone)];

    public IEnumerable<Candidate> Mark(IEnumerable<Candidate> candidates) =>
        _types.Count == 0 ? candidates : candidates.Select(c => c.Type is { } type && Fits(type) ? c with { IsWanted = true } : c);

    /// <summary>The named values of the wanted types: members of enumerations, and true and false.</summary>
    public IEnumerable<Candidate> Constants()
    {
        foreach (var type in _types)
        {
            if (type.IsBoolean())
            {
                yield return Candidate.Keyword("true") with { IsWanted = true };
                yield return Candidate.Keyword("false") with { IsWanted = true };
            }

            if (type is not NamedTypeSymbol { IsEnum: true } @enum) continue;
            var qualifier = Qualifier(@enum);
            foreach (var member in TypeMembers.OfType(@enum, request.Binder).Where(m => m.First is FieldSymbol { IsConst: true }))
            {
                yield return Candidate.Of(member, Nearness.Local) with
                {
                    Label = $"{qualifier}.{member.Name}",
                    Text = $"{qualifier}.{member.Name}",
                    Qualifier = @enum.Name,
                    IsWanted = true,
                };
            }
        }
    }

    /// <summary>The type as it must be written here.</summary>
    private string Qualifier(NamedTypeSymbol type)
    {
        var outer = type;
        while (outer.ContainingType is { } around and not SubmissionTypeSymbol) outer = around;
        var isKnown = request.Binder.FindTypeOrNamespace(outer.Name, outer.Arity) is NamedTypeSymbol found && found.Definition == outer.Definition;
        return isKnown || type.Namespace.Length == 0 ? type.ToString() : $"{type.Namespace}.{type}";
    }

    private bool Fits(TypeSymbol type) =>
        !type.IsError && !type.IsNone && !type.IsVoid
        && _types.Exists(t => request.Binder.ClassifyConversion(type, t, isExplicit: false) is ConversionKind.Identity or ConversionKind.ImplicitReference);
}
