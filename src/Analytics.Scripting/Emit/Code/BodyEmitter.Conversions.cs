using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Conversions and casts.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitConversion(BoundConversion conversion)
    {
        switch (conversion.Kind)
        {
            case ConversionKind.Null: EmitDefault(conversion.Type); break;
            case ConversionKind.Nullable: EmitNullableConversion(conversion); break;
            case ConversionKind.UserDefined: EmitUserConversion(conversion); break;
            case ConversionKind.Tuple: EmitTupleConversion(conversion); break;
            case ConversionKind.Span:
                EmitInvocation(null, conversion.Method!, [new BoundArgument(0, RefKind.None, conversion.Operand)], null);
                break;
            default:
                Emit(conversion.Operand);
                EmitSimpleConversion(conversion);
                break;
        }
    }

    private void EmitSimpleConversion(BoundConversion conversion)
    {
        var from = conversion.Operand.Type;
        var to = conversion.Type;
        switch (conversion.Kind)
        {
            case ConversionKind.Identity: EmitFloatingPrecision(conversion); break;
            case ConversionKind.Numeric or ConversionKind.Enum:
                NumericConversions.Emit(_il, from.Special(), to.Special(), conversion.IsChecked);
                break;
            case ConversionKind.ImplicitReference:
                if (from.IsTypeParameter()) _il.Emit(OpCodes.Box, TypeOf(from));
                if (to.IsTypeParameter()) _il.Emit(OpCodes.Unbox_Any, TypeOf(to));
                break;
            case ConversionKind.ExplicitReference:
                if (from.IsTypeParameter()) _il.Emit(OpCodes.Box, TypeOf(from));
                _il.Emit(to.IsTypeParameter() ? OpCodes.Unbox_Any : OpCodes.Castclass, TypeOf(to));
                break;
            case ConversionKind.Boxing:
                _il.Emit(OpCodes.Box, TypeOf(from));
                if (to.IsTypeParameter()) _il.Emit(OpCodes.Unbox_Any, TypeOf(to));
                break;
            case ConversionKind.Unboxing:
                if (from.IsTypeParameter()) _il.Emit(OpCodes.Box, TypeOf(from));
                _il.Emit(OpCodes.Unbox_Any, TypeOf(to));
                break;
            default: throw new InvalidOperationException($"A conversion of kind {conversion.Kind} cannot be in a finished tree.");
        }
    }

    /// <summary>A cast that is written rounds to the type's own precision, which values on the stack may exceed.</summary>
    private void EmitFloatingPrecision(BoundConversion conversion)
    {
        if (!conversion.IsExplicit || !conversion.Type.SpecialType.IsFloating()) return;
        _il.Emit(conversion.Type.SpecialType == SpecialType.Single ? OpCodes.Conv_R4 : OpCodes.Conv_R8);
    }

    private void EmitNullableConversion(BoundConversion conversion)
    {
        var fromNullable = conversion.Operand.Type.IsNullable(out var from);
        var toNullable = conversion.Type.IsNullable(out var to);
        if (!fromNullable)
        {
            EmitUnderlying(conversion, () => Emit(conversion.Operand), conversion.Operand.Type);
            if (toNullable) EmitWrap(to!);
            return;
        }

        var operand = Keep(conversion.Operand);
        if (!toNullable)
        {
            EmitUnderlying(conversion, () => EmitUnwrapOrThrow(from!, operand), from!);
            return;
        }

        var end = _il.DefineLabel();
        var isNull = _il.DefineLabel();
        EmitHasValue(conversion.Operand.Type, operand);
        _il.Emit(OpCodes.Brfalse, isNull);
        EmitUnderlying(conversion, () => EmitUnwrap(from!, operand), from!);
        EmitWrap(to!);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isNull);
        EmitDefault(conversion.Type);
        _il.MarkLabel(end);
    }

    private void EmitUnderlying(BoundConversion conversion, Action value, TypeSymbol type)
    {
        value();
        if (conversion.Underlying is not { } underlying || conversion.Value is not { } placeholder) return;
        if (underlying == placeholder) return;
        var kept = Keep(TypeOf(type));
        _placeholders[placeholder] = kept;
        Emit(underlying);
        Free(kept);
    }

    private void EmitUserConversion(BoundConversion conversion)
    {
        var method = conversion.Method!;
        if (!conversion.IsLifted)
        {
            EmitInvocation(null, method, [new BoundArgument(0, method.Parameters[0].RefKind, conversion.Operand)], conversion.ConstrainedTo);
            return;
        }

        conversion.Operand.Type.IsNullable(out var from);
        var operand = Keep(conversion.Operand);
        var end = _il.DefineLabel();
        var isNull = _il.DefineLabel();
        EmitHasValue(conversion.Operand.Type, operand);
        _il.Emit(OpCodes.Brfalse, isNull);
        EmitUnwrap(from!, operand);
        EmitCallInstruction(null, method, conversion.ConstrainedTo, isBase: false);
        if (conversion.Type.IsNullable(out var to)) EmitWrap(to);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isNull);
        EmitDefault(conversion.Type);
        _il.MarkLabel(end);
    }

    private void EmitTupleConversion(BoundConversion conversion)
    {
        var survives = conversion.Elements.Any(_suspensions.Suspends);
        _placeholders[conversion.Value!] = Keep(conversion.Operand, survives);
        EmitTupleOf(conversion.Type, conversion.Elements);
    }

    /// <summary>Pushes whether a reference or nullable in a slot is not null.</summary>
    private void EmitHasValue(TypeSymbol type, Slot slot)
    {
        if (type.IsNullable())
        {
            slot.LoadAddress(_il);
            _il.Emit(OpCodes.Call, Member(slot.Type, "get_HasValue"));
            return;
        }

        slot.Load(_il);
        if (type.IsTypeParameter()) _il.Emit(OpCodes.Box, slot.Type);
        _il.Emit(OpCodes.Ldnull);
        _il.Emit(OpCodes.Cgt_Un);
    }

    /// <summary>Pushes the value of a nullable in a slot that is known to have one, or the default.</summary>
    private void EmitUnwrap(TypeSymbol underlying, Slot slot)
    {
        slot.LoadAddress(_il);
        _il.Emit(OpCodes.Call, Member(NullableOf(underlying), "GetValueOrDefault"));
    }

    private void EmitUnwrapOrThrow(TypeSymbol underlying, Slot slot)
    {
        slot.LoadAddress(_il);
        _il.Emit(OpCodes.Call, Member(NullableOf(underlying), "get_Value"));
    }

    private void EmitAs(BoundAs cast)
    {
        Emit(cast.Operand);
        if (cast.Operand.Type.MayBeValue() || cast.Operand.Type.IsTypeParameter()) _il.Emit(OpCodes.Box, TypeOf(cast.Operand.Type));
        var target = TypeOf(cast.Type);
        _il.Emit(OpCodes.Isinst, target);
        if (cast.Type.MayBeValue() || cast.Type.IsTypeParameter()) _il.Emit(OpCodes.Unbox_Any, target);
    }
}
