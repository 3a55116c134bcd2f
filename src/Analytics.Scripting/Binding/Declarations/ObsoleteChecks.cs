using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Reports types that declarations name although they are marked obsolete as an error. Types declared in the same cell are meant: what stands
/// on them is known only once everything is declared.
/// </summary>
internal static class ObsoleteChecks
{
    public static void Check(SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        for (NamedTypeSymbol? around = type; around is SourceTypeSymbol source; around = source.ContainingType)
        {
            if (source.Attributes.IsObsolete())
                return;
        }

        if (type.Declaration is TypeDeclaration declaration)
        {
            foreach (var parent in type.DeclaredInterfaces.Append(type.DeclaredBase as NamedTypeSymbol))
                Report(parent, declaration.Identifier.Span, diagnostics);
        }

        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case SourceFieldSymbol { IsSynthesized: false } field when !field.Attributes.IsObsolete():
                    Report(field.Type, field.Span, diagnostics);
                    break;
                case SourcePropertySymbol property when !property.Attributes.IsObsolete():
                    Report(property.Type, property.Syntax.Span, diagnostics);
                    break;
                case SourceMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor, Synthesized: SynthesizedKind.None } method when !method.Attributes.IsObsolete():
                    foreach (var used in method.Parameters.Select(p => p.Type).Append(method.ReturnType))
                        Report(used, method.Syntax.Span, diagnostics);
                    break;
            }
        }
    }

    private static void Report(TypeSymbol? type, TextSpan span, DiagnosticBag diagnostics)
    {
        switch (type)
        {
            case ArrayTypeSymbol array:
                Report(array.ElementType, span, diagnostics);
                break;
            case NamedTypeSymbol { Definition: SourceTypeSymbol { ObsoleteError: { } reason } } obsolete:
                diagnostics.Error("CS0619", span, $"'{obsolete}' is obsolete: '{reason}'");
                break;
            case NamedTypeSymbol named:
                foreach (var argument in named.TypeArguments.Where(a => a is not TypeParameterSymbol))
                    Report(argument, span, diagnostics);
                break;
        }
    }
}
