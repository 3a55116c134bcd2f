using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Finds what overrides override, and which abstract members a class leaves open.</summary>
internal sealed class OverrideChecks(SourceTypeSymbol type, Binder binder)
{
    private DiagnosticBag Diagnostics => binder.Diagnostics;

    /// <summary>Links each method and accessor of the type that is marked as an override to the one it replaces.</summary>
    public void LinkOverrides()
    {
        foreach (var method in InheritedMembers.AllMethods(type).OfType<SourceMethodSymbol>())
        {
            if (!method.IsOverride || method.Overridden is not null || method.IsStatic)
                continue;
            var name = method.AssociatedMember?.Name ?? method.Name;
            if (FindOverridden(method) is not { } overridden)
            {
                if (method.AssociatedMember is PropertySymbol property && InheritedMembers.OverriddenProperty(property) is not null)
                    Report(method, property.Setter is not null && method.Name.StartsWith("set_", StringComparison.Ordinal) ? "CS0546" : "CS0545", $"'{method.Name}': cannot override because the base property does not have an overridable accessor like it.");
                else
                    Report(method, "CS0115", $"'{name}': no suitable method found to override.");
                continue;
            }

            CheckOverride(method, overridden);
        }
    }

    /// <summary>Reports abstract members of base classes that a class that is not abstract does not override.</summary>
    public void CheckAbstracts()
    {
        if (type.Kind != TypeKind.Class || type.IsAbstract || type.Declaration is not TypeDeclaration declaration)
            return;
        var overridden = new HashSet<MethodSymbol>();
        for (TypeSymbol? current = type; current is NamedTypeSymbol named; current = current.BaseType)
        {
            foreach (var method in InheritedMembers.AllMethods(named))
            {
                if (method.IsOverride && Replaced(method) is { } replaced)
                    overridden.Add(replaced);
                if (!method.IsAbstract || method.IsStatic || ReferenceEquals(current, type) || IsReplaced(method, named))
                    continue;
                Diagnostics.Error(
                    "CS0534", declaration.Identifier.Span, $"'{type}' does not implement inherited abstract member '{named}.{method.AssociatedMember?.Name ?? method.Name}'.");
            }
        }
    }

    private static MethodSymbol? Replaced(MethodSymbol method) => method is SourceMethodSymbol source ? source.Overridden : null;

    /// <summary>Whether a class between this one and the declaring one overrides the method.</summary>
    private bool IsReplaced(MethodSymbol method, NamedTypeSymbol declaring)
    {
        for (TypeSymbol? current = type; current is not null && current != declaring; current = current.BaseType)
        {
            foreach (var candidate in InheritedMembers.Declared(current, method.Name))
            {
                if (candidate.IsOverride && Signatures.Same(candidate, method))
                    return true;
            }
        }

        return false;
    }

    private MethodSymbol? FindOverridden(SourceMethodSymbol method)
    {
        foreach (var candidate in InheritedMembers.Methods(type.BaseType, method.Name))
        {
            var isHidden = candidate.IsStatic || candidate.Accessibility == Accessibility.Private
                || (candidate.Accessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal && candidate.Definition is not SourceMethodSymbol);
            if (!isHidden && Signatures.Same(method, candidate))
                return candidate;
        }

        return null;
    }

    private void CheckOverride(SourceMethodSymbol method, MethodSymbol overridden)
    {
        var other = Signatures.OverParametersOf(overridden, method);
        if (!overridden.IsVirtual)
            Report(method, "CS0506", $"'{method.Name}': cannot override inherited member '{overridden}' because it is not marked virtual, abstract, or override.");
        else if (overridden.Definition is SourceMethodSymbol source && source.Modifiers.HasFlag(MemberModifiers.Sealed))
            Report(method, "CS0239", $"'{method.Name}': cannot override inherited member '{overridden}' because it is sealed.");
        else if (!SameAccess(method, overridden))
            Report(method, "CS0507", $"'{method.Name}': cannot change access modifiers when overriding inherited member '{overridden}'.");
        else if (!Signatures.SameRefKinds(method, other))
            Report(method, "CS0115", $"'{method.Name}': no suitable method found to override.");
        else if (method.ReturnType != other.ReturnType && !method.ReturnType.IsError)
            ReportReturn(method, other);
        InheritConstraints(method, other);
        method.Overridden = overridden;
    }

    private void ReportReturn(SourceMethodSymbol method, MethodSymbol overridden)
    {
        var isDerived = binder.ClassifyConversion(method.ReturnType, overridden.ReturnType, isExplicit: false) == ConversionKind.ImplicitReference;
        if (!isDerived || method.AssociatedMember is SourcePropertySymbol { Setter: not null } or EventSymbol)
            Report(method, method.AssociatedMember is null ? "CS0508" : "CS1715", $"'{method.Name}': return type must be '{overridden.ReturnType}' to match overridden member '{overridden}'.");
    }

    /// <summary>Protected internal members of other assemblies are overridden as protected.</summary>
    private static bool SameAccess(MethodSymbol method, MethodSymbol overridden)
    {
        var isForeign = overridden.Definition is not SourceMethodSymbol;
        var expected = overridden.Accessibility == Accessibility.ProtectedOrInternal && isForeign ? Accessibility.Protected : overridden.Accessibility;
        return method.Accessibility == expected;
    }

    /// <summary>A generic override does not repeat constraints: it has those of what it overrides.</summary>
    public static void InheritConstraints(SourceMethodSymbol method, MethodSymbol from)
    {
        if (from.TypeParameters.Length != method.TypeParameters.Length)
            return;
        var map = new TypeMap(from.TypeParameters, System.Collections.Immutable.ImmutableArray<TypeSymbol>.CastUp(method.TypeParameters));
        for (var i = 0; i < method.TypeParameters.Length; i++)
        {
            var mine = (SourceTypeParameterSymbol)method.TypeParameters[i];
            var theirs = from.TypeParameters[i];
            mine.RequiresReference |= theirs.HasReferenceTypeConstraint;
            mine.RequiresValue |= theirs.HasValueTypeConstraint;
            mine.RequiresConstructor |= theirs.HasConstructorConstraint && !theirs.HasValueTypeConstraint;
            mine.Constraints = [.. theirs.ConstraintTypes.Select(c => c.Substitute(map))];
        }
    }

    private void Report(SourceMethodSymbol method, string code, string message) => Diagnostics.Error(code, SpanOf(method), message);

    private static TextSpan SpanOf(SourceMethodSymbol method) => (method.AssociatedMember, method.Syntax) switch
    {
        (SourcePropertySymbol { Syntax: PropertyDeclaration property }, _) => property.Identifier.Span,
        (SourcePropertySymbol { Syntax: IndexerDeclaration indexer }, _) => indexer.ThisKeyword.Span,
        (_, MethodDeclaration declaration) => declaration.Identifier.Span,
        (_, TypeDeclaration declaration) => declaration.Identifier.Span,
        (_, var syntax) => syntax.Span,
    };
}
