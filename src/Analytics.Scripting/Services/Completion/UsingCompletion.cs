using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>What a using directive can name.</summary>
internal static class UsingCompletion
{
    public static IEnumerable<Candidate> At(CompletionRequest request, UsingDirective directive)
    {
        var names = new TypeNames(request);
        if (directive.StaticKeyword is not null) return names.All(t => t is NamedTypeSymbol { Kind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface });
        if (directive.Alias is not null) return names.All().Concat(CodeCompletion.Words(Keywords.Types));
        return names.Namespaces().Concat(CodeCompletion.Words(["static", "var"]));
    }
}
