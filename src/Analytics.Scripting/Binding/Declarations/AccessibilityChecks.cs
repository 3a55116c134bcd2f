using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Reports members that may be used where the types in their signatures may not.</summary>
internal static class AccessibilityChecks
{
    public static void Check(SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        if (type.Declaration is TypeDeclaration declaration)
            CheckBases(type, declaration, diagnostics);
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case SourceFieldSymbol { IsSynthesized: false } field:
                    Report(field.Type, field, "CS0052", "field type", field.Span, diagnostics);
                    break;
                case SourcePropertySymbol { ExplicitlyImplements: null } property:
                    Report(property.Type, property, property.IsIndexer ? "CS0054" : "CS0053", "property type", SpanOf(property.Syntax), diagnostics);
                    foreach (var parameter in property.Parameters)
                        Report(parameter.Type, property, "CS0055", "parameter type", SpanOf(property.Syntax), diagnostics);
                    break;
                case SourceEventSymbol @event:
                    Report(@event.Type, @event, "CS7025", "event type", SpanOf(@event.Syntax), diagnostics);
                    break;
                case SourceMethodSymbol { ExplicitlyImplements: null, Synthesized: SynthesizedKind.None or SynthesizedKind.PrimaryConstructor or SynthesizedKind.DelegateMember } method:
                    CheckMethod(method, diagnostics);
                    break;
            }
        }
    }

    private static void CheckBases(SourceTypeSymbol type, TypeDeclaration declaration, DiagnosticBag diagnostics)
    {
        if (type.DeclaredBase is { } parent)
            Report(parent, type, "CS0060", "base class", declaration.Identifier.Span, diagnostics);
        if (!type.IsInterface)
            return;
        foreach (var extended in type.DeclaredInterfaces)
            Report(extended, type, "CS0061", "base interface", declaration.Identifier.Span, diagnostics);
    }

    private static void CheckMethod(SourceMethodSymbol method, DiagnosticBag diagnostics)
    {
        var isOperator = method.MethodKind == MethodKind.Operator;
        var isDelegate = method.MethodKind == MethodKind.DelegateInvoke;
        var span = SpanOf(method.Syntax);
        Report(method.ReturnType, method, isOperator ? "CS0056" : isDelegate ? "CS0058" : "CS0050", "return type", span, diagnostics);
        foreach (var parameter in method.Parameters)
            Report(parameter.Type, method, isOperator ? "CS0057" : isDelegate ? "CS0059" : "CS0051", "parameter type", span, diagnostics);
    }

    private static void Report(TypeSymbol type, Symbol member, string code, string what, TextSpan span, DiagnosticBag diagnostics)
    {
        if (FindHidden(type, member) is { } hidden)
            diagnostics.Error(code, span, $"Inconsistent accessibility: {what} '{hidden}' is less accessible than '{member.Name}'.");
    }

    /// <summary>The type within a type that is not known everywhere where the member is; null where all are.</summary>
    private static TypeSymbol? FindHidden(TypeSymbol type, Symbol member)
    {
        switch (type)
        {
            case ArrayTypeSymbol array:
                return FindHidden(array.ElementType, member);
            case NamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                {
                    if (argument is not TypeParameterSymbol && FindHidden(argument, member) is { } hidden)
                        return hidden;
                }

                for (var current = named; current is not null and not SubmissionTypeSymbol; current = current.ContainingType)
                {
                    if (!IsWithinReach(current, member))
                        return named;
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>Whether every place that can use the member can also use the type, as far as the type's own declaration goes.</summary>
    private static bool IsWithinReach(NamedTypeSymbol type, Symbol member)
    {
        if (type.ContainingType is not { } owner || type.Accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
        {
            // What is internal is known to all cells, and nothing else sees any of it.
            return true;
        }

        for (var current = member; current is not null and not SubmissionTypeSymbol; current = current.ContainingType)
        {
            var narrows = (type.Accessibility, current.Accessibility) switch
            {
                (Accessibility.Private, Accessibility.Private) =>
                    IsInside(current.ContainingType, owner) || (owner is SubmissionTypeSymbol && current.ContainingType is SubmissionTypeSymbol),
                (Accessibility.Protected or Accessibility.ProtectedAndInternal, Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal) =>
                    IsInside(current.ContainingType, owner) || DerivesFrom(current.ContainingType, owner),
                _ => false,
            };
            if (narrows)
                return true;
        }

        return false;
    }

    private static bool IsInside(NamedTypeSymbol? type, NamedTypeSymbol owner)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (ReferenceEquals(current.Definition, owner.Definition))
                return true;
        }

        return false;
    }

    private static bool DerivesFrom(NamedTypeSymbol? type, NamedTypeSymbol owner)
    {
        for (TypeSymbol? current = type; current is NamedTypeSymbol named; current = current.BaseType)
        {
            if (ReferenceEquals(named.Definition, owner.Definition))
                return true;
        }

        return false;
    }

    private static TextSpan SpanOf(SyntaxNode syntax) => syntax switch
    {
        MethodDeclaration method => method.Identifier.Span,
        ConstructorDeclaration constructor => constructor.Identifier.Span,
        PropertyDeclaration property => property.Identifier.Span,
        IndexerDeclaration indexer => indexer.ThisKeyword.Span,
        TypeDeclaration type => type.Identifier.Span,
        DelegateDeclaration type => type.Identifier.Span,
        OperatorDeclaration @operator => @operator.OperatorToken.Span,
        _ => syntax.Span,
    };
}
