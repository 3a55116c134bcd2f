using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal static class PatternTypes
{
    /// <summary>What a nullable value type wraps; any other type itself.</summary>
    public static TypeSymbol WithoutNullable(TypeSymbol type) =>
        type is NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT, IsDefinition: false } nullable ? nullable.TypeArguments[0] : type;

    public static bool IsNullable(TypeSymbol type) => !ReferenceEquals(WithoutNullable(type), type);

    /// <summary>Whether null is one of the type's values.</summary>
    public static bool CanBeNull(TypeSymbol type) => IsNullable(type) || type.IsReferenceType || type is TypeParameterSymbol { IsValueType: false };
}

/// <summary>Names as patterns have them, made into the expressions that they also are.</summary>
internal static class PatternNames
{
    public static ExpressionSyntax ToExpression(NameSyntax name) => name is QualifiedName qualified
        ? new MemberAccessExpression(
            qualified.Span, ToExpression(qualified.Left), new SyntaxToken(SyntaxKind.Dot, new TextSpan(qualified.Left.Span.End, qualified.Left.Span.End), "."), qualified.Right)
        : name;
}
