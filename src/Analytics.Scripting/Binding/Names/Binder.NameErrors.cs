using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Reports names that mean nothing, with what may have been meant.</summary>
internal sealed partial class Binder
{
    private void ReportUnknownName(SimpleNameSyntax syntax, string name)
    {
        if (syntax is GenericName generic)
        {
            Diagnostics.Error("CS0103", syntax.Span, $"The name '{name}<{new string(',', generic.TypeArguments.Length - 1)}>' does not exist in the current context.");
            return;
        }

        var message = $"The name '{name}' does not exist in the current context.";
        if (Context.Recorder is not null)
        {
            // Nobody reads it, and what was meant is dear to find.
            Diagnostics.Error("CS0103", syntax.Span, message);
            return;
        }

        var namespaces = Context.References.NamespacesOf(name, 0);
        if (Spelling.Nearest(name, NamesInScope()) is { } near)
            message += $" Did you mean '{near}'?";
        else if (namespaces.Count > 0)
            message += $" Is 'using {namespaces[0]};' missing?";
        Diagnostics.Error("CS0103", syntax.Span, message);
    }

    private void ReportUnknownMember(TypeSymbol type, SimpleNameSyntax name, Symbol? inaccessible, bool isStatic, bool isInvoked)
    {
        var text = name.Identifier.Name;
        if (inaccessible is not null)
        {
            Diagnostics.Error("CS0122", name.Span, $"'{Qualified(inaccessible)}' is inaccessible due to its protection level.");
            return;
        }

        var near = Context.Recorder is null && Spelling.Nearest(text, MemberNames(type, isStatic)) is { } found ? $" Did you mean '{found}'?" : "";
        if (isStatic)
        {
            Diagnostics.Error("CS0117", name.Span, $"'{type}' does not contain a definition for '{text}'.{near}");
            return;
        }

        var extension = isInvoked ? $" and no accessible extension method '{text}' accepting a first argument of type '{type}' could be found" : "";
        Diagnostics.Error("CS1061", name.Span, $"'{type}' does not contain a definition for '{text}'{extension}.{near}");
    }

    /// <summary>Reports a method that is named where its result is meant.</summary>
    private void ReportMethodAsValue(MethodGroup group) => Diagnostics.Error(
        "CS0119", NameOf(group), $"'{group.Name}' is a method, which is not valid in the given context: are its parentheses missing?");

    private static TextSpan NameOf(MethodGroup group) => group.Syntax is MemberAccessExpression access ? access.Name.Span : group.Syntax.Span;

    private IEnumerable<string> NamesInScope()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var scope = Scope; scope is not null; scope = scope.Parent)
            names.UnionWith(scope.Names);
        for (NamedTypeSymbol? type = Scope.ContainingType; type is not null and not SubmissionTypeSymbol; type = type.ContainingType)
            names.UnionWith(MemberNames(type, isStatic: !HasThis));
        for (var cell = Context.Submission; cell is not null; cell = cell.Previous)
        {
            names.UnionWith(cell.GetMembers().Select(m => m.Name));
            names.UnionWith(cell.NestedTypes.Select(t => t.Name));
        }

        foreach (var @namespace in Context.Imports.Namespaces)
            names.UnionWith(Context.References.NamesIn(@namespace.FullName).Where(n => !n.Contains('`', StringComparison.Ordinal)));
        foreach (var type in Context.Imports.StaticTypes)
            names.UnionWith(MemberNames(type, isStatic: true));
        return names.Where(IsSuggestable);
    }

    private IEnumerable<string> MemberNames(TypeSymbol type, bool isStatic)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (type is TupleTypeSymbol tuple && !isStatic)
            names.UnionWith(tuple.ElementNames.OfType<string>());
        foreach (var current in type.SelfAndBases().Concat(type.AllInterfaces.Where(_ => type.IsInterface || type is TypeParameterSymbol)))
        {
            foreach (var member in current.GetMembers())
            {
                if (member.IsStatic == isStatic && member is not MethodSymbol { MethodKind: not MethodKind.Ordinary } && IsAccessible(member))
                    names.Add(member.Name);
            }
        }

        if (!isStatic)
        {
            foreach (var @namespace in Context.Imports.Namespaces)
            {
                foreach (var declaring in Context.References.ExtensionClasses(@namespace.FullName))
                    names.UnionWith(declaring.GetMembers().Where(m => m is MethodSymbol { IsExtension: true }).Select(m => m.Name));
            }
        }

        return names.Where(IsSuggestable);
    }

    private static bool IsSuggestable(string name) => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && !name.Contains('.', StringComparison.Ordinal);
}
