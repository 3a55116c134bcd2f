using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What a name means where several imports give it a meaning each; its use is an error.</summary>
internal sealed class AmbiguousSymbol(string name, ImmutableArray<NamedTypeSymbol> candidates) : Symbol
{
    public override string Name => name;

    public ImmutableArray<NamedTypeSymbol> Candidates => candidates;

    public void Report(DiagnosticBag diagnostics, TextSpan span) =>
        diagnostics.Error("CS0104", span, $"'{name}' is an ambiguous reference between '{Full(candidates[0])}' and '{Full(candidates[1])}'.");

    private static string Full(NamedTypeSymbol type) => type.Namespace.Length == 0 ? type.ToString() : $"{type.Namespace}.{type}";
}
