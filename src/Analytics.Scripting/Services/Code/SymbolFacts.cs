using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>What questions about code ask of symbols.</summary>
internal static class SymbolFacts
{
    /// <summary>The type of what a variable or member holds, or a method gives back; null for namespaces and types.</summary>
    public static TypeSymbol? ValueType(Symbol symbol) => symbol switch
    {
        LocalSymbol local => local.Type,
        ParameterSymbol parameter => parameter.Type,
        FieldSymbol field => field.Type,
        PropertySymbol property => property.Type,
        EventSymbol @event => @event.Type,
        MethodSymbol method => method.ReturnType,
        TupleElementSymbol element => element.Type,
        RangeVariable variable => variable.Type,
        _ => null,
    };
}
