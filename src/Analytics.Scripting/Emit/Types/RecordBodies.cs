using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>What makes a record: equality by value, text, copying and deconstruction, as the C# compiler writes them.</summary>
internal sealed class RecordBodies
{
    private const int HashFactor = -1521134295;
    private static readonly MethodInfo TypesEqual = typeof(Type).GetMethod("op_Equality", [typeof(Type), typeof(Type)])!;
    private static readonly MethodInfo TypeFromHandle = typeof(Type).GetMethod("GetTypeFromHandle")!;

    private readonly ILGenerator _il;
    private readonly SourceMethodSymbol _method;
    private readonly RuntimeScope _scope;
    private readonly SourceTypeSymbol _type;
    private readonly Type _self;

    public RecordBodies(ILGenerator il, SourceMethodSymbol method, RuntimeScope scope)
    {
        _il = il;
        _method = method;
        _scope = scope;
        _type = (SourceTypeSymbol)method.ContainingType!;
        _self = scope.Of(_type);
    }

    private bool IsStruct => _type.IsValueType;

    private NamedTypeSymbol? BaseRecord => _type.BaseType is NamedTypeSymbol { IsRecord: true, IsValueType: false } above ? above : null;

    private IEnumerable<SourceFieldSymbol> Fields => RecordMembers.FieldsOf(_type);

    /// <summary>Whether a value may lead back to the record: following it then never ends.</summary>
    private bool MayBeCyclic => Fields.Any(f => f.Type.SpecialType is SpecialType.None or SpecialType.Object);

    public void Emit()
    {
        if (_method.Synthesized is SynthesizedKind.RecordEqualsTyped or SynthesizedKind.RecordGetHashCode or SynthesizedKind.RecordPrintMembers && MayBeCyclic)
            BodyEmitter.EmitStackCheck(_il, _scope);
        switch (_method.Synthesized)
        {
            case SynthesizedKind.RecordCopyConstructor: EmitCopyConstructor(); break;
            case SynthesizedKind.RecordClone: EmitClone(); break;
            case SynthesizedKind.RecordEqualityContract: EmitEqualityContract(); break;
            case SynthesizedKind.RecordEqualsObject: EmitEqualsObject(); break;
            case SynthesizedKind.RecordEqualsTyped: EmitEqualsTyped(); break;
            case SynthesizedKind.RecordEqualsBase: EmitEqualsBase(); break;
            case SynthesizedKind.RecordGetHashCode: EmitGetHashCode(); break;
            case SynthesizedKind.RecordToString: new RecordText(_il, _type, _scope).EmitToString(); break;
            case SynthesizedKind.RecordPrintMembers: new RecordText(_il, _type, _scope).EmitPrintMembers(BaseRecord); break;
            case SynthesizedKind.RecordDeconstruct: EmitDeconstruct(); break;
            case SynthesizedKind.RecordEqualityOperator: EmitEqualityOperator(); break;
            case SynthesizedKind.RecordInequalityOperator: EmitInequalityOperator(); break;
            default: throw new InvalidOperationException($"{_method} has no body.");
        }

        _il.Emit(OpCodes.Ret);
    }

    private void EmitCopyConstructor()
    {
        _il.Emit(OpCodes.Ldarg_0);
        if (BaseRecord is { } above)
        {
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Call, _scope.ConstructorOf(RecordMembers.CopyConstructorOf(above)));
        }
        else
        {
            _il.Emit(OpCodes.Call, typeof(object).GetConstructor(Type.EmptyTypes)!);
        }

        foreach (var field in Fields)
        {
            _il.Emit(OpCodes.Ldarg_0);
            LoadField(1, field);
            _il.Emit(OpCodes.Stfld, _scope.Of(field));
        }
    }

    private void EmitClone()
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Newobj, _scope.ConstructorOf(RecordMembers.CopyConstructorOf(_type)));
    }

    private void EmitEqualityContract()
    {
        _il.Emit(OpCodes.Ldtoken, _self);
        _il.Emit(OpCodes.Call, TypeFromHandle);
    }

    private void EmitEqualsObject()
    {
        if (IsStruct)
        {
            var isOther = _il.DefineLabel();
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Isinst, _self);
            _il.Emit(OpCodes.Brfalse, isOther);
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Unbox_Any, _self);
            _il.Emit(OpCodes.Call, _scope.Of(RecordMembers.EqualsOf(_type, _type)));
            _il.Emit(OpCodes.Ret);
            _il.MarkLabel(isOther);
            _il.Emit(OpCodes.Ldc_I4_0);
            return;
        }

        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Isinst, _self);
        _il.Emit(OpCodes.Callvirt, _scope.Of(RecordMembers.EqualsOf(_type, _type)));
    }

    private void EmitEqualsBase()
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Callvirt, typeof(object).GetMethod("Equals", [typeof(object)])!);
    }

    private void EmitEqualsTyped()
    {
        var differ = _il.DefineLabel();
        var end = _il.DefineLabel();
        var same = _il.DefineLabel();
        if (!IsStruct)
        {
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Beq, same);
            EmitIsOfSameRecord(differ);
        }

        foreach (var field in Fields)
        {
            LoadComparer(field);
            LoadField(0, field);
            LoadField(1, field);
            _il.Emit(OpCodes.Callvirt, ComparerMethod(field, "Equals", 2));
            _il.Emit(OpCodes.Brfalse, differ);
        }

        _il.MarkLabel(same);
        _il.LoadBool(true);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(differ);
        _il.LoadBool(false);
        _il.MarkLabel(end);
    }

    /// <summary>Whether the other is one, and of the same type: by the base's equality where there is a base, else by the contracts.</summary>
    private void EmitIsOfSameRecord(Label differ)
    {
        if (BaseRecord is { } above)
        {
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Call, _scope.Of(RecordMembers.EqualsOf(above, above)));
            _il.Emit(OpCodes.Brfalse, differ);
            return;
        }

        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Brfalse, differ);
        LoadContract(0);
        LoadContract(1);
        _il.Emit(OpCodes.Call, TypesEqual);
        _il.Emit(OpCodes.Brfalse, differ);
    }

    private void LoadContract(int argument)
    {
        _il.LoadArgument(argument);
        _il.Emit(OpCodes.Callvirt, _scope.Of(RecordMembers.ContractOf(_type)));
    }

    private void EmitGetHashCode()
    {
        var isFirst = true;
        if (BaseRecord is { } above)
        {
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Call, _scope.Of(RecordMembers.Find(above, "GetHashCode", 0)));
            isFirst = false;
        }
        else if (!IsStruct)
        {
            _il.Emit(OpCodes.Call, typeof(EqualityComparer<Type>).GetProperty("Default")!.GetMethod!);
            LoadContract(0);
            _il.Emit(OpCodes.Callvirt, typeof(EqualityComparer<Type>).GetMethod("GetHashCode", [typeof(Type)])!);
            isFirst = false;
        }

        foreach (var field in Fields)
        {
            if (!isFirst)
            {
                _il.LoadInt(HashFactor);
                _il.Emit(OpCodes.Mul);
            }

            LoadComparer(field);
            LoadField(0, field);
            _il.Emit(OpCodes.Callvirt, ComparerMethod(field, "GetHashCode", 1));
            if (!isFirst) _il.Emit(OpCodes.Add);
            isFirst = false;
        }

        if (isFirst) _il.LoadInt(0);
    }

    private void EmitDeconstruct()
    {
        foreach (var parameter in _method.Parameters)
        {
            _il.LoadArgument(parameter.Ordinal + 1);
            _il.Emit(OpCodes.Ldarg_0);
            switch (RecordMembers.MemberOf(_type, parameter.Name))
            {
                case PropertySymbol { Getter: { } getter }: _il.Emit(OpCodes.Call, _scope.Of(getter)); break;
                case FieldSymbol field: _il.Emit(OpCodes.Ldfld, _scope.Of(field)); break;
            }

            _il.Emit(OpCodes.Stobj, _scope.Of(parameter.Type));
        }
    }

    private void EmitEqualityOperator()
    {
        var equals = _scope.Of(RecordMembers.EqualsOf(_type, _type));
        if (IsStruct)
        {
            _il.Emit(OpCodes.Ldarga_S, (byte)0);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Call, equals);
            return;
        }

        var same = _il.DefineLabel();
        var differ = _il.DefineLabel();
        var end = _il.DefineLabel();
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Beq, same);
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Brfalse, differ);
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Callvirt, equals);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(same);
        _il.LoadBool(true);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(differ);
        _il.LoadBool(false);
        _il.MarkLabel(end);
    }

    private void EmitInequalityOperator()
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Call, _scope.Of(RecordMembers.Find(_type, "op_Equality", 2)));
        _il.Not();
    }

    private void LoadField(int argument, SourceFieldSymbol field)
    {
        _il.LoadArgument(argument);
        _il.Emit(OpCodes.Ldfld, _scope.Of(field));
    }

    private void LoadComparer(SourceFieldSymbol field) => _il.Emit(OpCodes.Call, ComparerMethod(field, "get_Default", 0));

    private MethodInfo ComparerMethod(SourceFieldSymbol field, string name, int parameters) =>
        RuntimeScope.MethodOn(typeof(EqualityComparer<>).MakeGenericType(_scope.Of(field.Type)), name, parameters);
}
