using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// The parameters of a primary constructor that code of the type uses after construction: each is kept in a field that has the
/// parameter's name, as members that are declared or inherited under it come first.
/// </summary>
internal static class CapturedParameters
{
    public static void Declare(SourceTypeSymbol type, SourceMethodSymbol constructor, TypeDeclaration syntax)
    {
        var used = UsedNames(syntax);
        foreach (var parameter in constructor.Parameters)
        {
            if (!used.Contains(parameter.Name) || parameter.RefKind is RefKind.Ref or RefKind.Out or RefKind.In || IsMember(type, parameter.Name))
                continue;
            var field = new SourceFieldSymbol(parameter.Name, type, default) { IsSynthesized = true, MetadataName = $"<{parameter.Name}>P" };
            field.SetType(parameter.Type);
            type.AddMember(field);
        }
    }

    /// <summary>The field that keeps a parameter of a primary constructor; null where none is needed.</summary>
    public static SourceFieldSymbol? FieldOf(ParameterSymbol parameter, SourceTypeSymbol type) =>
        type.GetMembers(parameter.Name).OfType<SourceFieldSymbol>().FirstOrDefault(f => f.IsSynthesized && f.Span == default);

    private static bool IsMember(SourceTypeSymbol type, string name)
    {
        for (TypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any(m => ReferenceEquals(current, type) || m.Accessibility != Accessibility.Private))
                return true;
        }

        return false;
    }

    private static HashSet<string> UsedNames(TypeDeclaration syntax)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var body in syntax.Members.SelectMany(Bodies))
        {
            foreach (var name in body.DescendantsAndSelf().OfType<IdentifierName>())
                names.Add(name.Identifier.Name);
        }

        return names;
    }

    /// <summary>The code of a member that runs after construction; initializers run during it.</summary>
    private static IEnumerable<SyntaxNode> Bodies(MemberSyntax member) => member switch
    {
        FieldDeclaration or EventFieldDeclaration or ConstructorDeclaration or TypeDeclaration or EnumDeclaration or DelegateDeclaration => [],
        PropertyDeclaration property => [.. property.Accessors, .. property.ExpressionBody is { } body ? [body] : (SyntaxNode[])[]],
        _ => [member],
    };
}
