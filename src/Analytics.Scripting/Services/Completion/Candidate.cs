using System.Globalization;
using Analytics.Notebooks;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>How near to the cursor a name comes from: the nearer, the earlier it is listed.</summary>
internal enum Nearness
{
    /// <summary>Directories and files, named arguments, members of an initializer: what only this place has.</summary>
    Place,

    /// <summary>A variable, parameter or function of the code around; behind a dot, any member.</summary>
    Local,

    /// <summary>A member of the type around.</summary>
    Member,

    /// <summary>A variable, function or type of the session; behind a dot, what every object has.</summary>
    Session,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>An imported type or function.</summary>
    Imported,

    /// <summary>A namespace.</summary>
    Namespace,
}

/// <summary>Something that may stand at the cursor, before it is known whether it goes with what is typed.</summary>
internal sealed record Candidate(string Name, CompletionKind Kind, Nearness Nearness)
{
    /// <summary>What the list shows, where that is not the name.</summary>
    public string? Label { get; init; }

    /// <summary>A name that stands before it, by which it can be found too.</summary>
    public string? Qualifier { get; init; }

    /// <summary>What is written, where that is not the name.</summary>
    public string? Text { get; init; }

    /// <summary>Makes the one line that says what it is.</summary>
    public Func<string?>? Signature { get; init; }

    /// <summary>Whose documentation describes it.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>The type of its value; null where it has none.</summary>
    public TypeSymbol? Type { get; init; }

    /// <summary>Whether it fits what is wanted at the cursor especially well.</summary>
    public bool IsWanted { get; init; }

    public static Candidate Keyword(string word) => new(word, CompletionKind.Keyword, Nearness.Keyword) { Text = word };

    /// <summary>A member, local or function; of several methods one stands for all.</summary>
    public static Candidate Of(NamedMember member, Nearness nearness) => new(member.Name, KindOf(member.First), nearness)
    {
        Signature = () => SignatureText.OfMember(member.First) + More(member.Symbols.Length - 1),
        Symbol = member.First,
        Type = SymbolFacts.ValueType(member.First),
    };

    public static Candidate OfExtension(NamedMember member) => new(member.Name, CompletionKind.ExtensionMethod, Nearness.Local)
    {
        Signature = () => SignatureText.OfExtension((MethodSymbol)member.First) + More(member.Symbols.Length - 1),
        Symbol = member.First,
        Type = SymbolFacts.ValueType(member.First),
    };

    public static Candidate OfType(TypeSymbol type, Nearness nearness, string? name = null) => new(name ?? type.Name, KindOf(type), nearness)
    {
        Label = type is NamedTypeSymbol { Arity: > 0 } ? $"{name ?? type.Name}<>" : null,
        Signature = () => SignatureText.OfType(type),
        Symbol = type,
    };

    public static Candidate OfNamespace(NamespaceSymbol @namespace) => new(@namespace.Name, CompletionKind.Namespace, Nearness.Namespace)
    {
        Signature = () => SignatureText.Of(@namespace),
    };

    public CompletionItem ToItem(Func<Symbol, string?> document)
    {
        var text = Text ?? (SyntaxFacts.GetReservedKeyword(Name) != SyntaxKind.None ? "@" + Name : Name);
        return new CompletionItem(Label ?? Name, text, Kind, Signature?.Invoke()) { Describe = Symbol is { } symbol ? () => document(symbol) : null };
    }

    private static string More(int overloads) => overloads switch
    {
        0 => "",
        1 => " (+ 1 overload)",
        _ => string.Create(CultureInfo.InvariantCulture, $" (+ {overloads} overloads)"),
    };

    private static CompletionKind KindOf(Symbol symbol) => symbol switch
    {
        MethodSymbol => CompletionKind.Method,
        PropertySymbol => CompletionKind.Property,
        EventSymbol => CompletionKind.Event,
        FieldSymbol { IsConst: true, ContainingType.IsEnum: true } => CompletionKind.EnumMember,
        FieldSymbol { ContainingType: SubmissionTypeSymbol } => CompletionKind.Variable,
        FieldSymbol or TupleElementSymbol => CompletionKind.Field,
        ParameterSymbol => CompletionKind.Parameter,
        TypeSymbol type => KindOf(type),
        _ => CompletionKind.Variable,
    };

    private static CompletionKind KindOf(TypeSymbol type) => type.Kind switch
    {
        TypeKind.Struct => CompletionKind.Struct,
        TypeKind.Interface => CompletionKind.Interface,
        TypeKind.Enum => CompletionKind.Enum,
        TypeKind.TypeParameter => CompletionKind.TypeParameter,
        _ => CompletionKind.Class,
    };
}
