using System.Collections.Immutable;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Symbols;

internal enum LocalKind
{
    Declared,
    Constant,
    ForEach,
    Using,
    Catch,
    Pattern,
    Out,

    /// <summary>Made by the binder to hold a value in between.</summary>
    Temporary,
}

/// <summary>A variable of a block. Its type may be set once, when it is inferred from where it is declared.</summary>
internal sealed class LocalSymbol(string name, TypeSymbol? type, LocalKind kind, TextSpan span) : Symbol
{
    private TypeSymbol? _type = type;

    public override string Name { get; } = name;

    public LocalKind Kind { get; } = kind;

    /// <summary>Where its name is declared.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>An error type while it is not known.</summary>
    public TypeSymbol Type => _type ?? PseudoTypeSymbol.Error;

    public bool HasType => _type is not null;

    public RefKind RefKind { get; init; }

    /// <summary>Whether it may refer to variables of its function, so that its value must not be given to the caller.</summary>
    public bool DiesWithFunction { get; set; }

    public ConstantValue? ConstantValue { get; set; }

    public bool IsConst => Kind == LocalKind.Constant;

    /// <summary>Whether code may not assign to it.</summary>
    public bool IsReadOnly => Kind is LocalKind.Constant or LocalKind.Using || (Kind == LocalKind.ForEach && RefKind == RefKind.None) || RefKind is RefKind.In or RefKind.RefReadOnly;

    public void SetType(TypeSymbol type) => _type ??= type;
}

/// <summary>A place to jump to.</summary>
internal sealed class LabelSymbol(string name) : Symbol
{
    public override string Name => name;
}

/// <summary>A parameter of a lambda, or of anything else declared in a cell.</summary>
internal sealed class SourceParameterSymbol(string name, int ordinal, TypeSymbol type, RefKind refKind, TextSpan span) : ParameterSymbol
{
    public override string Name => name;

    public override int Ordinal => ordinal;

    public override TypeSymbol Type => type;

    public override RefKind RefKind => refKind;

    /// <summary>Where its name is declared.</summary>
    public TextSpan Span => span;

    public override bool IsParams => HasParams;

    public override bool IsOptional => HasDefault;

    public override ConstantValue? Default => DefaultValue;

    public bool HasParams { get; init; }

    public bool HasDefault { get; init; }

    public ConstantValue? DefaultValue { get; init; }

    public override CallerInfo CallerInfo => DeclaredCallerInfo;

    /// <summary>What the compiler puts in where the argument is left out.</summary>
    public CallerInfo DeclaredCallerInfo { get; init; }

    /// <summary>Complete once everything in the cell is declared.</summary>
    public ImmutableArray<AppliedAttribute> Attributes { get; set; } = [];

    public override bool IsScoped => IsDeclaredScoped;

    public bool IsDeclaredScoped { get; init; }

    public override string? CallerArgument =>
        ArgumentOf("CallerArgumentExpressionAttribute") is { Value: string name } ? name : null;

    /// <summary>Whether an async iterator finds in it the token that is given to its enumerator.</summary>
    public bool IsEnumeratorCancellation => ArgumentsOf("EnumeratorCancellationAttribute") is not null;

    public override IReadOnlyList<string>? HandlerArguments => ArgumentOf("InterpolatedStringHandlerArgumentAttribute") switch
    {
        { Value: string name } => [name],
        { Value: ImmutableArray<AttributeValue> names } => [.. names.Select(n => n.Value as string ?? "")],
        _ => null,
    };

    private AttributeValue? ArgumentOf(string attribute) => ArgumentsOf(attribute) is [var first, ..] ? first : null;

    private ImmutableArray<AttributeValue>? ArgumentsOf(string attribute) =>
        Attributes.FirstOrDefault(a => a.Constructor.ContainingType is { Namespace: "System.Runtime.CompilerServices" } type && type.Name == attribute)?.Arguments;

    /// <summary>A lambda's <c>_</c> where several parameters are named so; it cannot be named in the body.</summary>
    public bool IsDiscard { get; init; }
}
