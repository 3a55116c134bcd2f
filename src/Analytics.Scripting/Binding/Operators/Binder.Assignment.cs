using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Assignments, simple and compound.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindAssignment(AssignmentExpression syntax)
    {
        var token = syntax.OperatorToken;
        if (token.Kind == SyntaxKind.QuestionQuestionEquals)
            return BindCoalescingAssignment(syntax);
        if (token.Kind != SyntaxKind.Equals)
            return BindCompound(syntax);
        if (syntax.Target is TupleExpression or DeclarationExpression)
            return BindDeconstruction(syntax.Target, BindExpression(syntax.Value), syntax);
        if (syntax.Target is IdentifierName { Identifier: { Name: "_", IsMissing: false } } && IsDiscard("_"))
        {
            var dropped = BindValue(syntax.Value);
            return dropped.HasErrors ? dropped : new BoundAssignment(syntax, new BoundDiscard(syntax.Target, dropped.Type), dropped);
        }

        var target = BindTarget(syntax.Target);
        if (syntax.Value is RefExpression reference)
            return BindRefAssignment(syntax, target, reference);
        if (target.HasErrors)
        {
            BindExpression(syntax.Value);
            return target;
        }

        if (target is BoundEvent @event)
        {
            Diagnostics.Error("CS0070", syntax.Target.Span, $"The event '{@event.Event.Name}' can only appear on the left hand side of += or -=.");
            return new BoundError(syntax);
        }

        if (target is BoundDynamic { IsPlace: true } place)
            return BindExpression(syntax.Value) is { HasErrors: false } assigned ? MakeDynamicAssignment(syntax, place, assigned) : new BoundError(syntax);
        var value = BindConverted(syntax.Value, target.Type);
        if (!CheckVariable(target, VariableUse.Write, syntax.Target) || value.HasErrors)
            return new BoundError(syntax);
        if (target is not BoundLocal { Local.DiesWithFunction: true })
            CheckLeaving(value, syntax.Value);
        return new BoundAssignment(syntax, target, value);
    }

    /// <summary>A property that only a constructor sets is its field there.</summary>
    private BoundExpression FieldIfOwn(BoundExpression target) =>
        target is BoundProperty { Property: SourcePropertySymbol { Setter: null, BackingField: { } field } property } read && IsOwnConstructor(property, read.Receiver)
            ? new BoundField(read.Syntax, read.Receiver, field)
            : target;

    /// <summary>What stands on the left.</summary>
    private BoundExpression BindTarget(ExpressionSyntax syntax)
    {
        var target = FieldIfOwn(BindExpression(syntax));
        if (!target.Type.IsNone || target.HasErrors)
            return target;
        Diagnostics.Error("CS0131", syntax.Span, "The left-hand side of an assignment must be a variable, property or indexer.");
        return new BoundError(syntax);
    }

    private BoundExpression BindRefAssignment(AssignmentExpression syntax, BoundExpression target, RefExpression reference)
    {
        var value = BindVariableReference(reference, allowReadOnly: IsReadOnlyReference(target));
        if (target.HasErrors || value.HasErrors)
            return new BoundError(syntax);
        if (target is not (BoundLocal { Local.RefKind: not RefKind.None } or BoundParameter { Parameter.RefKind: not RefKind.None }))
        {
            Diagnostics.Error("CS8373", syntax.Target.Span, "The left-hand side of a ref assignment must be a ref variable.");
            return new BoundError(syntax);
        }

        if (value.Type != target.Type)
        {
            Diagnostics.Error("CS8151", reference.Span, $"The expression must be of type '{target.Type}' because it is being assigned by reference.");
            return new BoundError(syntax);
        }

        return new BoundAssignment(syntax, target, value) { IsRef = true };
    }

    private static bool IsReadOnlyReference(BoundExpression target) =>
        target is BoundLocal { Local.RefKind: RefKind.RefReadOnly or RefKind.In } or BoundParameter { Parameter.RefKind: RefKind.RefReadOnly or RefKind.In };

    private BoundExpression BindCompound(AssignmentExpression syntax)
    {
        var token = syntax.OperatorToken;
        var target = BindExpression(syntax.Target);
        var value = BindExpression(syntax.Value);
        if (target.HasErrors || value.HasErrors)
            return new BoundError(syntax);
        if (target is BoundEvent && token.Kind is SyntaxKind.PlusEquals or SyntaxKind.MinusEquals)
            return BindEventAssignment(syntax, (BoundEvent)target, token.Kind == SyntaxKind.PlusEquals, value);
        target = WithNaturalType(target);
        if (target.HasErrors || OperatorNames.KindOf(token.Kind) is not { } kind)
            return new BoundError(syntax);
        if (target is BoundDynamic { IsPlace: true } place && OperationOf(kind, isAssignment: true) is { } operation)
            return MakeDynamicCompound(syntax, operation, place, value);
        if (FindInPlaceOperator(OperatorNames.Assignment(kind), target, [value]) is { } inPlace)
            return BindInPlace(syntax, syntax.Target, target, [value], inPlace);
        if (!CheckVariable(target, VariableUse.ReadAndWrite, syntax.Target) || RefuseOperand(syntax, token, target, value))
            return new BoundError(syntax);
        return MakeCompound(syntax, kind, token.Text, target, value);
    }

    private BoundExpression MakeCompound(SyntaxNode syntax, BinaryKind kind, string text, BoundExpression target, BoundExpression value)
    {
        var current = new BoundPlaceholder(target.Syntax, target.Type);
        if ((IsDynamic(target) || IsDynamic(value)) && OperationOf(kind, isAssignment: true) is { } operation)
        {
            var late = MakeDynamicBinary(syntax, operation, current, value);
            late = late.HasErrors ? late : ConvertExplicitly(late, target.Type, syntax);
            return late.HasErrors ? late : new BoundCompoundAssignment(syntax, target, current, late);
        }

        var signature = ResolveBinary(kind, current, value, out var isAmbiguous);
        if (signature is null)
        {
            Diagnostics.Error(
                isAmbiguous ? "CS0034" : "CS0019", syntax.Span,
                $"Operator '{text}' {(isAmbiguous ? "is ambiguous on" : "cannot be applied to")} operands of type '{target.Type}' and '{Describe(value)}'.");
            return new BoundError(syntax);
        }

        var computed = ApplyBinary(syntax, kind, signature, current, value);
        if (computed.HasErrors)
            return computed;
        var isShift = kind is BinaryKind.LeftShift or BinaryKind.RightShift or BinaryKind.UnsignedRightShift;
        var mayCast = signature.Method is null && !CanConvert(computed, target.Type) && (isShift || CanConvert(value, target.Type));
        var result = mayCast ? ConvertExplicitly(computed, target.Type, syntax) : Convert(computed, target.Type, syntax);
        return result.HasErrors ? result : new BoundCompoundAssignment(syntax, target, current, result);
    }

    private BoundExpression BindEventAssignment(AssignmentExpression syntax, BoundEvent target, bool isAdd, BoundExpression value)
    {
        var handler = Convert(value, target.Event.Type, syntax.Value);
        if (handler.HasErrors)
            return handler;
        if (!target.Event.IsStatic && target.Receiver is null)
        {
            ReportNeedsObject(syntax.Target, target.Event);
            return new BoundError(syntax);
        }

        return new BoundEventAssignment(syntax, target.Receiver, target.Event, isAdd, handler);
    }

    private BoundExpression BindCoalescingAssignment(AssignmentExpression syntax)
    {
        var target = FieldIfOwn(BindExpression(syntax.Target));
        var value = BindExpression(syntax.Value);
        if (target.HasErrors || value.HasErrors)
            return new BoundError(syntax);
        target = WithNaturalType(target);
        if (target.HasErrors || !CheckVariable(target, VariableUse.ReadAndWrite, syntax.Target))
            return new BoundError(syntax);
        if (target.Type.IsValueType && !target.Type.IsNullableValue())
        {
            Diagnostics.Error("CS0019", syntax.Span, $"Operator '??=' cannot be applied to operands of type '{target.Type}' and '{Describe(value)}'.");
            return new BoundError(syntax);
        }

        var underlying = target.Type.StripNullable();
        var type = target.Type.IsNullableValue() && CanConvert(value, underlying) ? underlying : target.Type;
        var converted = Convert(value, type, syntax.Value);
        return converted.HasErrors ? converted : new BoundNullCoalescingAssignment(syntax, target, converted, type);
    }
}
