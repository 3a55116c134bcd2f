using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>What patterns are made of: constants, types, and in braces the properties of what is matched.</summary>
internal static class PatternCompletion
{
    /// <summary>Whether the name at the cursor is, or may become, the name of a property in a property pattern.</summary>
    public static bool IsPropertyName(MarkedCode code) => SubpatternAt(code) is { } found && found.Pattern.Properties == found.List;

    public static IEnumerable<Candidate> At(CompletionRequest request)
    {
        var wanted = new WantedNames(request, ExpectedTypes.At(request));
        var constants = new ValueNames(request).All().Where(c => c.Symbol is FieldSymbol { IsConst: true } or LocalSymbol { IsConst: true });
        return wanted.Mark([.. constants, .. new TypeNames(request).All(), .. wanted.Constants(), .. CodeCompletion.Words(Keywords.Patterns), .. CodeCompletion.Words(Keywords.Types)]);
    }

    public static IEnumerable<Candidate> Properties(CompletionRequest request)
    {
        var (list, pattern) = SubpatternAt(request.Code)!.Value;
        var used = list.Subpatterns.Select(s => s.Name).OfType<IdentifierName>().Select(n => n.Identifier.Name).ToHashSet(StringComparer.Ordinal);
        return Members(request, MatchedType(request, pattern)).Where(c => !used.Contains(c.Name));
    }

    /// <summary>Behind the dot of <c>{ A.B: … }</c>.</summary>
    public static IEnumerable<Candidate> BehindDot(CompletionRequest request, MemberAccessExpression access)
    {
        var pattern = request.Code.Path.OfType<RecursivePattern>().FirstOrDefault();
        return pattern is null ? [] : Members(request, TypeOfPath(request, access.Target, MatchedType(request, pattern)));
    }

    private static IEnumerable<Candidate> Members(CompletionRequest request, TypeSymbol? type) => type is null ? []
        : TypeMembers.OfValue(PatternTypes.WithoutNullable(type), request.Binder)
            .Where(m => m.First is FieldSymbol or TupleElementSymbol || (m.First is PropertySymbol property && MemberLookup.GetterOf(property) is not null))
            .Select(m => Candidate.Of(m, Nearness.Place));

    /// <summary>The type of which a pattern names properties: the one written before the braces, or else what it is applied to.</summary>
    private static TypeSymbol? MatchedType(CompletionRequest request, RecursivePattern pattern)
    {
        if (pattern.Type is null) return request.Recorder.FindExpected(pattern);
        var type = request.Binder.BindType(pattern.Type);
        return type.IsError ? null : type;
    }

    private static TypeSymbol? TypeOfPath(CompletionRequest request, ExpressionSyntax path, TypeSymbol? type)
    {
        if (path is MemberAccessExpression access) type = TypeOfPath(request, access.Target, type);
        var name = path switch { MemberAccessExpression { Name: var last } => last, IdentifierName first => first, _ => null };
        if (name is null || type is null) return null;
        var member = TypeMembers.OfValue(PatternTypes.WithoutNullable(type), request.Binder).FirstOrDefault(m => m.Name == name.Identifier.Name);
        return member is null ? null : SymbolFacts.ValueType(member.First);
    }

    private static (SubpatternList List, RecursivePattern Pattern)? SubpatternAt(MarkedCode code)
    {
        var level = code.Parent is NamePattern ? 2 : 1;
        if (code.ParentAt(level) is not Subpattern subpattern || (level == 2 && subpattern.Name is not null)) return null;
        return code.ParentAt(level + 1) is SubpatternList list && code.ParentAt(level + 2) is RecursivePattern pattern ? (list, pattern) : null;
    }
}
