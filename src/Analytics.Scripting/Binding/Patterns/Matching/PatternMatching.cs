using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Answers whether a value exists that one pattern matches and others do not, by going through the answers that the tests in them can
/// have together. Where that would take too long, it says that there is one, which makes no error.
/// </summary>
internal sealed class PatternMatching(Func<TypeSymbol, TypeSymbol, ConversionKind> classify)
{
    private const int MaxSteps = 20_000;

    private readonly FormulaBuilder _builder = new(classify);
    private int _steps;

    /// <summary>Whether any value of a type matches the pattern but none of those before.</summary>
    public bool CanMatch(TypeSymbol type, BoundPattern pattern, IEnumerable<BoundPattern> before)
    {
        var part = new MatchedPart(type);
        return IsPossible([_builder.Build(pattern, part), .. before.Select(b => PatternFormula.Not(_builder.Build(b, part)))]);
    }

    /// <summary>Whether the patterns together match every value of the type, null included.</summary>
    public bool MatchAll(TypeSymbol type, IEnumerable<BoundPattern> patterns)
    {
        var part = new MatchedPart(type);
        return !IsPossible([.. patterns.Select(p => PatternFormula.Not(_builder.Build(p, part)))]);
    }

    private bool IsPossible(IReadOnlyList<PatternFormula> all)
    {
        _steps = 0;
        return IsPossible(all, new PatternFacts(classify));
    }

    private bool IsPossible(IReadOnlyList<PatternFormula> all, PatternFacts facts)
    {
        if (++_steps > MaxSteps)
            return true;
        var open = new List<PatternFormula>();
        foreach (var formula in all)
        {
            var left = Simplify(formula, facts);
            if (left is PatternFormula.Constant { Value: false })
                return false;
            if (left is not PatternFormula.Constant)
                open.Add(left);
        }

        if (open.Count == 0)
            return true;
        var test = FirstTest(open[0]);
        return IsPossible(open, facts.With(test, true)) || IsPossible(open, facts.With(test, false));
    }

    private static PatternFormula Simplify(PatternFormula formula, PatternFacts facts) => formula switch
    {
        PatternFormula.Atom atom => facts.Answer(atom.Test) switch
        {
            true => PatternFormula.True,
            false => PatternFormula.False,
            null => atom,
        },
        PatternFormula.Negation negation => PatternFormula.Not(Simplify(negation.Operand, facts)),
        PatternFormula.Combination { IsAnd: true } both => PatternFormula.And(both.Parts.Select(p => Simplify(p, facts))),
        PatternFormula.Combination either => PatternFormula.Or(either.Parts.Select(p => Simplify(p, facts))),
        _ => formula,
    };

    private static PatternTest FirstTest(PatternFormula formula) => formula switch
    {
        PatternFormula.Atom atom => atom.Test,
        PatternFormula.Negation negation => FirstTest(negation.Operand),
        PatternFormula.Combination combination => FirstTest(combination.Parts[0]),
        _ => throw new ArgumentException("A constant has no tests.", nameof(formula)),
    };
}
