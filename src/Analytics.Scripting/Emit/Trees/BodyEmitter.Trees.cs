using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Lambdas as data: code that makes an expression tree, node by node as the compiler does, since trees can be printed and taken apart.</summary>
internal sealed partial class BodyEmitter
{
    private readonly Dictionary<ParameterSymbol, Slot> _treeParameters = new(ReferenceEqualityComparer.Instance);

    private void EmitTreeOfLambda(BoundLambda lambda)
    {
        foreach (var parameter in lambda.Symbol.Parameters)
        {
            EmitTypeObject(parameter.Type);
            _il.Emit(OpCodes.Ldstr, parameter.Name);
            _il.Emit(OpCodes.Call, TreeFactories.Method("Parameter", typeof(Type), typeof(string)));
            _treeParameters[parameter] = Keep(typeof(ParameterExpression));
        }

        EmitTree(BoundExpressionTree.BodyOf(lambda));
        EmitArray(typeof(ParameterExpression), lambda.Symbol.Parameters, p => _treeParameters[p].Load(_il));
        _il.Emit(OpCodes.Call, TreeFactories.Lambda(TypeOf(lambda.Type)));
    }

    /// <summary>Pushes the node for an expression.</summary>
    private void EmitTree(BoundExpression expression)
    {
        if (expression.Constant is not null || expression is BoundDefault or BoundLiteral) EmitTreeConstant(expression);
        else if (!EmitTreeOfVariable(expression) && !EmitTreeOfOperation(expression)) EmitTreeOfCreation(expression);
    }

    private bool EmitTreeOfVariable(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundParameter parameter when _treeParameters.TryGetValue(parameter.Parameter, out var slot): slot.Load(_il); break;
            case BoundParameter parameter: EmitTreeOfCaptured(parameter.Parameter); break;
            case BoundLocal local: EmitTreeOfCaptured(local.Local); break;
            case BoundThis: EmitTreeConstant(expression); break;
            case BoundField field:
                EmitTreeOrNull(field.Receiver);
                EmitFieldObject(_scope.Of(field.Field));
                _il.Emit(OpCodes.Call, TreeFactories.Method("Field", typeof(Expression), typeof(FieldInfo)));
                break;
            case BoundTupleElement element:
                EmitTree(element.Receiver);
                foreach (var field in TupleFields(TypeOf(element.Receiver.Type), element.Index))
                {
                    EmitFieldObject(field);
                    _il.Emit(OpCodes.Call, TreeFactories.Method("Field", typeof(Expression), typeof(FieldInfo)));
                }

                break;
            case BoundProperty { Receiver: { Type: ArrayTypeSymbol { IsVector: true } } array, Property.Name: "Length" }:
                EmitTree(array);
                _il.Emit(OpCodes.Call, TreeFactories.Method("ArrayLength", typeof(Expression)));
                break;
            case BoundProperty property:
                EmitTreeOrNull(property.Receiver);
                EmitMethodObject(_scope.Of(property.Property.Getter!));
                _il.Emit(OpCodes.Call, TreeFactories.Method("Property", typeof(Expression), typeof(MethodInfo)));
                break;
            case BoundIndexer indexer: EmitTreeOfCall(indexer.Receiver, indexer.Property.Getter!, indexer.Arguments); break;
            case BoundArrayAccess access: EmitTreeOfElement(access); break;
            default: return false;
        }

        return true;
    }

    /// <summary>A variable that the lambda takes along is a field of the object that holds such variables.</summary>
    private void EmitTreeOfCaptured(Symbol variable)
    {
        var scope = _root.Analysis.FrameOf(variable) ?? throw new InvalidOperationException($"{variable} is not kept for the expression tree that uses it.");
        var owner = ObjectOf(scope);
        owner.Load(_il);
        EmitTypeObject(owner.Type);
        _il.Emit(OpCodes.Call, TreeFactories.Method("Constant", typeof(object), typeof(Type)));
        EmitFieldObject(RuntimeScope.FieldOn(owner.Type, _root.FrameOf(scope).FieldOf(variable)));
        _il.Emit(OpCodes.Call, TreeFactories.Method("Field", typeof(Expression), typeof(FieldInfo)));
    }

    private void EmitTreeConstant(BoundExpression expression)
    {
        Emit(expression);
        _il.Emit(OpCodes.Box, TypeOf(expression.Type));
        EmitTypeObject(expression.Type);
        _il.Emit(OpCodes.Call, TreeFactories.Method("Constant", typeof(object), typeof(Type)));
    }

    private void EmitTreeOfElement(BoundArrayAccess access)
    {
        EmitTree(access.Array);
        if (access.Indices is [var only])
        {
            EmitTreeOfIndex(only);
            _il.Emit(OpCodes.Call, TreeFactories.Method("ArrayIndex", typeof(Expression), typeof(Expression)));
            return;
        }

        EmitArray(typeof(Expression), access.Indices, EmitTreeOfIndex);
        _il.Emit(OpCodes.Call, TreeFactories.Method("ArrayIndex", typeof(Expression), typeof(Expression[])));
    }

    private void EmitTreeOfIndex(BoundExpression index)
    {
        EmitTree(index);
        if (index.Type.SpecialType != SpecialType.Int32) EmitTreeConvert(CoreTypes.Int32, isChecked: true);
    }

    private void EmitTreeOfCall(BoundExpression? receiver, MethodSymbol method, ImmutableArray<BoundArgument> arguments)
    {
        EmitTreeOrNull(method.IsStatic ? null : receiver);
        EmitMethodObject(_scope.Of(method));
        EmitArray(typeof(Expression), [.. arguments.OrderBy(a => a.Parameter)], a => EmitTree(a.Value));
        _il.Emit(OpCodes.Call, TreeFactories.Method("Call", typeof(Expression), typeof(MethodInfo), typeof(Expression[])));
    }

    private void EmitTreeOrNull(BoundExpression? expression)
    {
        if (expression is null) _il.Emit(OpCodes.Ldnull);
        else EmitTree(expression);
    }

    private void EmitTreeConvert(TypeSymbol type, bool isChecked)
    {
        EmitTypeObject(type);
        _il.Emit(OpCodes.Call, TreeFactories.Method(isChecked ? "ConvertChecked" : "Convert", typeof(Expression), typeof(Type)));
    }

    private void EmitArray<T>(Type element, ImmutableArray<T> items, Action<T> emit)
    {
        _il.LoadInt(items.Length);
        _il.Emit(OpCodes.Newarr, element);
        for (var i = 0; i < items.Length; i++)
        {
            _il.Emit(OpCodes.Dup);
            _il.LoadInt(i);
            emit(items[i]);
            _il.Emit(OpCodes.Stelem_Ref);
        }
    }

    private void EmitTypeObject(TypeSymbol type) => EmitTypeObject(TypeOf(type));

    private void EmitTypeObject(Type type)
    {
        _il.Emit(OpCodes.Ldtoken, type);
        _il.Emit(OpCodes.Call, TypeFromHandle);
    }

    private void EmitFieldObject(FieldInfo field)
    {
        _il.Emit(OpCodes.Ldtoken, field);
        if (field.DeclaringType is { IsGenericType: true } type)
        {
            _il.Emit(OpCodes.Ldtoken, type);
            _il.Emit(OpCodes.Call, typeof(FieldInfo).GetMethod("GetFieldFromHandle", [typeof(RuntimeFieldHandle), typeof(RuntimeTypeHandle)])!);
        }
        else
        {
            _il.Emit(OpCodes.Call, typeof(FieldInfo).GetMethod("GetFieldFromHandle", [typeof(RuntimeFieldHandle)])!);
        }
    }

    private void EmitMethodObject(MethodBase method)
    {
        if (method is ConstructorInfo constructor) _il.Emit(OpCodes.Ldtoken, constructor);
        else _il.Emit(OpCodes.Ldtoken, (MethodInfo)method);
        if (method.DeclaringType is { IsGenericType: true } type)
        {
            _il.Emit(OpCodes.Ldtoken, type);
            _il.Emit(OpCodes.Call, typeof(MethodBase).GetMethod("GetMethodFromHandle", [typeof(RuntimeMethodHandle), typeof(RuntimeTypeHandle)])!);
        }
        else
        {
            _il.Emit(OpCodes.Call, typeof(MethodBase).GetMethod("GetMethodFromHandle", [typeof(RuntimeMethodHandle)])!);
        }

        _il.Emit(OpCodes.Castclass, method is ConstructorInfo ? typeof(ConstructorInfo) : typeof(MethodInfo));
    }
}
