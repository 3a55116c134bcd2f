using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Finds the method of a class or struct that implements each method of its interfaces, and reports those without.</summary>
internal sealed class InterfaceChecks(SourceTypeSymbol type, DiagnosticBag diagnostics)
{
    public void Link()
    {
        if (type.Declaration is not TypeDeclaration declaration)
            return;
        if (type.IsInterface)
        {
            // An interface may give a member of one that it extends another body.
            foreach (var method in InheritedMembers.AllMethods(type).OfType<SourceMethodSymbol>())
            {
                if (method.ExplicitlyImplements is { } implemented)
                    type.InterfaceImplementations[implemented] = method;
            }

            return;
        }

        var reported = new HashSet<Symbol>();
        foreach (var @interface in type.AllInterfaces)
        {
            var isInherited = type.BaseType?.AllInterfaces.Contains(@interface) == true && !type.DeclaredInterfaces.Any(d => d == @interface || d.AllInterfaces.Contains(@interface));
            foreach (var method in InheritedMembers.AllMethods(@interface))
            {
                if (!method.IsVirtual && !method.IsAbstract)
                    continue;
                if (FindImplementation(method, @interface) is { } implementation)
                    type.InterfaceImplementations[method] = implementation;
                else if (!isInherited && method.IsAbstract && !HasDefault(method))
                    ReportMissing(method, @interface, declaration, reported);
            }
        }
    }

    private MethodSymbol? FindImplementation(MethodSymbol method, NamedTypeSymbol @interface)
    {
        for (TypeSymbol? current = type; current is NamedTypeSymbol named; current = current.BaseType)
        {
            if (ExplicitIn(named, method) is { } @explicit)
                return @explicit;
            var found = InheritedMembers.Declared(named, method.Name).FirstOrDefault(m => Implements(m, method));
            if (found is not null)
                return found;

            // An interface that a base class implements is implemented there, unless this class names it again.
            if (ReferenceEquals(current, type) && named.BaseType?.AllInterfaces.Contains(@interface) == true && !type.DeclaredInterfaces.Contains(@interface))
                return null;
        }

        return null;
    }

    private static SourceMethodSymbol? ExplicitIn(NamedTypeSymbol type, MethodSymbol method)
    {
        if (type.Definition is not SourceTypeSymbol source)
            return null;
        return InheritedMembers.AllMethods(source).OfType<SourceMethodSymbol>().FirstOrDefault(m => method.Equals(m.ExplicitlyImplements));
    }

    private static bool Implements(MethodSymbol candidate, MethodSymbol method)
    {
        if (candidate.Accessibility != Accessibility.Public || candidate.IsStatic != method.IsStatic || !Signatures.Same(candidate, method))
            return false;
        var other = Signatures.OverParametersOf(method, candidate);
        return candidate.ReturnType == other.ReturnType && Signatures.SameRefKinds(candidate, other) && candidate.IsInitOnly == method.IsInitOnly;
    }

    /// <summary>Whether another interface gives the method a body.</summary>
    private bool HasDefault(MethodSymbol method) =>
        type.AllInterfaces.Any(i => i.Definition is SourceTypeSymbol source
            && InheritedMembers.AllMethods(source).OfType<SourceMethodSymbol>().Any(m => method.Equals(m.ExplicitlyImplements)));

    private void ReportMissing(MethodSymbol method, NamedTypeSymbol @interface, TypeDeclaration declaration, HashSet<Symbol> reported)
    {
        var member = method.AssociatedMember ?? method;
        if (!reported.Add(member))
            return;
        var span = declaration.BaseTypes.IsEmpty ? declaration.Identifier.Span : declaration.BaseTypes[0].Type.Span;
        foreach (var named in declaration.BaseTypes)
        {
            if (TypeNameOf(named.Type) == @interface.Name)
                span = named.Type.Span;
        }

        var (code, reason) = Near(method) switch
        {
            { } near when near.IsStatic != method.IsStatic => ("CS0736", $" '{near}' cannot implement an interface member because it is static."),
            { Accessibility: not Accessibility.Public } near => ("CS0737", $" '{near}' cannot implement an interface member because it is not public."),
            { } near when near.IsInitOnly != method.IsInitOnly => ("CS8854", $" '{near.Name}' cannot implement '{method.Name}': one of them is init-only."),
            { } near => ("CS0738", $" '{near}' cannot implement it because it does not have the matching return type of '{method.ReturnType}'."),
            null => ("CS0535", ""),
        };
        diagnostics.Error(code, span, $"'{type}' does not implement interface member '{@interface}.{member.Name}'.{reason}");
    }

    private MethodSymbol? Near(MethodSymbol method) => InheritedMembers.Methods(type, method.Name).FirstOrDefault(m => Signatures.Same(m, method));

    private static string TypeNameOf(TypeSyntax syntax) => syntax switch
    {
        SimpleNameSyntax simple => simple.Identifier.Name,
        QualifiedName qualified => qualified.Right.Identifier.Name,
        AliasQualifiedName qualified => qualified.Name.Identifier.Name,
        _ => "",
    };
}
