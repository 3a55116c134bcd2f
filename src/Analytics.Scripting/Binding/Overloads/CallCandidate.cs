using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Why a member cannot be called with some arguments.</summary>
internal enum Mismatch
{
    None,
    TooManyArguments,
    MissingArgument,
    UnknownName,
    NameTakenTwice,
    PositionAfterName,
    TypeArgumentCount,
    InferenceFailed,
    ConstraintViolated,
    WrongRefKind,
    NoConversion,
    WrongReceiver,
    StaticMismatch,
}

/// <summary>A member tried with the arguments of a call, in its normal form or with <c>params</c> spread out.</summary>
internal sealed class CallCandidate(MemberCandidate declared, bool isExpanded)
{
    public MemberCandidate Declared => declared;

    /// <summary>The member, over its type arguments once these are known.</summary>
    public Symbol Member { get; set; } = declared.Member;

    public MethodSymbol? Method => Member as MethodSymbol;

    public bool IsExpanded => isExpanded;

    /// <summary>For the expanded form, what its last parameter collects.</summary>
    public TypeSymbol? ElementType { get; set; }

    public ImmutableArray<ParameterSymbol> Parameters => ParametersOf(Member);

    /// <summary>For each argument the position of its parameter.</summary>
    public int[] ParameterOf { get; set; } = [];

    public Conversion[] Conversions { get; set; } = [];

    public Mismatch Mismatch { get; private set; }

    /// <summary>The argument, parameter or type parameter that is wrong, as the mismatch has it.</summary>
    public int At { get; private set; }

    public bool IsApplicable => Mismatch == Mismatch.None;

    /// <summary>Whether some parameters get their defaults.</summary>
    public bool UsesDefaults { get; set; }

    public static ImmutableArray<ParameterSymbol> ParametersOf(Symbol member) => member switch
    {
        MethodSymbol method => method.Parameters,
        PropertySymbol property => property.Parameters,
        _ => [],
    };

    public ParameterSymbol ParameterFor(int argument) => Parameters[ParameterOf[argument]];

    /// <summary>The type that an argument must have: the parameter's, or that of an element of the collection it is put in.</summary>
    public TypeSymbol TypeFor(int argument) => TypeFor(Member, argument);

    /// <summary>The same with the type parameters that the member declares.</summary>
    public TypeSymbol DeclaredTypeFor(int argument) => declared.Member switch
    {
        MethodSymbol method => TypeFor(method.Definition, argument),
        PropertySymbol property => TypeFor(property.Definition, argument),
        _ => TypeFor(argument),
    };

    public bool Fail(Mismatch mismatch, int at)
    {
        Mismatch = mismatch;
        At = at;
        return false;
    }

    private TypeSymbol TypeFor(Symbol member, int argument)
    {
        var parameters = ParametersOf(member);
        var position = ParameterOf[argument];
        var type = parameters[position].Type;
        return isExpanded && position == parameters.Length - 1 ? ParamsElement.Of(type) ?? type : type;
    }
}

/// <summary>What a <c>params</c> parameter collects.</summary>
internal static class ParamsElement
{
    /// <summary>The element type of an array, span or generic collection; null where the type cannot be a params parameter.</summary>
    public static TypeSymbol? Of(TypeSymbol type)
    {
        if (type is ArrayTypeSymbol array)
            return array.ElementType;
        if (type is not NamedTypeSymbol named)
            return null;
        if (named.IsSpan() || named.IsReadOnlySpan())
            return named.Argument();
        if (named.IsMadeOf(CoreTypes.IEnumerableOfT))
            return named.Argument();
        return named.AllInterfaces.FirstOrDefault(i => i.IsMadeOf(CoreTypes.IEnumerableOfT))?.Argument();
    }
}
