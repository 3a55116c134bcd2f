using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What may be used from where.</summary>
internal sealed partial class Binder
{
    /// <summary>
    /// Whether code here may use a member. All cells of a session count as one assembly, and what is declared at the top of a cell is open
    /// to the cells after it.
    /// </summary>
    internal bool IsAccessible(Symbol member, TypeSymbol? through = null)
    {
        var accessibility = member.Accessibility;
        if (accessibility == Accessibility.Public || member.ContainingType is not { } type || type is SubmissionTypeSymbol)
            return true;
        var isSource = type.Definition is SourceTypeSymbol;
        if (isSource && accessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal)
            return true;
        if (accessibility == Accessibility.Private)
            return isSource && IsWithin(type);
        return accessibility != Accessibility.Internal && IsWithinDerived(type, member.IsStatic ? null : through);
    }

    /// <summary>Reports the use of what is marked obsolete as an error.</summary>
    internal void CheckObsolete(Symbol symbol, SyntaxNode syntax)
    {
        if (IsObsoleteItself())
            return;

        // What counts is the method that was declared first, not what overrides it.
        while (symbol is SourceMethodSymbol { IsOverride: true, Overridden: { } overridden })
            symbol = overridden;
        if (symbol.ObsoleteError is { } reason)
            Diagnostics.Error("CS0619", syntax.Span, $"'{symbol}' is obsolete: '{reason}'");
        else if (symbol is MethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { ObsoleteError: { } ofType } type })
            Diagnostics.Error("CS0619", syntax.Span, $"'{type}' is obsolete: '{ofType}'");
    }

    /// <summary>Whether the code belongs to something that is marked obsolete, and may then use what is.</summary>
    private bool IsObsoleteItself()
    {
        for (var around = scope; around is not null; around = around.Parent)
        {
            if (around.Function is SourceMethodSymbol method && (method.Attributes.IsObsolete() || method.Associated is SourcePropertySymbol { Attributes: var own } && own.IsObsolete()))
                return true;
            for (NamedTypeSymbol? type = around.ContainingType; type is SourceTypeSymbol source; type = source.ContainingType)
            {
                if (source.Attributes.IsObsolete())
                    return true;
            }
        }

        return false;
    }

    private bool IsWithin(NamedTypeSymbol type)
    {
        for (NamedTypeSymbol? current = Scope.ContainingType; current is not null; current = current.ContainingType)
        {
            if (ReferenceEquals(current.Definition, type.Definition))
                return true;
        }

        return false;
    }

    private bool IsWithinDerived(NamedTypeSymbol type, TypeSymbol? through)
    {
        for (NamedTypeSymbol? current = Scope.ContainingType; current is not null; current = current.ContainingType)
        {
            if (IsOf(current, type) && (through is null || IsOf(through, current)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type derives from another or, where that is an interface, implements it.</summary>
    private static bool IsOf(TypeSymbol type, NamedTypeSymbol other) =>
        type.DefinitionDerivesFrom(other) || (other.IsInterface && type.AllInterfaces.Any(i => ReferenceEquals(i.Definition, other.Definition)));
}
