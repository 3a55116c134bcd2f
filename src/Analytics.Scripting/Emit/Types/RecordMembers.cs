using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Finds the members of records that the bodies of others refer to.</summary>
internal static class RecordMembers
{
    /// <summary>The instance fields declared here, those behind properties and events included.</summary>
    public static IEnumerable<SourceFieldSymbol> FieldsOf(SourceTypeSymbol type) =>
        InOrder(type).Select(m => m switch
        {
            SourceFieldSymbol field => field,
            SourcePropertySymbol property => property.BackingField,
            SourceEventSymbol @event => @event.Field,
            _ => null,
        }).OfType<SourceFieldSymbol>().Where(f => !f.IsStatic).Distinct();

    /// <summary>The members as they stand in the code, those made for parameters behind the name first.</summary>
    public static IEnumerable<Symbol> InOrder(SourceTypeSymbol type) => type.GetMembers().OrderBy(m => m switch
    {
        SourcePropertySymbol property => property.Syntax.Span.Start,
        SourceFieldSymbol field => field.Span.Start,
        _ => 0,
    });

    public static MethodSymbol CopyConstructorOf(NamedTypeSymbol type) =>
        type.Constructors.Single(c => c.Parameters is [{ Type: var only }] && only == type);

    /// <summary>The Equals method of a type that takes another type.</summary>
    public static MethodSymbol EqualsOf(NamedTypeSymbol type, TypeSymbol other) =>
        type.GetMembers("Equals").OfType<MethodSymbol>().Single(m => m.Parameters is [{ Type: var only }] && only == other);

    public static MethodSymbol ContractOf(NamedTypeSymbol type) =>
        type.GetMembers("EqualityContract").OfType<PropertySymbol>().Single().Getter!;

    public static MethodSymbol Find(NamedTypeSymbol type, string name, int parameters) =>
        type.GetMembers(name).OfType<MethodSymbol>().Single(m => m.Parameters.Length == parameters);

    /// <summary>The property or field of that name, declared here or in a base.</summary>
    public static Symbol? MemberOf(NamedTypeSymbol type, string name)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType as NamedTypeSymbol)
        {
            if (declaring.GetMembers(name).FirstOrDefault(m => m is PropertySymbol or FieldSymbol) is { } member) return member;
        }

        return null;
    }
}
