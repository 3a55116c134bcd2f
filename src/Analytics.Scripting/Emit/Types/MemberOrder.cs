using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The order in which a type's members stand in metadata. Reflection gives them in it, and so serializers and tables show them: it must be
/// the compiler's, which is that of the code, with the properties of a record's parameters before and its other made members behind.
/// </summary>
internal static class MemberOrder
{
    /// <summary>Behind what is declared, in this order.</summary>
    private static readonly SynthesizedKind[] MadeLast =
    [
        SynthesizedKind.RecordToString, SynthesizedKind.RecordPrintMembers, SynthesizedKind.RecordInequalityOperator,
        SynthesizedKind.RecordEqualityOperator, SynthesizedKind.RecordGetHashCode, SynthesizedKind.RecordEqualsObject,
        SynthesizedKind.RecordEqualsBase, SynthesizedKind.RecordEqualsTyped, SynthesizedKind.RecordClone,
        SynthesizedKind.RecordCopyConstructor, SynthesizedKind.RecordDeconstruct, SynthesizedKind.DefaultConstructor,
    ];

    public static IEnumerable<Symbol> Of(SourceTypeSymbol type)
    {
        var members = type.GetMembers();
        if (type is SubmissionTypeSymbol || type.Declaration is not TypeDeclaration)
            return members;
        IEnumerable<Symbol> all = type.StaticConstructor is { } initializer ? members.Add(initializer) : members;
        return all.OrderBy(m => Place(m, type));
    }

    private static (int Group, int Position) Place(Symbol member, SourceTypeSymbol type) => member switch
    {
        SourceMethodSymbol { Synthesized: SynthesizedKind.PrimaryConstructor } => (1, 0),
        SourceMethodSymbol { Synthesized: not SynthesizedKind.None } made => (3, Array.IndexOf(MadeLast, made.Synthesized)),
        SourceMethodSymbol { MethodKind: MethodKind.StaticConstructor, Syntax: not ConstructorDeclaration } => (4, 0),
        SourceMethodSymbol method => (2, method.Syntax.Span.Start),
        SourcePropertySymbol { Name: "EqualityContract" } contract when contract.Syntax == type.Declaration => (0, 0),
        SourcePropertySymbol property => (property.Syntax == type.Declaration ? 1 : 2, property.Syntax.Span.Start),
        SourceEventSymbol @event => (2, @event.Syntax.Span.Start),
        // A field behind a property or event has the place of that; a kept parameter of a constructor, which has no span, comes first.
        SourceFieldSymbol { Span.Length: > 0 } field => (2, field.Span.Start),
        _ => (1, 0),
    };
}
