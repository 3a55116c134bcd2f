using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Emit;

/// <summary>What each kind of expression becomes.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly MethodInfo TypeFromHandle = typeof(Type).GetMethod("GetTypeFromHandle")!;

    /// <summary>Pushes the expression's value; nothing, if its type is void.</summary>
    private void Emit(BoundExpression expression)
    {
        if (expression.Constant is { } constant) EmitConstant(expression.Type, constant);
        else if (!EmitVariable(expression) && !EmitOperation(expression) && !EmitStore(expression)) EmitNew(expression);
    }

    /// <summary>Evaluates the expression for its effects.</summary>
    private void EmitEffect(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundAssignment assignment: EmitAssignment(assignment, wantsValue: false); break;
            case BoundCompoundAssignment assignment: EmitCompound(assignment, wantsValue: false); break;
            case BoundIncrement increment: EmitIncrement(increment, wantsValue: false); break;
            case BoundNullCoalescingAssignment assignment: EmitCoalescingAssignment(assignment, wantsValue: false); break;
            case BoundDeconstruction deconstruction: EmitDeconstruction(deconstruction, wantsValue: false); break;
            case BoundConditionalAccess access: EmitConditionalAccess(access, wantsValue: false); break;
            case BoundDiscard or BoundOmittedCall: break;
            case BoundDynamic operation: EmitDynamic(operation, wantsValue: false); break;
            default:
                EmitReferenceOrValue(expression);
                if (!IsVoid(expression.Type)) _il.Emit(OpCodes.Pop);
                break;
        }
    }

    /// <summary>As <see cref="Emit"/>, but what returns a reference is not read.</summary>
    private void EmitReferenceOrValue(BoundExpression expression)
    {
        if (expression is BoundCall { Method.ReturnRefKind: not RefKind.None } call) EmitCall(call);
        else Emit(expression);
    }

    private bool EmitVariable(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundLocal local: SlotOf(local.Local).Load(_il); break;
            case BoundParameter parameter: SlotOf(parameter.Parameter).Load(_il); break;
            case BoundPlaceholder placeholder: SlotOf(placeholder).Load(_il); break;
            case BoundThis: ObjectOf(VariableScope.OfThis).Load(_il); break;
            case BoundBase: EmitBase(); break;
            case BoundField field: EmitField(field); break;
            case BoundTupleElement element: EmitTupleElement(element); break;
            case BoundProperty property: EmitProperty(property); break;
            case BoundIndexer indexer: EmitIndexer(indexer); break;
            case BoundArrayAccess access: EmitArrayElement(access); break;
            case BoundImplicitIndexer indexer: EmitImplicitIndexer(indexer); break;
            case BoundCall call:
                EmitCall(call);
                if (call.Method.ReturnRefKind != RefKind.None) _il.Emit(OpCodes.Ldobj, TypeOf(call.Type));
                break;
            case BoundDelegateCall call:
                EmitDelegateCall(call);
                if (call.Invoke.ReturnRefKind != RefKind.None) _il.Emit(OpCodes.Ldobj, TypeOf(call.Type));
                break;
            case BoundDiscard discard: EmitDefault(discard.Type); break;
            default: return false;
        }

        return true;
    }

    private bool EmitOperation(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConversion conversion: EmitConversion(conversion); break;
            case BoundUnary unary: EmitUnary(unary); break;
            case BoundBinary { Kind: BinaryKind.Concat } concat: EmitConcat(concat); break;
            case BoundBinary binary: EmitBinary(binary); break;
            case BoundLogical { Method: not null } logical: EmitUserLogical(logical); break;
            case BoundLogical or BoundIsType or BoundIsPattern or BoundTupleEquality: EmitCondition(expression); break;
            case BoundNullCoalescing coalescing: EmitCoalescing(coalescing); break;
            case BoundConditional conditional: EmitConditional(conditional); break;
            case BoundConditionalAccess access: EmitConditionalAccess(access, wantsValue: true); break;
            case BoundThrowExpression raised:
                Emit(raised.Exception);
                _il.Emit(OpCodes.Throw);
                break;
            case BoundAs cast: EmitAs(cast); break;
            case BoundSwitchExpression choice: EmitSwitchExpression(choice); break;
            case BoundAwait awaited: EmitAwait(awaited); break;
            case BoundTypeOf type: EmitTypeOf(type); break;
            case BoundOmittedCall: break;
            case BoundDynamic operation: EmitDynamic(operation, wantsValue: true); break;
            case BoundSizeOf size: _il.Emit(OpCodes.Sizeof, TypeOf(size.Operand)); break;
            default: return false;
        }

        return true;
    }

    private bool EmitStore(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundAssignment assignment: EmitAssignment(assignment, wantsValue: true); break;
            case BoundCompoundAssignment assignment: EmitCompound(assignment, wantsValue: true); break;
            case BoundIncrement increment: EmitIncrement(increment, wantsValue: true); break;
            case BoundNullCoalescingAssignment assignment: EmitCoalescingAssignment(assignment, wantsValue: true); break;
            case BoundEventAssignment assignment: EmitEventAssignment(assignment); break;
            case BoundDeconstruction deconstruction: EmitDeconstruction(deconstruction, wantsValue: true); break;
            default: return false;
        }

        return true;
    }

    private void EmitNew(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundDefault or BoundLiteral: EmitDefault(expression.Type); break;
            case BoundUtf8Literal literal: EmitUtf8(literal); break;
            case BoundObjectCreation creation: EmitObjectCreation(creation); break;
            case BoundTypeParameterCreation creation: EmitTypeParameterCreation(creation); break;
            case BoundNestedInitializer nested: EmitNestedInitializer(nested); break;
            case BoundWith copy: EmitWith(copy); break;
            case BoundAnonymousWith copy: EmitAnonymousWith(copy); break;
            case BoundArrayCreation creation: EmitArrayCreation(creation); break;
            case BoundTupleLiteral tuple: EmitTuple(tuple); break;
            case BoundDelegateCreation creation: EmitDelegateCreation(creation); break;
            case BoundLambda lambda: EmitLambda(lambda); break;
            case BoundExpressionTree tree: EmitTreeOfLambda(tree.Lambda); break;
            case BoundInterpolatedString text: EmitInterpolation(text); break;
            case BoundHandlerConversion conversion: EmitHandlerConversion(conversion); break;
            case BoundCollectionExpression collection: EmitCollection(collection); break;
            case BoundSequence sequence: EmitSequence(sequence); break;
            default: throw new InvalidOperationException($"{expression.GetType().Name} cannot be in a finished tree.");
        }
    }

    /// <summary>A struct's base is a class, whose methods work on an object.</summary>
    private void EmitBase()
    {
        var slot = ObjectOf(VariableScope.OfThis);
        slot.Load(_il);
        if (slot.Type.IsValueType) _il.Emit(OpCodes.Box, slot.Type);
    }

    private void EmitTypeOf(BoundTypeOf type)
    {
        var operand = IsUnboundGeneric(type) ? RuntimeScope.Definition((NamedTypeSymbol)type.Operand) : TypeOf(type.Operand);
        _il.Emit(OpCodes.Ldtoken, operand);
        _il.Emit(OpCodes.Call, TypeFromHandle);
    }

    private static bool IsUnboundGeneric(BoundTypeOf type) =>
        type.Operand is NamedTypeSymbol { IsDefinition: true, TypeParameters.IsEmpty: false }
        && type.Syntax.DescendantsAndSelf().Any(n => n is OmittedTypeArgument);

    private void EmitSequence(BoundSequence sequence)
    {
        EnterScope(sequence.Locals, sequence);
        foreach (var effect in sequence.Effects) EmitEffect(effect);
        Emit(sequence.Value);
    }
}
