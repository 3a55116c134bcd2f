using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>The members that an object initializer or <c>with</c> can set.</summary>
internal static class InitializerCompletion
{
    /// <summary>The initializer of which the name at the cursor is an element, or the target of one; null where it is neither.</summary>
    public static InitializerExpression? InitializerAt(MarkedCode code) => code.Parent switch
    {
        InitializerExpression { Kind: not InitializerKind.Array and not InitializerKind.ComplexElement } initializer => initializer,
        AssignmentExpression assignment when ReferenceEquals(assignment.Target, code.Node) => code.ParentAt(2) as InitializerExpression,
        _ => null,
    };

    public static IEnumerable<Candidate> At(CompletionRequest request, InitializerExpression initializer, CodeCompletion others)
    {
        var type = TypeOf(request, initializer);
        var assigned = initializer.Elements.OfType<AssignmentExpression>().Select(a => a.Target).OfType<IdentifierName>()
            .Where(n => n != request.Code.Node).Select(n => n.Identifier.Name).ToHashSet(StringComparer.Ordinal);
        var isElement = initializer.Kind != InitializerKind.With && assigned.Count == 0 && request.Code.Parent == initializer
            && (initializer.Elements.Length > 1 || type?.AllInterfaces.Contains(CoreTypes.IEnumerable) != false);
        var members = type is null || (isElement && initializer.Elements.Length > 1) ? []
            : TypeMembers.OfValue(type, request.Binder)
                .Where(m => !assigned.Contains(m.Name) && CanSet(m.First, request.Binder))
                .Select(m => Candidate.Of(m, Nearness.Place) with { IsWanted = m.First is PropertySymbol { IsRequired: true } or FieldSymbol { IsRequired: true } });
        return isElement ? members.Concat(others.Expression()) : members;
    }

    private static TypeSymbol? TypeOf(CompletionRequest request, InitializerExpression initializer)
    {
        if (request.Recorder.FindExpected(initializer) is { } known) return known;
        return request.Code.Path.OfType<WithExpression>().FirstOrDefault(w => w.Initializer == initializer) is { } with
            ? request.Recorder.Find(with.Expression)?.Bound.Type
            : null;
    }

    private static bool CanSet(Symbol member, Binder binder) => member switch
    {
        AnonymousPropertySymbol or TupleElementSymbol => true,
        PropertySymbol property => MemberLookup.SetterOf(property) is { } setter && binder.IsAccessible(setter),
        FieldSymbol field => field is { IsReadOnly: false, IsConst: false },
        EventSymbol => false,
        _ => false,
    };
}
