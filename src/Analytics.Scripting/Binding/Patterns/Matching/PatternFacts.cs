using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Tests whose answers are assumed, and what follows from them for others.</summary>
internal sealed class PatternFacts
{
    private readonly ImmutableList<(PatternTest Test, bool Holds)> _known;
    private readonly ImmutableDictionary<(MatchedPart, TypeSymbol), IntegerRanges> _integers;
    private readonly Func<TypeSymbol, TypeSymbol, ConversionKind> _classify;

    public PatternFacts(Func<TypeSymbol, TypeSymbol, ConversionKind> classify)
        : this([], ImmutableDictionary<(MatchedPart, TypeSymbol), IntegerRanges>.Empty, classify)
    {
    }

    private PatternFacts(
        ImmutableList<(PatternTest, bool)> known, ImmutableDictionary<(MatchedPart, TypeSymbol), IntegerRanges> integers,
        Func<TypeSymbol, TypeSymbol, ConversionKind> classify)
    {
        _known = known;
        _integers = integers;
        _classify = classify;
    }

    public PatternFacts With(PatternTest test, bool holds)
    {
        if (test is ValueTest value && RangesOf(value) is { } all)
        {
            var key = (value.Part, value.Type);
            var ranges = _integers.GetValueOrDefault(key) ?? all;
            return new PatternFacts(_known, _integers.SetItem(key, ranges.Narrow(value.Kind, value.Value, holds)), _classify);
        }

        return new PatternFacts(_known.Add((test, holds)), _integers, _classify);
    }

    /// <summary>The answer that follows; null where both are possible.</summary>
    public bool? Answer(PatternTest test)
    {
        if (test is ValueTest integer && RangesOf(integer) is { } all)
            return (_integers.GetValueOrDefault((integer.Part, integer.Type)) ?? all).Answer(integer.Kind, integer.Value);
        foreach (var (known, holds) in _known)
        {
            if (!ReferenceEquals(known.Part, test.Part))
                continue;
            var answer = (known, test) switch
            {
                (NullTest, NullTest) => holds,
                (NullTest, _) => holds ? false : (bool?)null,
                (TypeTest, NullTest) => holds ? false : null,
                (TypeTest mine, TypeTest other) => AnswerType(mine.Type, other.Type, holds),
                (ValueTest, NullTest) => holds ? false : null,
                (ValueTest mine, ValueTest other) when mine.Type == other.Type => OrderedValues.Follows(mine, holds, other),
                _ => null,
            };
            if (answer is not null)
                return answer;
        }

        return null;
    }

    private static IntegerRanges? RangesOf(ValueTest test)
    {
        var all = IntegerRanges.Of(test.Type);
        return test.Part.IsLength ? all?.Narrow(BinaryKind.GreaterOrEqual, 0, holds: true) : all;
    }

    private bool? AnswerType(TypeSymbol known, TypeSymbol asked, bool holds)
    {
        if (!holds)
            return IsAlways(asked, known) ? false : null;
        if (IsAlways(known, asked))
            return true;
        return IsNever(known, asked) ? false : null;
    }

    private bool IsAlways(TypeSymbol type, TypeSymbol other) =>
        type == other || _classify(type, other) is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.Boxing;

    /// <summary>Whether no value is of both types: one cannot derive from two classes that do not derive from each other.</summary>
    private bool IsNever(TypeSymbol type, TypeSymbol other)
    {
        if (type is TypeParameterSymbol || other is TypeParameterSymbol || type.ContainsTypeParameter(_ => true) || other.ContainsTypeParameter(_ => true))
            return false;
        if (IsAlways(other, type))
            return false;
        var isClosed = !type.IsInterface && !other.IsInterface;
        return isClosed || (type is NamedTypeSymbol { IsSealed: true } && other.IsInterface) || (other is NamedTypeSymbol { IsSealed: true } && type.IsInterface);
    }
}
