using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Finds the interface member that <c>IThing.Member</c> implements.</summary>
internal static class ExplicitImplementations
{
    /// <summary>The part of the member's metadata name before its last dot: the interface as written.</summary>
    public static string Prefix(NameSyntax syntax) => syntax switch
    {
        GenericName generic => $"{generic.Identifier.Name}<{string.Join(",", generic.TypeArguments.Select(OfType))}>",
        SimpleNameSyntax simple => simple.Identifier.Name,
        QualifiedName qualified => $"{Prefix(qualified.Left)}.{Prefix(qualified.Right)}",
        AliasQualifiedName qualified => $"{qualified.Alias.Name}::{Prefix(qualified.Name)}",
        _ => "",
    };

    public static void Bind(SourceMethodSymbol method, SourceTypeSymbol type, NameSyntax syntax, SyntaxToken identifier, Binder binder)
    {
        if (BindInterface(type, syntax, binder) is not { } @interface)
            return;
        var name = method.Name[(method.Name.LastIndexOf('.') + 1)..];
        method.ExplicitlyImplements = InheritedMembers.Declared(@interface, name)
            .FirstOrDefault(m => m.IsStatic == method.IsStatic && Signatures.Same(method, m) && ReturnsSame(method, m));
        if (method.ExplicitlyImplements is { } implemented)
            OverrideChecks.InheritConstraints(method, implemented);
        else
            ReportMissing(identifier, name, @interface, binder);
    }

    public static void Bind(SourcePropertySymbol property, SourceTypeSymbol type, NameSyntax syntax, SyntaxToken identifier, Binder binder)
    {
        if (BindInterface(type, syntax, binder) is not { } @interface)
            return;
        var name = property.Name[(property.Name.LastIndexOf('.') + 1)..];
        IEnumerable<Symbol> candidates = property.IsIndexer ? @interface.Indexers : @interface.GetMembers(name);
        var found = candidates.OfType<PropertySymbol>()
            .FirstOrDefault(p => p.Type == property.Type && Signatures.SameParameters(property.Parameters, p.Parameters));
        property.ExplicitlyImplements = found;
        if (found is null)
        {
            ReportMissing(identifier, name, @interface, binder);
            return;
        }

        BindAccessor(property.Getter, found.Getter, identifier, binder);
        BindAccessor(property.Setter, found.Setter, identifier, binder);
    }

    public static void Bind(SourceEventSymbol @event, SourceTypeSymbol type, NameSyntax syntax, SyntaxToken identifier, Binder binder)
    {
        if (BindInterface(type, syntax, binder) is not { } @interface)
            return;
        var name = @event.Name[(@event.Name.LastIndexOf('.') + 1)..];
        var found = @interface.GetMembers(name).OfType<EventSymbol>().FirstOrDefault(e => e.Type == @event.Type);
        if (found is null)
        {
            ReportMissing(identifier, name, @interface, binder);
            return;
        }

        BindAccessor(@event.Adder, found.Adder, identifier, binder);
        BindAccessor(@event.Remover, found.Remover, identifier, binder);
    }

    private static void BindAccessor(MethodSymbol? mine, MethodSymbol? theirs, SyntaxToken identifier, Binder binder)
    {
        if (mine is SourceMethodSymbol source && theirs is not null)
        {
            source.ExplicitlyImplements = theirs;
            if (source.IsInitOnly != theirs.IsInitOnly)
                binder.Diagnostics.Error("CS8855", identifier.Span, $"Accessors '{source.Name}' and '{theirs.Name}' should both be init-only or neither.");
        }
        else if (mine is not null)
        {
            binder.Diagnostics.Error("CS0550", identifier.Span, $"'{mine.Name}' adds an accessor not found in the interface.");
        }
        else if (theirs is { IsAbstract: true })
        {
            binder.Diagnostics.Error("CS0551", identifier.Span, $"The explicit implementation is missing accessor '{theirs.Name}'.");
        }
    }

    private static NamedTypeSymbol? BindInterface(SourceTypeSymbol type, NameSyntax syntax, Binder binder)
    {
        var bound = binder.BindType(syntax);
        if (bound.IsError)
            return null;
        if (bound is not NamedTypeSymbol { IsInterface: true } @interface)
        {
            binder.Diagnostics.Error("CS0538", syntax.Span, $"'{bound}' in explicit interface declaration is not an interface.");
            return null;
        }

        if (type.AllInterfaces.Contains(@interface))
            return @interface;
        binder.Diagnostics.Error("CS0540", syntax.Span, $"The containing type does not implement interface '{@interface}'.");
        return null;
    }

    private static bool ReturnsSame(MethodSymbol mine, MethodSymbol theirs)
    {
        var other = Signatures.OverParametersOf(theirs, mine);
        return mine.ReturnType == other.ReturnType && Signatures.SameRefKinds(mine, other);
    }

    private static void ReportMissing(SyntaxToken identifier, string name, NamedTypeSymbol @interface, Binder binder) =>
        binder.Diagnostics.Error("CS0539", identifier.Span, $"'{name}' in explicit interface declaration is not found among members of the interface '{@interface}' that can be implemented.");

    private static string OfType(TypeSyntax syntax) => syntax switch
    {
        NameSyntax name => Prefix(name),
        PredefinedType predefined => predefined.Keyword.Text,
        NullableType nullable => OfType(nullable.ElementType) + "?",
        ArrayType array => OfType(array.ElementType) + "[]",
        _ => "?",
    };
}
