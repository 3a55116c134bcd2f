using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Writes patterns as formulas over tests of the parts that they look at.</summary>
internal sealed class FormulaBuilder(Func<TypeSymbol, TypeSymbol, ConversionKind> classify)
{
    public PatternFormula Build(BoundPattern pattern, MatchedPart part) => pattern switch
    {
        BoundDiscardPattern => PatternFormula.True,
        BoundDeclarationPattern { IsVar: true } => PatternFormula.True,
        BoundDeclarationPattern declaration => OfType(part, declaration.NarrowedType),
        BoundTypePattern type => OfType(part, type.NarrowedType),
        BoundConstantPattern constant => OfConstant(constant, part),
        BoundRelationalPattern relation => relation.Value.Constant?.Value is { } value
            ? PatternFormula.And(OfType(part, relation.NarrowedType), new PatternFormula.Atom(new ValueTest(part, relation.NarrowedType, relation.Kind, value)))
            : PatternFormula.True,
        BoundNotPattern negation => PatternFormula.Not(Build(negation.Operand, part)),
        BoundBinaryPattern { IsAnd: true } both => PatternFormula.And(Build(both.Left, part), Build(both.Right, part)),
        BoundBinaryPattern either => PatternFormula.Or(Build(either.Left, part), Build(either.Right, part)),
        BoundRecursivePattern recursive => OfRecursive(recursive, part),
        BoundListPattern list => OfList(list, part),
        _ => PatternFormula.True,
    };

    /// <summary>A test for a type, or only for null where the part is known to be of it.</summary>
    private PatternFormula OfType(MatchedPart part, TypeSymbol type)
    {
        if (type.IsError)
            return PatternFormula.True;
        var known = PatternTypes.WithoutNullable(part.Type);
        var isKnown = known == type
            || classify(known, type) is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.Boxing;
        return isKnown ? NotNull(part) : PatternFormula.And(NotNull(part), new PatternFormula.Atom(new TypeTest(part, type)));
    }

    private static PatternFormula NotNull(MatchedPart part) =>
        PatternTypes.CanBeNull(part.Type) ? PatternFormula.Not(new PatternFormula.Atom(new NullTest(part))) : PatternFormula.True;

    private PatternFormula OfConstant(BoundConstantPattern pattern, MatchedPart part)
    {
        if (pattern.Value.Constant is not { } constant)
            return PatternFormula.True;
        if (constant.IsNull)
            return PatternTypes.CanBeNull(part.Type) ? new PatternFormula.Atom(new NullTest(part)) : PatternFormula.False;
        return PatternFormula.And(
            OfType(part, pattern.NarrowedType), new PatternFormula.Atom(new ValueTest(part, pattern.NarrowedType, BinaryKind.Equal, constant.Value!)));
    }

    private PatternFormula OfRecursive(BoundRecursivePattern pattern, MatchedPart part)
    {
        var tests = new List<PatternFormula> { OfType(part, pattern.NarrowedType) };
        if (!pattern.Positions.IsDefault)
        {
            if (pattern.UsesITuple)
                tests.Add(Length(part, "ITuple", BinaryKind.Equal, pattern.Positions.Length));
            for (var i = 0; i < pattern.Positions.Length; i++)
            {
                var position = pattern.Positions[i];
                object key = pattern.Deconstruct is { } method ? (method.Definition, i) : pattern.UsesITuple ? ("ITuple", i) : $"Item{i + 1}";
                tests.Add(Build(position, part.Part(key, position.InputType)));
            }
        }

        foreach (var property in pattern.Properties)
            tests.Add(Build(property.Pattern, part.Part(KeyOf(property.Access), property.Pattern.InputType)));
        return PatternFormula.And(tests);
    }

    private static object KeyOf(BoundExpression access) => access switch
    {
        BoundTupleElement element => $"Item{element.Index + 1}",
        BoundField { Receiver.Type: TupleTypeSymbol } field => field.Field.Name,
        BoundField field => field.Field.Definition,
        BoundProperty property => property.Property.Definition,
        _ => access,
    };

    private PatternFormula OfList(BoundListPattern pattern, MatchedPart part)
    {
        var count = pattern.Before.Length + pattern.After.Length;
        var tests = new List<PatternFormula>
        {
            OfType(part, pattern.NarrowedType),
            Length(part, KeyOf(pattern.Length), pattern.HasSlice ? BinaryKind.GreaterOrEqual : BinaryKind.Equal, count),
        };
        for (var i = 0; i < pattern.Before.Length; i++)
            tests.Add(Build(pattern.Before[i], part.Part(("at", i), pattern.Before[i].InputType)));
        for (var i = 0; i < pattern.After.Length; i++)
            tests.Add(Build(pattern.After[i], part.Part(("from end", pattern.After.Length - i), pattern.After[i].InputType)));
        if (pattern.SlicePattern is { } slice)
            tests.Add(Build(slice, part.Part(("slice", pattern.Before.Length, pattern.After.Length), slice.InputType)));
        return PatternFormula.And(tests);
    }

    /// <summary>A test of the length: a list pattern's is the property that property patterns look at too.</summary>
    private static PatternFormula Length(MatchedPart part, object key, BinaryKind kind, int count)
    {
        if (kind == BinaryKind.GreaterOrEqual && count == 0)
            return PatternFormula.True;
        var length = part.Part(key, CoreTypes.Int32);
        length.IsLength = true;
        return new PatternFormula.Atom(new ValueTest(length, CoreTypes.Int32, kind, count));
    }
}
