using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Tests.Syntax.Compared;

/// <summary>What we read in a cell: a line for each node with its place, as <see cref="RoslynShape"/> gives it.</summary>
internal static class OurShape
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AsExpression"] = "BinaryExpression",
        ["DefaultLiteralExpression"] = "LiteralExpression",
        ["LocalDeclarationStatement"] = "VariablesStatement",
        ["MemberAccessExpression"] = "DottedName",
        ["ParenthesizedExpression"] = "Parenthesized",
        ["ParenthesizedPattern"] = "Parenthesized",
        ["QualifiedName"] = "DottedName",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "AllowsRefStructConstraint", "CompilationUnit", "ConstantPattern", "ExtensionDeclaration", "GlobalStatement", "NamePattern",
        "ScriptDirective", "TypePattern",
    };

    public static IReadOnlyList<string> Describe(SyntaxTree tree) =>
        [.. tree.Root.DescendantsAndSelf().Select(NameOf).OfType<string>()];

    private static string? NameOf(SyntaxNode node)
    {
        var name = node.GetType().Name;
        if (name.EndsWith("Syntax", StringComparison.Ordinal)) name = name[..^"Syntax".Length];
        return LeftOut.Contains(name) ? null : $"{Names.GetValueOrDefault(name, name)} {node.Span.Start}..{node.Span.End}";
    }
}
