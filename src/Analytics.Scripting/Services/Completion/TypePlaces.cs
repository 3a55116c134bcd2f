using System.Collections.Immutable;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>Where types are named, and which of them fit.</summary>
internal static class TypePlaces
{
    /// <summary>What fits where a node wants a type; null where it does not.</summary>
    public static IEnumerable<Candidate>? At(CompletionRequest request, SyntaxNode? parent, SimpleNameSyntax name)
    {
        var names = new TypeNames(request);
        switch (parent)
        {
            case ObjectCreationExpression creation:
                return Created(request, names, creation);
            case AttributeSyntax:
                return Attributes(names);
            case BaseType:
                return names.All(IsBase);
            case CatchClause { Type: var type } when type == name:
                return names.All(t => t.DerivesFrom(CoreTypes.Exception));
            case TypeConstraint:
                return [.. names.All(IsBase), .. CodeCompletion.Words(Keywords.Constraints)];
            case MethodDeclaration or PropertyDeclaration or EventDeclaration when IsTypeOf(parent, name) && request.Code.ParentAt(2) is TypeDeclaration:
            case IncompleteMember when request.Code.ParentAt(2) is TypeDeclaration:
            case VariableDeclaration when request.Code.ParentAt(3) is TypeDeclaration:
                return Members(request);
            case Parameter { Type: var declared } when declared == name:
                return [.. names.All(), .. CodeCompletion.Words(Keywords.Types), .. CodeCompletion.Words(Keywords.Parameters)];
            case IncompleteMember:
                return [.. names.All(), .. CodeCompletion.Words(Keywords.Types), .. CodeCompletion.Words(Keywords.Members)];
            case TypeOfExpression:
                return [.. names.All(), .. CodeCompletion.Words(Keywords.Types)];
            case BinaryExpression comparison when comparison.Right == name && OpensTypeArguments(request, comparison):
                return [.. names.All(IsArgument), .. CodeCompletion.Words(Keywords.Types)];
            case GenericName or CastExpression or SizeOfExpression or DefaultExpression or ArrayType or NullableType or TupleTypeElement or RefType or ScopedType
                or AsExpression or TypePattern or DeclarationPattern or RecursivePattern or FromClause or JoinClause or DelegateDeclaration or LocalFunctionStatement
                or EnumDeclaration or ConversionOperatorDeclaration or OperatorDeclaration:
                return IsTypeOf(parent, name) ? [.. names.All(IsArgument), .. CodeCompletion.Words(Keywords.Types)] : null;
            case ForEachStatement { Type: var element } when element == name:
                return [.. names.All(), .. CodeCompletion.Words(["var"]), .. CodeCompletion.Words(Keywords.Types)];
            default:
                return null;
        }
    }

    /// <summary>Where a member of a type begins.</summary>
    public static IEnumerable<Candidate> Members(CompletionRequest request) =>
        [.. new TypeNames(request).All(), .. CodeCompletion.Words(Keywords.Types), .. CodeCompletion.Words(Keywords.Members)];

    public static bool IsOverride(ImmutableArray<SyntaxToken> modifiers) => modifiers.Any(m => m.Kind == SyntaxKind.OverrideKeyword);

    /// <summary>Whether what looks like a comparison is a generic name of which only the beginning is written.</summary>
    private static bool OpensTypeArguments(CompletionRequest request, BinaryExpression comparison)
    {
        if (comparison.OperatorToken.Kind != SyntaxKind.LessThan || request.Recorder.Find(comparison.Left) is not { } left) return false;
        if (left.Bound is MethodGroup group) return group.Candidates.Any(c => c.Member is MethodSymbol { IsGeneric: true }) || group.Candidates.IsEmpty;
        return (left.Bound.HasErrors || left.Bound is TypeOrNamespace) && comparison.Left is IdentifierName { Identifier.Name: var name }
            && Enumerable.Range(1, 8).Any(arity => request.Binder.FindTypeOrNamespace(name, arity) is not null);
    }

    /// <summary>Casts, queries and the like hold values beside types.</summary>
    private static bool IsTypeOf(SyntaxNode parent, SimpleNameSyntax name) => parent switch
    {
        CastExpression cast => cast.Type == name,
        AsExpression @as => @as.Type == name,
        FromClause from => from.Type == name,
        JoinClause join => join.Type == name,
        LocalFunctionStatement function => function.ReturnType == name,
        OperatorDeclaration @operator => @operator.ReturnType == name,
        ConversionOperatorDeclaration conversion => conversion.Type == name,
        MethodDeclaration method => method.ReturnType == name,
        PropertyDeclaration property => property.Type == name,
        EventDeclaration @event => @event.Type == name,
        _ => true,
    };

    private static IEnumerable<Candidate> Created(CompletionRequest request, TypeNames names, ObjectCreationExpression creation)
    {
        var wanted = request.Recorder.FindExpected(creation);
        var types = names.All(t => t is TypeParameterSymbol or NamedTypeSymbol { IsAbstract: false, IsStatic: false, Kind: not TypeKind.Interface });
        if (wanted is null || wanted.IsObject()) return types.Concat(CodeCompletion.Words(Keywords.Types));
        return types.Select(c => c.Symbol is TypeSymbol type && Fits(type, wanted) ? c with { IsWanted = true } : c).Concat(CodeCompletion.Words(Keywords.Types));
    }

    private static bool Fits(TypeSymbol type, TypeSymbol wanted)
    {
        var definition = (wanted as NamedTypeSymbol)?.Definition;
        return definition is not null
            && (type.SelfAndBases().Concat(wanted.IsInterface ? type.AllInterfaces : []).OfType<NamedTypeSymbol>().Any(t => t.Definition == definition));
    }

    private static IEnumerable<Candidate> Attributes(TypeNames names) =>
        names.All(t => t is NamedTypeSymbol { IsAbstract: false } && t.DerivesFrom(MetadataTypes.Named(typeof(Attribute))))
            .Select(c => c.Symbol is TypeSymbol && c.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? c with { Name = c.Name[..^nameof(Attribute).Length] } : c);

    private static bool IsBase(TypeSymbol type) => type.IsInterface || type is NamedTypeSymbol { Kind: TypeKind.Class, IsSealed: false, IsStatic: false } or TypeParameterSymbol;

    private static bool IsArgument(TypeSymbol type) => type is not NamedTypeSymbol { IsStatic: true };
}
