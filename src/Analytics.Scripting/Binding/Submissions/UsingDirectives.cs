using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Adds what a cell's using directives import to what is imported already. Directives of a cell do not see each other, but they see
/// the types of the cell and the imports of earlier ones.
/// </summary>
internal static class UsingDirectives
{
    public static void Bind(CompilationUnit unit, BindingContext context, DiagnosticBag diagnostics)
    {
        foreach (var directive in unit.Externs)
            diagnostics.Error("CS7015", directive.Span, "'extern alias' is not valid in this context.");
        var binder = new Binder(context, new Scope(null, null, null), diagnostics);
        var imports = context.Imports;
        foreach (var directive in unit.Usings)
        {
            if (directive.UnsafeKeyword is not null)
                diagnostics.Error("CS0227", directive.UnsafeKeyword.Span, "Unsafe code cannot be used in a cell.");
            imports = directive.Alias is not null ? AddAlias(directive, imports, binder, context)
                : directive.StaticKeyword is not null ? AddStatic(directive, imports, binder)
                : AddNamespace(directive, imports, binder);
        }

        context.Imports = imports;
    }

    private static ImportSet AddNamespace(UsingDirective directive, ImportSet imports, Binder binder)
    {
        var target = BindTarget(directive, binder);
        if (target is NamespaceSymbol @namespace)
        {
            return imports.Namespaces.Any(n => n.FullName == @namespace.FullName)
                ? imports
                : imports with { Namespaces = imports.Namespaces.Add(@namespace) };
        }

        if (target is TypeSymbol { IsError: false } type)
        {
            binder.Diagnostics.Error(
                "CS0138", directive.Target.Span,
                $"A 'using namespace' directive can only be applied to namespaces; '{type}' is a type not a namespace. Consider a 'using static' directive instead.");
        }

        return imports;
    }

    private static ImportSet AddStatic(UsingDirective directive, ImportSet imports, Binder binder)
    {
        var target = BindTarget(directive, binder);
        if (target is NamedTypeSymbol type)
            return imports.StaticTypes.Contains(type) ? imports : imports with { StaticTypes = imports.StaticTypes.Add(type) };
        if (target is NamespaceSymbol)
        {
            binder.Diagnostics.Error(
                "CS7007", directive.Target.Span,
                $"A 'using static' directive can only be applied to types; '{target}' is a namespace not a type. Consider a 'using namespace' directive instead.");
        }

        return imports;
    }

    private static ImportSet AddAlias(UsingDirective directive, ImportSet imports, Binder binder, BindingContext context)
    {
        var alias = directive.Alias!;
        if (!context.OwnAliases.Add(alias.Name))
        {
            binder.Diagnostics.Error("CS1537", alias.Span, $"The using alias '{alias.Name}' appeared previously in this cell.");
            return imports;
        }

        if (context.Submission.GetNestedType(alias.Name, 0) is not null)
        {
            binder.Diagnostics.Error("CS0576", alias.Span, $"The cell contains a definition conflicting with alias '{alias.Name}'.");
            return imports;
        }

        if (directive.Target is NullableType { ElementType: { } element } nullable && binder.BindType(element) is { IsReferenceType: true })
            binder.Diagnostics.Error("CS9132", nullable.Span, "Using alias cannot be a nullable reference type.");
        return BindTarget(directive, binder) is { } target ? imports with { Aliases = imports.Aliases.SetItem(alias.Name, target) } : imports;
    }

    private static Symbol? BindTarget(UsingDirective directive, Binder binder) =>
        directive.Target is NameSyntax name ? binder.BindNamespaceOrType(name) : binder.BindType(directive.Target);
}
