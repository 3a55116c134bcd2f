using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>References to variables, which structs need: a method called on a struct works on that very struct, not on a copy.</summary>
internal sealed partial class BodyEmitter
{
    /// <summary>Whether the expression is a variable that code may change; where not, its address is that of a copy.</summary>
    private bool IsWritable(BoundExpression expression) => expression switch
    {
        BoundLocal local => local.Local.RefKind is RefKind.None or RefKind.Ref,
        BoundParameter parameter => parameter.Parameter.RefKind is RefKind.None or RefKind.Ref or RefKind.Out,
        BoundField { Field.IsReadOnly: true } field => IsBeingInitialized(field),
        BoundField { Receiver: { Type.IsValueType: true } receiver } => IsWritable(receiver),
        BoundField => true,
        BoundTupleElement element => IsWritable(element.Receiver),
        BoundThis => _function.Symbol is null or not { IsReadOnly: true },
        BoundPlaceholder or BoundArrayAccess => true,
        BoundCall call => call.Method.ReturnRefKind == RefKind.Ref,
        BoundDelegateCall call => call.Invoke.ReturnRefKind == RefKind.Ref,
        BoundProperty property => property.Property.RefKind == RefKind.Ref,
        BoundIndexer indexer => indexer.Property.RefKind == RefKind.Ref,
        BoundConditional { IsRef: true } conditional => IsWritable(conditional.WhenTrue) && IsWritable(conditional.WhenFalse),
        BoundAssignment { IsRef: true } assignment => IsWritable(assignment.Target),
        _ => false,
    };

    /// <summary>Read-only fields are variables in the constructors of their type.</summary>
    private bool IsBeingInitialized(BoundField field) =>
        _function.Symbol is { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor
        && constructor.ContainingType?.Definition == field.Field.ContainingType?.Definition
        && (field.Receiver is null or BoundThis);

    /// <summary>Whether the expression is a variable at all, so that its address can be taken without copying.</summary>
    private static bool HasAddress(BoundExpression expression) => expression.Constant is null && expression switch
    {
        BoundLocal or BoundParameter or BoundThis or BoundPlaceholder or BoundArrayAccess => true,
        BoundField { Receiver: { Type.IsValueType: true } receiver } => HasAddress(receiver),
        BoundField => true,
        BoundTupleElement element => HasAddress(element.Receiver),
        BoundCall call => call.Method.ReturnRefKind != RefKind.None,
        BoundDelegateCall call => call.Invoke.ReturnRefKind != RefKind.None,
        BoundProperty property => property.Property.RefKind != RefKind.None,
        BoundIndexer indexer => indexer.Property.RefKind != RefKind.None,
        BoundConditional conditional => conditional.IsRef,
        BoundAssignment assignment => assignment.IsRef,
        _ => false,
    };

    /// <summary>Pushes a reference to the variable, or to a copy of the value where it is none.</summary>
    private void EmitAddress(BoundExpression expression)
    {
        switch (expression)
        {
            case { } value when !HasAddress(value): EmitAddressOfCopy(value); break;
            case BoundLocal local: SlotOf(local.Local).LoadAddress(_il); break;
            case BoundParameter parameter: SlotOf(parameter.Parameter).LoadAddress(_il); break;
            case BoundPlaceholder placeholder: SlotOf(placeholder).LoadAddress(_il); break;
            case BoundThis: ObjectOf(VariableScope.OfThis).LoadAddress(_il); break;
            case BoundField { Receiver: null } field: _il.Emit(OpCodes.Ldsflda, _scope.Of(field.Field)); break;
            case BoundField field:
                EmitOwner(field.Receiver!);
                _il.Emit(OpCodes.Ldflda, _scope.Of(field.Field));
                break;
            case BoundTupleElement element:
                EmitAddress(element.Receiver);
                foreach (var field in TupleFields(TypeOf(element.Receiver.Type), element.Index)) _il.Emit(OpCodes.Ldflda, field);
                break;
            case BoundArrayAccess access: EmitElementAddress(access); break;
            case BoundCall call: EmitCall(call); break;
            case BoundDelegateCall call: EmitDelegateCall(call); break;
            case BoundProperty property: EmitAccessor(property.Receiver, property.Property.Getter!, [], property.ConstrainedTo); break;
            case BoundIndexer indexer: EmitAccessor(indexer.Receiver, indexer.Property.Getter!, indexer.Arguments, null); break;
            case BoundConditional conditional: EmitConditionalAddress(conditional); break;
            case BoundAssignment assignment:
                EmitAssignment(assignment, wantsValue: false);
                EmitAddress(assignment.Target);
                break;
        }
    }

    private void EmitAddressOfCopy(BoundExpression value)
    {
        Emit(value);
        Keep(TypeOf(value.Type)).LoadAddress(_il);
    }

    private void EmitElementAddress(BoundArrayAccess access)
    {
        EmitArrayAndIndices(access);
        var type = (ArrayTypeSymbol)access.Array.Type;
        var element = TypeOf(type.ElementType);
        if (type.IsVector) _il.Emit(OpCodes.Ldelema, element);
        else _il.Emit(OpCodes.Call, ArrayMethod(type, "Address", element.MakeByRefType(), Indices(type)));
    }

    private void EmitConditionalAddress(BoundConditional conditional)
    {
        var otherwise = _il.DefineLabel();
        var end = _il.DefineLabel();
        EmitBranch(conditional.Condition, otherwise, sense: false);
        EmitAddress(conditional.WhenTrue);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(otherwise);
        EmitAddress(conditional.WhenFalse);
        _il.MarkLabel(end);
    }
}
