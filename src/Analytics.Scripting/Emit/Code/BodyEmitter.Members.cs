using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Reading fields, properties and elements.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitField(BoundField field)
    {
        if (field.Field.IsStatic)
        {
            EmitVolatile(field.Field);
            _il.Emit(OpCodes.Ldsfld, _scope.Of(field.Field));
            return;
        }

        EmitOwner(field.Receiver!);
        EmitVolatile(field.Field);
        _il.Emit(OpCodes.Ldfld, _scope.Of(field.Field));
    }

    private void EmitVolatile(FieldSymbol field)
    {
        if (field.IsVolatile) _il.Emit(OpCodes.Volatile);
    }

    /// <summary>Pushes the object whose field is read: for a struct its address if it has one, else its value.</summary>
    private void EmitOwner(BoundExpression receiver)
    {
        if (receiver.Type.IsValueType && HasAddress(receiver))
        {
            EmitAddress(receiver);
            return;
        }

        Emit(receiver);
        if (receiver.Type.IsTypeParameter()) _il.Emit(OpCodes.Box, TypeOf(receiver.Type));
    }

    private void EmitTupleElement(BoundTupleElement element)
    {
        EmitOwner(element.Receiver);
        foreach (var field in TupleFields(TypeOf(element.Receiver.Type), element.Index)) _il.Emit(OpCodes.Ldfld, field);
    }

    /// <summary>The fields that lead to a tuple's element: Rest as often as need be, then the item.</summary>
    private static List<System.Reflection.FieldInfo> TupleFields(Type tuple, int index)
    {
        var path = new List<System.Reflection.FieldInfo>();
        while (index >= 7)
        {
            var rest = TupleField(tuple, "Rest");
            path.Add(rest);
            tuple = tuple.GetGenericArguments()[7];
            index -= 7;
        }

        path.Add(TupleField(tuple, "Item" + (index + 1).ToString(CultureInfo.InvariantCulture)));
        return path;
    }

    private static System.Reflection.FieldInfo TupleField(Type tuple, string name) =>
        RuntimeScope.FieldOn(tuple, tuple.GetGenericTypeDefinition().GetField(name)!);

    private void EmitProperty(BoundProperty property)
    {
        // The property itself would look whether the length fits.
        if (property is { Receiver: { Type: ArrayTypeSymbol { IsVector: true } } array, Property.Name: "Length" })
        {
            Emit(array);
            _il.Emit(OpCodes.Ldlen);
            _il.Emit(OpCodes.Conv_I4);
            return;
        }

        EmitAccessor(property.Receiver, property.Property.Getter!, [], property.ConstrainedTo);
        if (property.Property.RefKind != RefKind.None) _il.Emit(OpCodes.Ldobj, TypeOf(property.Type));
    }

    private void EmitIndexer(BoundIndexer indexer)
    {
        EmitAccessor(indexer.Receiver, indexer.Property.Getter!, indexer.Arguments, null);
        if (indexer.Property.RefKind != RefKind.None) _il.Emit(OpCodes.Ldobj, TypeOf(indexer.Type));
    }

    private void EmitAccessor(BoundExpression? receiver, MethodSymbol accessor, ImmutableArray<BoundArgument> arguments, TypeSymbol? constrainedTo) =>
        EmitInvocation(receiver, accessor, arguments, constrainedTo);

    private void EmitArrayElement(BoundArrayAccess access)
    {
        EmitArrayAndIndices(access);
        var type = (ArrayTypeSymbol)access.Array.Type;
        if (type.IsVector) _il.Emit(OpCodes.Ldelem, TypeOf(type.ElementType));
        else _il.Emit(OpCodes.Call, ArrayMethod(type, "Get", TypeOf(type.ElementType), Indices(type)));
    }

    private void EmitArrayAndIndices(BoundArrayAccess access)
    {
        if (access.Indices.Any(_suspensions.NeedsEmptyStack))
        {
            var survives = access.Indices.Any(_suspensions.Suspends);
            var parts = access.Indices.Insert(0, access.Array).Select(p => (p, Keep(p, survives))).ToList();
            foreach (var (part, slot) in parts)
            {
                slot.Load(_il);
                if (part != access.Array) EmitIndexConversion(part.Type, IsVector(access));
            }

            return;
        }

        Emit(access.Array);
        foreach (var index in access.Indices)
        {
            Emit(index);
            EmitIndexConversion(index.Type, IsVector(access));
        }
    }

    private static bool IsVector(BoundArrayAccess access) => ((ArrayTypeSymbol)access.Array.Type).IsVector;

    /// <summary>Vectors take native integers; the methods of other arrays take ints, and values that do not fit must not wrap around.</summary>
    private void EmitIndexConversion(TypeSymbol type, bool isVector)
    {
        switch (type.SpecialType)
        {
            case SpecialType.Int64: _il.Emit(isVector ? OpCodes.Conv_Ovf_I : OpCodes.Conv_Ovf_I4); break;
            case SpecialType.UInt64: _il.Emit(isVector ? OpCodes.Conv_Ovf_I_Un : OpCodes.Conv_Ovf_I4_Un); break;
            case SpecialType.UInt32: _il.Emit(isVector ? OpCodes.Conv_U : OpCodes.Conv_Ovf_I4_Un); break;
            case SpecialType.IntPtr when !isVector: _il.Emit(OpCodes.Conv_Ovf_I4); break;
            case SpecialType.UIntPtr: _il.Emit(isVector ? OpCodes.Conv_Ovf_I_Un : OpCodes.Conv_Ovf_I4_Un); break;
        }
    }

    private static Type[] Indices(ArrayTypeSymbol type) => [.. Enumerable.Repeat(typeof(int), type.Rank)];

    /// <summary>A method that arrays of more than one dimension have in the run time alone.</summary>
    private System.Reflection.MethodInfo ArrayMethod(ArrayTypeSymbol type, string name, Type? result, Type[] parameters) =>
        _scope.Module.ArrayMethod(TypeOf(type), name, result ?? typeof(void), parameters);

    private void EmitImplicitIndexer(BoundImplicitIndexer indexer) => PrepareImplicitIndexer(indexer, survives: false).Load(_il);
}
