using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>What can stand behind a dot.</summary>
internal static class MemberCompletion
{
    public static IEnumerable<Candidate> BehindDot(CompletionRequest request, ExpressionSyntax target)
    {
        if (target is BaseExpression)
        {
            return request.Recorder.FindScope(target) is { Scope.ContainingType.BaseType: { } type } within
                ? TypeMembers.OfValue(type, within, isBase: true).Select(Of)
                : [];
        }

        var binder = CodeModel.Quiet(request.Recorder.FindScope(target) ?? request.Binder);
        var bound = binder.BindMemberTarget(target, out var alsoType);
        if (bound is TypeOrNamespace named) return OfSymbol(named.Symbol, binder);
        return alsoType is null ? OfValue(bound, binder) : OfValue(bound, binder).Concat(OfSymbol(alsoType, binder));
    }

    /// <summary>Behind <c>?.</c>: the members of what the question mark belongs to.</summary>
    public static IEnumerable<Candidate> BehindQuestion(CompletionRequest request, MemberBindingExpression binding) =>
        request.Recorder.Find(binding) is { Binder: { ConditionalReceiver: { } receiver } binder } ? OfValue(receiver, CodeModel.Quiet(binder)) : [];

    /// <summary>What stands behind a dot where only names of types and namespaces do, or constants in a pattern.</summary>
    public static IEnumerable<Candidate> BehindName(CompletionRequest request, QualifiedName name)
    {
        // What looks like the type of a declaration may be a value, while the line below is taken for the name that is declared.
        var isOpen = request.Code.ParentAt(2) is NamePattern or VariableDeclaration or MethodDeclaration;
        if (!isOpen && request.Binder.BindNamespaceOrType(name.Left) is { } symbol) return OfSymbol(symbol, request.Binder, onlyTypes: true);
        return isOpen ? BehindDot(request, PatternNames.ToExpression(name.Left)) : [];
    }

    private static IEnumerable<Candidate> OfValue(BoundExpression receiver, Binder binder)
    {
        if (receiver.HasErrors || receiver.Type.IsVoid || receiver.Type.IsNone) return [];
        var own = TypeMembers.OfValue(receiver.Type, binder, withStatic: binder.InNameOf).ToList();
        var names = own.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);

        // Extension methods of a name that methods have too add overloads; any other member hides them.
        var extensions = TypeMembers.Extensions(receiver, binder).Where(e => !names.Contains(e.Name));
        return own.Select(Of).Concat(extensions.Select(Candidate.OfExtension));
    }

    private static IEnumerable<Candidate> OfSymbol(Symbol symbol, Binder binder, bool onlyTypes = false) => symbol switch
    {
        NamespaceSymbol @namespace => OfNamespace(@namespace, binder),
        TypeSymbol { IsError: false } type => (onlyTypes ? [] : TypeMembers.OfType(type, binder, withInstance: binder.InNameOf && !type.IsStatic).Select(Of))
            .Concat(TypeMembers.NestedTypes(type, binder).Select(t => Candidate.OfType(t, Nearness.Local))),
        _ => [],
    };

    public static IEnumerable<Candidate> OfNamespace(NamespaceSymbol @namespace, Binder binder)
    {
        var references = binder.Context.References;
        foreach (var type in NamespaceTypes.In(@namespace, references, ""))
            yield return Candidate.OfType(type, Nearness.Local);
        foreach (var name in references.NamesIn(@namespace.FullName))
        {
            if (references.HasNamespace(@namespace.Qualify(name)))
                yield return Candidate.OfNamespace(new NamespaceSymbol(@namespace.Qualify(name)));
        }
    }

    private static Candidate Of(NamedMember member) =>
        Candidate.Of(member, member.First.ContainingType?.SpecialType == SpecialType.Object ? Nearness.Session : Nearness.Local);
}
