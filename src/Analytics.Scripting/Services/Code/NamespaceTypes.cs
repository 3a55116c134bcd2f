using System.Globalization;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>The types of namespaces. A type is loaded to see what it is, so only those are looked at whose names match what is typed.</summary>
internal static class NamespaceTypes
{
    public static IEnumerable<NamedTypeSymbol> In(NamespaceSymbol @namespace, ReferenceSet references, string typed)
    {
        foreach (var metadataName in references.NamesIn(@namespace.FullName))
        {
            var tick = metadataName.IndexOf('`', StringComparison.Ordinal);
            var name = tick < 0 ? metadataName : metadataName[..tick];
            if (name.AsSpan().ContainsAny('<', '>') || Ranking.MatchOf(name, typed) == Ranking.Match.None) continue;
            var arity = tick < 0 ? 0 : int.Parse(metadataName.AsSpan(tick + 1), CultureInfo.InvariantCulture);
            if (references.FindType(@namespace.FullName, name, arity) is { } type && !RuntimeMembers.IsHidden(type)) yield return type;
        }
    }
}
