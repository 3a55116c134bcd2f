using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private void ReportUnknownType(SimpleNameSyntax syntax, string name, int arity, Func<int, Symbol?> find)
    {
        if (syntax is IdentifierName { Identifier.Text: "var" })
        {
            diagnostics.Error("CS0825", syntax.Span, "The contextual keyword 'var' may only appear within a local variable declaration or in script code.");
            return;
        }

        if (ReportWrongArity(syntax, name, arity, find))
            return;
        var shown = arity == 0 ? name : $"{name}<{new string(',', arity - 1)}>";
        var remedy = context.References.NamespacesOf(name, arity).Where(n => n.Length > 0).Order(StringComparer.Ordinal).Take(3).ToList() is { Count: > 0 } namespaces
            ? $"{string.Join(" or ", namespaces.Select(n => $"'using {n};'"))} would make it known"
            : context.Recorder is null && Nearest(name) is { } near ? $"did you mean '{near}'" : "are you missing a using directive or an assembly reference";
        diagnostics.Error("CS0246", syntax.Span, $"The type or namespace name '{shown}' could not be found ({remedy}?)".Replace("known?", "known", StringComparison.Ordinal) + ".");
    }

    /// <summary>Reports where the name is a type with another number of type parameters.</summary>
    private bool ReportWrongArity(SimpleNameSyntax syntax, string name, int arity, Func<int, Symbol?> find)
    {
        for (var other = 0; other <= 8; other++)
        {
            if (other == arity || find(other) is not NamedTypeSymbol type)
                continue;
            if (other == 0)
                diagnostics.Error("CS0308", syntax.Span, $"The non-generic type '{type}' cannot be used with type arguments.");
            else
                diagnostics.Error("CS0305", syntax.Span, $"Using the generic type '{type}' requires {other} type arguments.");
            return true;
        }

        if (arity > 0 && find(0) is { } symbol and not NamedTypeSymbol)
        {
            diagnostics.Error("CS0307", syntax.Span, $"The {(symbol is NamespaceSymbol ? "namespace" : "type parameter")} '{name}' cannot be used with type arguments.");
            return true;
        }

        return false;
    }

    /// <summary>The imported or declared type whose name differs least, in letter case or one or two letters.</summary>
    private string? Nearest(string name)
    {
        var known = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var imported in context.Imports.Namespaces)
            known.UnionWith(context.References.NamesIn(imported.FullName).Where(n => !n.Contains('`')));
        for (SubmissionTypeSymbol? cell = context.Submission; cell is not null; cell = cell.Previous)
            known.UnionWith(cell.NestedTypes.Where(t => t.Arity == 0).Select(t => t.Name));
        return Spelling.Nearest(name, known);
    }
}
