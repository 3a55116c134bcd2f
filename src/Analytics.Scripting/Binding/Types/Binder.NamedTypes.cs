using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    /// <summary>What a name means: a namespace or a type; reports and gives null where nothing.</summary>
    public Symbol? BindNamespaceOrType(NameSyntax syntax, bool allowUnbound = false)
    {
        context.Recorder?.Scope(syntax, this);
        var symbol = syntax switch
        {
            SimpleNameSyntax simple => BindSimpleName(simple, allowUnbound),
            AliasQualifiedName qualified => BindAliasQualified(qualified, allowUnbound),
            QualifiedName qualified when BindNamespaceOrType(qualified.Left, allowUnbound) is { } left => BindMemberName(left, qualified.Right, allowUnbound),
            _ => null,
        };
        if (symbol is not null)
            context.Recorder?.Name(syntax, symbol);
        return symbol;
    }

    private static DynamicTypeSymbol? Dynamic(SimpleNameSyntax syntax) =>
        syntax is IdentifierName { Identifier.Text: "dynamic" } ? DynamicTypeSymbol.Instance : null;

    private TypeSymbol BindNamedType(NameSyntax syntax, bool allowUnbound)
    {
        switch (BindNamespaceOrType(syntax, allowUnbound))
        {
            case TypeSymbol type:
                return type;
            case NamespaceSymbol @namespace:
                diagnostics.Error("CS0118", syntax.Span, $"'{@namespace}' is a namespace but is used like a type.");
                return PseudoTypeSymbol.Error;
            default:
                return PseudoTypeSymbol.Error;
        }
    }

    private Symbol? BindSimpleName(SimpleNameSyntax syntax, bool allowUnbound)
    {
        if (syntax.Identifier.IsMissing)
        {
            // The parser has said that a name is missing.
            return null;
        }

        var name = syntax.Identifier.Name;
        var arity = Arity(syntax);
        var found = FindTypeOrNamespace(name, arity) ?? (Symbol?)NativeInteger(syntax) ?? Dynamic(syntax);
        if (found is AmbiguousSymbol ambiguous)
        {
            ambiguous.Report(diagnostics, syntax.Span);
            return null;
        }

        if (found is null)
            ReportUnknownType(syntax, name, arity, a => FindTypeOrNamespace(name, a));
        return found is null ? null : WithArguments(found, syntax, allowUnbound);
    }

    private Symbol? BindAliasQualified(AliasQualifiedName syntax, bool allowUnbound)
    {
        var alias = syntax.Alias.Name;
        if (syntax.Alias.Text == "global")
            return BindMemberName(GlobalNamespace, syntax.Name, allowUnbound);
        if (context.Imports.Aliases.TryGetValue(alias, out var target) && target is NamespaceSymbol)
            return BindMemberName(target, syntax.Name, allowUnbound);
        if (target is not null)
            diagnostics.Error("CS0431", syntax.Alias.Span, $"Cannot use alias '{alias}' with '::' since the alias references a type. Use '.' instead.");
        else
            diagnostics.Error("CS0432", syntax.Alias.Span, $"Alias '{alias}' not found.");
        return null;
    }

    /// <summary>What <c>left.name</c> means where left is a namespace or type.</summary>
    private Symbol? BindMemberName(Symbol left, SimpleNameSyntax syntax, bool allowUnbound)
    {
        if (syntax.Identifier.IsMissing)
            return null;
        var name = syntax.Identifier.Name;
        var arity = Arity(syntax);
        var found = FindMember(left, name, arity);
        if (found is not null)
            return WithArguments(found, syntax, allowUnbound);
        if (left is NamespaceSymbol { FullName: "" })
            diagnostics.Error("CS0400", syntax.Span, $"The type or namespace name '{name}' could not be found in the global namespace.");
        else if (ReportWrongArity(syntax, name, arity, a => FindMember(left, name, a)))
            return null;
        else if (left is NamespaceSymbol)
            diagnostics.Error("CS0234", syntax.Span, $"The type or namespace name '{name}' does not exist in the namespace '{left}'.");
        else
            diagnostics.Error("CS0426", syntax.Span, $"The type name '{name}' does not exist in the type '{left}'.");
        return null;
    }

    private Symbol? FindMember(Symbol left, string name, int arity) => left switch
    {
        NamespaceSymbol @namespace => FindIn(@namespace, name, arity),
        TypeSymbol type => FindNestedType(type, name, arity),
        _ => null,
    };

    private Symbol? WithArguments(Symbol found, SimpleNameSyntax syntax, bool allowUnbound)
    {
        if (found is not NamedTypeSymbol type)
            return found;
        CheckObsolete(type, syntax);
        if (!IsTypeAccessible(type))
            diagnostics.Error("CS0122", syntax.Span, $"'{type}' is inaccessible due to its protection level.");
        if (syntax is not GenericName generic)
            return type;
        if (generic.TypeArguments.All(a => a is OmittedTypeArgument))
        {
            if (allowUnbound)
                return type.Definition;
            diagnostics.Error("CS7003", syntax.Span, "Unexpected use of an unbound generic name.");
            return PseudoTypeSymbol.Error;
        }

        var arguments = BindTypeArguments(generic);
        if (arguments.Any(a => a.IsError))
            return PseudoTypeSymbol.Error;
        var constructed = WithOwnArguments(type, arguments);
        context.CheckLater(() => CheckTypeArguments(constructed, generic));
        return constructed;
    }

    /// <summary>The type arguments of a name; reports those that cannot be one.</summary>
    public ImmutableArray<TypeSymbol> BindTypeArguments(GenericName syntax) => [.. syntax.TypeArguments.Select(BindTypeArgument)];

    private TypeSymbol BindTypeArgument(TypeSyntax syntax)
    {
        var type = BindType(syntax);
        if (type is NamedTypeSymbol { IsStatic: true })
            diagnostics.Error("CS0718", syntax.Span, $"'{type}': static types cannot be used as type arguments.");
        return type;
    }

    private static int Arity(SimpleNameSyntax syntax) => syntax is GenericName generic ? generic.TypeArguments.Length : 0;

    private static NamedTypeSymbol? NativeInteger(SimpleNameSyntax syntax) => syntax is not IdentifierName ? null : syntax.Identifier.Text switch
    {
        "nint" => CoreTypes.IntPtr,
        "nuint" => CoreTypes.UIntPtr,
        _ => null,
    };

    /// <summary>Private and protected nested types of cells are only named within their types and, if protected, in derived ones.</summary>
    internal bool IsTypeAccessible(NamedTypeSymbol type)
    {
        if (type.Accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            || type.ContainingType is not { } owner || owner is SubmissionTypeSymbol)
        {
            return true;
        }

        for (NamedTypeSymbol? around = scope.ContainingType; around is not null; around = around.ContainingType)
        {
            if (type.Accessibility != Accessibility.Private && owner.IsInterface && IsOf(around, owner))
                return true;
            for (TypeSymbol? current = around; current is not null; current = type.Accessibility == Accessibility.Private ? null : current.BaseType)
            {
                if (current is NamedTypeSymbol named && ReferenceEquals(named.Definition, owner.Definition))
                    return true;
            }
        }

        return false;
    }
}
