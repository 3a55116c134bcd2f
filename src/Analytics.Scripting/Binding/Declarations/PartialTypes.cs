using System.Collections.Immutable;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Makes one declaration of the parts of a partial type, which stands where the first part does.</summary>
internal static class PartialTypes
{
    public static ImmutableArray<MemberSyntax> Merge(ImmutableArray<MemberSyntax> members, DiagnosticBag diagnostics)
    {
        if (!members.Any(m => m is TypeDeclaration type && IsPartial(type)))
            return members;
        var merged = ImmutableArray.CreateBuilder<MemberSyntax>(members.Length);
        foreach (var member in members)
        {
            var first = member is TypeDeclaration part && IsPartial(part) ? Find(merged, part) : -1;
            if (first < 0)
                merged.Add(member is TypeDeclaration only && IsPartial(only) ? Join(only, null, diagnostics) : member);
            else
                merged[first] = Join((TypeDeclaration)merged[first], (TypeDeclaration)member, diagnostics);
        }

        return [.. merged.Select(m => m is TypeDeclaration type ? PartialMembers.Pair(type, diagnostics) : m)];
    }

    private static bool IsPartial(TypeDeclaration type) => type.Modifiers.Any(m => m.EffectiveKind() == SyntaxKind.PartialKeyword);

    /// <summary>Where the earlier parts are, or a declaration of that name that is not partial, which the part then clashes with.</summary>
    private static int Find(ImmutableArray<MemberSyntax>.Builder members, TypeDeclaration part)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is TypeDeclaration type && type.Identifier.Name == part.Identifier.Name && type.TypeParameters.Length == part.TypeParameters.Length)
                return i;
        }

        return -1;
    }

    private static TypeDeclaration Join(TypeDeclaration first, TypeDeclaration? second, DiagnosticBag diagnostics)
    {
        if (second is null)
        {
            return new TypeDeclaration(
                first.Span, first.AttributeLists, WithoutPartial(first), first.Kind, first.Keyword, first.Identifier, first.TypeParameters,
                first.HasParameterList, first.Parameters, first.BaseTypes, first.Constraints, first.Members);
        }

        if (first.Kind != second.Kind)
            diagnostics.Error("CS0261", second.Identifier.Span, $"Partial declarations of '{second.Identifier.Name}' must be all classes, all record classes, all structs, all record structs, or all interfaces.");
        if (first.HasParameterList && second.HasParameterList)
            diagnostics.Error("CS8863", second.Identifier.Span, "Only a single partial type declaration may have a parameter list.");
        var modifiers = WithoutPartial(first);
        var known = modifiers.Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        return new TypeDeclaration(
            first.Span, first.AttributeLists.AddRange(second.AttributeLists), modifiers.AddRange(WithoutPartial(second).Where(m => !known.Contains(m.Text))), first.Kind,
            first.Keyword, first.Identifier, first.TypeParameters, first.HasParameterList || second.HasParameterList,
            first.HasParameterList ? first.Parameters : second.Parameters, first.BaseTypes.AddRange(second.BaseTypes),
            first.Constraints.AddRange(second.Constraints), first.Members.AddRange(second.Members));
    }

    private static ImmutableArray<SyntaxToken> WithoutPartial(TypeDeclaration type) => PartialMembers.WithoutPartial(type.Modifiers);
}
