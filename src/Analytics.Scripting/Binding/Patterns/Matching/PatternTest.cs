using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>A value that patterns look at: the one matched, or a part of it. The same part is always the same object.</summary>
internal sealed class MatchedPart(TypeSymbol type)
{
    private readonly Dictionary<object, MatchedPart> _parts = [];

    public TypeSymbol Type => type;

    /// <summary>Whether it is the length of something, which is never negative.</summary>
    public bool IsLength { get; set; }

    /// <summary>A part of this value.</summary>
    /// <param name="key">What tells it from other parts: a member, a position, "length".</param>
    /// <param name="partType">Its type.</param>
    public MatchedPart Part(object key, TypeSymbol partType)
    {
        if (!_parts.TryGetValue(key, out var part))
            _parts[key] = part = new MatchedPart(partType);
        return part;
    }
}

/// <summary>A yes-or-no question about one part.</summary>
internal abstract record PatternTest(MatchedPart Part);

internal sealed record NullTest(MatchedPart Part) : PatternTest(Part);

internal sealed record TypeTest(MatchedPart Part, TypeSymbol Type) : PatternTest(Part);

/// <summary>Whether the part is equal to, or compares so with, a constant of a type. The value is not null.</summary>
internal sealed record ValueTest(MatchedPart Part, TypeSymbol Type, BinaryKind Kind, object Value) : PatternTest(Part);

/// <summary>When a pattern matches, as a formula over tests.</summary>
internal abstract record PatternFormula
{
    public static PatternFormula True { get; } = new Constant(true);

    public static PatternFormula False { get; } = new Constant(false);

    public static PatternFormula And(params IEnumerable<PatternFormula> parts) => Many(parts, isAnd: true);

    public static PatternFormula Or(params IEnumerable<PatternFormula> parts) => Many(parts, isAnd: false);

    public static PatternFormula Not(PatternFormula formula) => formula switch
    {
        Constant constant => constant.Value ? False : True,
        Negation negation => negation.Operand,
        _ => new Negation(formula),
    };

    private static PatternFormula Many(IEnumerable<PatternFormula> parts, bool isAnd)
    {
        var kept = new List<PatternFormula>();
        foreach (var part in parts)
        {
            if (part is Constant constant && constant.Value == isAnd)
                continue;
            if (part is Constant)
                return part;
            kept.Add(part);
        }

        return kept.Count switch
        {
            0 => isAnd ? True : False,
            1 => kept[0],
            _ => new Combination(isAnd, kept),
        };
    }

    public sealed record Constant(bool Value) : PatternFormula;

    public sealed record Atom(PatternTest Test) : PatternFormula;

    public sealed record Negation(PatternFormula Operand) : PatternFormula;

    public sealed record Combination(bool IsAnd, IReadOnlyList<PatternFormula> Parts) : PatternFormula;
}
