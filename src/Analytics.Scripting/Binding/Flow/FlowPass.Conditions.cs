using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

internal sealed partial class FlowPass
{
    /// <summary>A condition: what is known where it holds, and where it does not.</summary>
    private (FlowState WhenTrue, FlowState WhenFalse) VisitCondition(BoundExpression condition)
    {
        if (condition.Constant is { Value: bool constant })
            return constant ? (_state, FlowState.Unreachable()) : (FlowState.Unreachable(), _state);
        switch (condition)
        {
            case BoundUnary { Kind: UnaryKind.Not, Method: null } negation:
                var (whenTrue, whenFalse) = VisitCondition(negation.Operand);
                return (whenFalse, whenTrue);
            case BoundLogical { Method: null } logical:
                return VisitLogical(logical);
            case BoundConditional { IsRef: false } choice when choice.Type.SpecialType == SpecialType.Boolean:
                return VisitChoice(choice);
            case BoundIsPattern test:
                return VisitIsPattern(test);
            case BoundBinary { Kind: BinaryKind.Equal or BinaryKind.NotEqual, Method: null } comparison:
                return VisitComparison(comparison);
            case BoundNullCoalescing { Right.Constant.Value: bool fallback, Left: BoundConditionalAccess access }:
                return VisitAccessOrElse(access, fallback);
            case BoundConversion { Kind: ConversionKind.Identity } conversion when conversion.Type.SpecialType == SpecialType.Boolean:
                return VisitCondition(conversion.Operand);
            default:
                Visit(condition);
                return (_state, _state.Clone());
        }
    }

    private (FlowState WhenTrue, FlowState WhenFalse) VisitLogical(BoundLogical logical)
    {
        var (leftTrue, leftFalse) = VisitCondition(logical.Left);
        _state = logical.IsAnd ? leftTrue : leftFalse;
        var (rightTrue, rightFalse) = VisitCondition(logical.Right);
        return logical.IsAnd
            ? (rightTrue, FlowState.Join(leftFalse, rightFalse))
            : (FlowState.Join(leftTrue, rightTrue), rightFalse);
    }

    private (FlowState WhenTrue, FlowState WhenFalse) VisitChoice(BoundConditional choice)
    {
        var (first, second) = VisitCondition(choice.Condition);
        _state = first;
        var (firstTrue, firstFalse) = VisitCondition(choice.WhenTrue);
        _state = second;
        var (secondTrue, secondFalse) = VisitCondition(choice.WhenFalse);
        return (FlowState.Join(firstTrue, secondTrue), FlowState.Join(firstFalse, secondFalse));
    }

    private (FlowState WhenTrue, FlowState WhenFalse) VisitIsPattern(BoundIsPattern test)
    {
        Visit(test.Operand);
        var before = _state;
        _state = before.Clone();
        AssignMatched(test.Pattern, isMatched: true);
        var whenTrue = _state;
        _state = before.Clone();
        AssignMatched(test.Pattern, isMatched: false);
        var whenFalse = _state;
        return AlwaysMatches(test.Pattern) ? (whenTrue, FlowState.Unreachable()) : (whenTrue, whenFalse);
    }

    /// <summary><c>c == true</c>, and <c>a?.F(out x) == 1</c>, which is true only where F was called.</summary>
    private (FlowState WhenTrue, FlowState WhenFalse) VisitComparison(BoundBinary comparison)
    {
        var isEqual = comparison.Kind == BinaryKind.Equal;
        if (comparison is { Right.Constant.Value: bool value, Left.Type.SpecialType: SpecialType.Boolean })
        {
            var (whenTrue, whenFalse) = VisitCondition(comparison.Left);
            return value == isEqual ? (whenTrue, whenFalse) : (whenFalse, whenTrue);
        }

        if (Unwrapped(comparison.Left) is not BoundConditionalAccess access || ConstantOf(comparison.Right) is not { } constant)
        {
            Visit(comparison.Left);
            Visit(comparison.Right);
            return (_state, _state.Clone());
        }

        var (accessed, skipped) = VisitAccess(access);
        var either = FlowState.Join(accessed, skipped);

        // Null compared with anything but null is unequal.
        var (equal, unequal) = constant.IsNull ? (either, accessed) : (accessed, either);
        return isEqual ? (equal, unequal) : (unequal, equal);
    }

    private (FlowState WhenTrue, FlowState WhenFalse) VisitAccessOrElse(BoundConditionalAccess access, bool fallback)
    {
        var (accessed, skipped) = VisitAccess(access);
        var either = FlowState.Join(accessed, skipped);
        return fallback ? (either, accessed) : (accessed, either);
    }

    private (FlowState Accessed, FlowState Skipped) VisitAccess(BoundConditionalAccess access)
    {
        Visit(access.Receiver);
        var skipped = _state.Clone();
        Visit(access.Access);
        return (_state, skipped);
    }

    private static BoundExpression Unwrapped(BoundExpression expression) =>
        expression is BoundConversion { Kind: ConversionKind.Identity or ConversionKind.Nullable or ConversionKind.ImplicitReference } conversion
            ? Unwrapped(conversion.Operand)
            : expression;

    private static ConstantValue? ConstantOf(BoundExpression expression) => expression.Constant ?? Unwrapped(expression).Constant;

    /// <summary>Expressions of which a part may not be evaluated.</summary>
    private void VisitBranching(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundLogical { Method: not null } logical:
                Visit(logical.Left);
                VisitMaybe(logical.Right);
                break;
            case BoundConditional choice when choice.Type.SpecialType != SpecialType.Boolean || choice.IsRef:
                VisitValueChoice(choice);
                break;
            case BoundSwitchExpression choice:
                VisitSwitchExpression(choice);
                break;
            case BoundNullCoalescing { Right.Constant: null } or BoundNullCoalescing { Left: not BoundConditionalAccess }:
                var coalescing = (BoundNullCoalescing)expression;
                Visit(coalescing.Left);
                VisitMaybe(coalescing.Right);
                break;
            case BoundConditionalAccess access:
                Visit(access.Receiver);
                VisitMaybe(access.Access);
                break;
            case BoundHandlerConversion handler:
                Visit(handler.Creation);
                foreach (var append in handler.Appends)
                    VisitMaybe(append);
                break;
            case BoundTupleEquality equality:
                Visit(equality.Left);
                Visit(equality.Right);
                break;
            default:
                var (whenTrue, whenFalse) = VisitConditionOrChildren(expression);
                _state = FlowState.Join(whenTrue, whenFalse);
                break;
        }
    }

    private (FlowState WhenTrue, FlowState WhenFalse) VisitConditionOrChildren(BoundExpression expression)
    {
        if (expression is BoundUnary { Method: null } or BoundLogical or BoundConditional or BoundIsPattern or BoundNullCoalescing { Right.Constant.Value: bool })
            return VisitCondition(expression);
        VisitChildren(expression);
        return (_state, _state.Clone());
    }

    private void VisitMaybe(BoundExpression expression)
    {
        var before = _state.Clone();
        Visit(expression);
        _state = FlowState.Join(before, _state);
    }

    private void VisitValueChoice(BoundConditional choice)
    {
        var (first, second) = VisitCondition(choice.Condition);
        _state = first;
        Visit(choice.WhenTrue);
        var afterFirst = _state;
        _state = second;
        Visit(choice.WhenFalse);
        _state = FlowState.Join(afterFirst, _state);
    }

    private void VisitSwitchExpression(BoundSwitchExpression choice)
    {
        Visit(choice.Governing);
        var entry = _state;
        var end = FlowState.Unreachable();
        foreach (var arm in choice.Arms)
        {
            _state = entry.Clone();
            AssignMatched(arm.Pattern, isMatched: true);
            if (arm.When is not null)
                _state = VisitCondition(arm.When).WhenTrue;
            Visit(arm.Value);
            end = FlowState.Join(end, _state);
        }

        _state = end;
    }

    /// <summary>Assigns the variables that a pattern sets where it matches, or where it does not.</summary>
    private void AssignMatched(BoundPattern pattern, bool isMatched)
    {
        switch (pattern)
        {
            case BoundNotPattern negation:
                AssignMatched(negation.Operand, !isMatched);
                break;
            case BoundBinaryPattern pair when pair.IsAnd == isMatched:
                AssignMatched(pair.Left, isMatched);
                AssignMatched(pair.Right, isMatched);
                break;
            case var _ when !isMatched:
                break;
            case BoundDeclarationPattern { Variable: { } variable }:
                AssignTarget(variable);
                break;
            case BoundRecursivePattern recursive:
                foreach (var position in recursive.Positions.IsDefault ? [] : recursive.Positions)
                    AssignMatched(position, true);
                foreach (var property in recursive.Properties)
                    AssignMatched(property.Pattern, true);
                if (recursive.Variable is not null)
                    AssignTarget(recursive.Variable);
                break;
            case BoundListPattern list:
                foreach (var element in list.Before.AddRange(list.After))
                    AssignMatched(element, true);
                if (list.SlicePattern is not null)
                    AssignMatched(list.SlicePattern, true);
                if (list.Variable is not null)
                    AssignTarget(list.Variable);
                break;
        }
    }
}
