using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analytics.Scripting.Tests.Syntax.Compared;

/// <summary>
/// What the C# compiler reads in a cell: a line for each node with its place, in the words of our tree, so that the two can
/// be compared as text. Nodes that only one of the trees has are left out.
/// </summary>
internal static class RoslynShape
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AccessorDeclaration"] = "Accessor",
        ["AnonymousObjectMemberDeclarator"] = "AnonymousObjectMember",
        ["ArrayRankSpecifier"] = "ArrayRank",
        ["Block"] = "BlockStatement",
        ["BracketedArgumentList"] = "ArgumentList",
        ["CasePatternSwitchLabel"] = "CaseSwitchLabel",
        ["ClassDeclaration"] = "TypeDeclaration",
        ["ClassOrStructConstraint"] = "KeywordConstraint",
        ["ConstructorConstraint"] = "NewConstraint",
        ["DefaultConstraint"] = "KeywordConstraint",
        ["EnumMemberDeclaration"] = "EnumMember",
        ["FunctionPointerParameter"] = "Parameter",
        ["ImplicitStackAllocArrayCreationExpression"] = "StackAllocExpression",
        ["InterfaceDeclaration"] = "TypeDeclaration",
        ["InterpolatedStringText"] = "InterpolatedText",
        ["LocalDeclarationStatement"] = "VariablesStatement",
        ["MemberAccessExpression"] = "DottedName",
        ["ParenthesizedExpression"] = "Parenthesized",
        ["ParenthesizedLambdaExpression"] = "LambdaExpression",
        ["ParenthesizedPattern"] = "Parenthesized",
        ["ParenthesizedVariableDesignation"] = "ParenthesizedDesignation",
        ["PositionalPatternClause"] = "SubpatternList",
        ["PrimaryConstructorBaseType"] = "BaseType",
        ["PropertyPatternClause"] = "SubpatternList",
        ["QualifiedName"] = "DottedName",
        ["RecordDeclaration"] = "TypeDeclaration",
        ["SimpleBaseType"] = "BaseType",
        ["SimpleLambdaExpression"] = "LambdaExpression",
        ["StackAllocArrayCreationExpression"] = "StackAllocExpression",
        ["StructDeclaration"] = "TypeDeclaration",
        ["TupleElement"] = "TupleTypeElement",
        ["TypeParameterConstraintClause"] = "ConstraintClause",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "AccessorList", "AllowsConstraintClause", "ArrowExpressionClause", "AttributeArgumentList", "AttributeTargetSpecifier",
        "BaseList", "BracketedParameterList", "CatchDeclaration", "CatchFilterClause", "ConstantPattern", "ElseClause",
        "EqualsValueClause", "ExplicitInterfaceSpecifier", "ExpressionColon", "ExtensionBlockDeclaration", "FinallyClause",
        "FunctionPointerCallingConvention", "FunctionPointerParameterList", "FunctionPointerUnmanagedCallingConvention",
        "FunctionPointerUnmanagedCallingConventionList", "GlobalStatement", "InterpolationAlignmentClause",
        "InterpolationFormatClause", "JoinIntoClause", "OmittedArraySizeExpression", "ParameterList", "RefStructConstraint",
        "TypeArgumentList", "TypeParameterList", "TypePattern", "WhenClause", "CompilationUnit",
    };

    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Options);

    public static bool HasErrors(SyntaxTree tree) => tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    public static IReadOnlyList<string> Describe(SyntaxTree tree) =>
        [.. tree.GetRoot()
            .DescendantNodesAndSelf(node => node is not (NameEqualsSyntax or NameColonSyntax { Parent: not SubpatternSyntax }))
            .Select(NameOf)
            .OfType<string>()];

    private static string? NameOf(SyntaxNode node)
    {
        var name = node.GetType().Name[..^"Syntax".Length];
        if (node is NameEqualsSyntax or NameColonSyntax || LeftOut.Contains(name) || IsTokenName(node)) return null;
        if (node is SimpleBaseTypeSyntax { Parent.Parent: EnumDeclarationSyntax }) return null;
        name = node switch
        {
            FieldDeclarationSyntax { Parent: CompilationUnitSyntax } field => IsVariables(field.Modifiers) ? "VariablesStatement" : name,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } => "IsPatternExpression",
            GotoStatementSyntax { RawKind: not (int)SyntaxKind.GotoStatement } => "GotoCaseStatement",
            YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldBreakStatement } => "YieldBreakStatement",
            YieldStatementSyntax => "YieldReturnStatement",
            TypeConstraintSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "notnull" or "unmanaged" } } => "KeywordConstraint",
            _ => Names.GetValueOrDefault(name, name),
        };
        return $"{name} {node.SpanStart}..{node.Span.End}";
    }

    private static bool IsVariables(SyntaxTokenList modifiers) => modifiers.All(m => m.IsKind(SyntaxKind.ConstKeyword));

    /// <summary>Names that are tokens in our tree.</summary>
    private static bool IsTokenName(SyntaxNode node) =>
        node.Parent is TypeParameterConstraintClauseSyntax && node is IdentifierNameSyntax
        || (node is IdentifierNameSyntax && node.Parent.IsKind(SyntaxKind.GotoStatement))
        || (node.Parent is AliasQualifiedNameSyntax alias && alias.Alias == node)
        || node is IdentifierNameSyntax { Parent: TypeConstraintSyntax, Identifier.ValueText: "notnull" or "unmanaged" };
}
