using System.Collections.Immutable;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Calls: the receiver, the arguments in the order they are written, the instruction.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitCall(BoundCall call)
    {
        if (call.Method is { MethodKind: MethodKind.LocalFunction } && _root.Analysis.IsNested(call.Method)) EmitLocalFunctionCall(call);
        else EmitInvocation(call.Receiver, call.Method, call.Arguments, call.ConstrainedTo);
    }

    /// <summary>Calls a method, accessor or other constructor; pushes what it returns, a reference unread.</summary>
    private void EmitInvocation(BoundExpression? receiver, MethodSymbol method, ImmutableArray<BoundArgument> arguments, TypeSymbol? constrainedTo)
    {
        var isBase = receiver is BoundBase;
        if (receiver is not null && method.IsStatic)
        {
            EmitEffect(receiver);
            receiver = null;
        }

        if (NeedsTemporaries(arguments))
        {
            var survives = arguments.Any(a => _suspensions.Suspends(a.Value));
            var target = receiver is null ? null : PrepareReceiver(receiver, survives);
            var values = KeepArguments(arguments, survives);
            if (receiver is not null) LoadReceiver(receiver, target!, method);
            foreach (var load in values) load();
        }
        else
        {
            if (receiver is not null) EmitReceiver(receiver, method);
            foreach (var argument in arguments) EmitArgument(argument);
        }

        EmitCallInstruction(receiver?.Type, method, constrainedTo, isBase);
    }

    private void EmitDelegateCall(BoundDelegateCall call) => EmitInvocation(call.Target, call.Invoke, call.Arguments, null);

    private void EmitLocalFunctionCall(BoundCall call)
    {
        var function = _root.MethodOf(_root.Analysis.FunctionOf(call.Method));
        var host = function.Function.Host is { } scope ? ObjectOf(scope) : null;
        if (NeedsTemporaries(call.Arguments))
        {
            var values = KeepArguments(call.Arguments, call.Arguments.Any(a => _suspensions.Suspends(a.Value)));
            host?.Load(_il);
            foreach (var load in values) load();
        }
        else
        {
            host?.Load(_il);
            foreach (var argument in call.Arguments) EmitArgument(argument);
        }

        _il.Emit(OpCodes.Call, MethodIn(function, call.Method));
    }

    private void EmitArguments(ImmutableArray<BoundArgument> arguments)
    {
        if (NeedsTemporaries(arguments))
        {
            foreach (var load in KeepArguments(arguments, arguments.Any(a => _suspensions.Suspends(a.Value)))) load();
        }
        else
        {
            foreach (var argument in arguments) EmitArgument(argument);
        }
    }

    /// <summary>Whether arguments cannot just be pushed one after the other: they are out of order, or a later one wants an empty stack.</summary>
    private bool NeedsTemporaries(ImmutableArray<BoundArgument> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Parameter != i || _suspensions.NeedsEmptyStack(arguments[i].Value)) return true;
        }

        return false;
    }

    /// <summary>Evaluates the arguments in the order given; the answer pushes them in the order of the parameters.</summary>
    private List<Action> KeepArguments(ImmutableArray<BoundArgument> arguments, bool survives)
    {
        var loads = new Action[arguments.Length];
        foreach (var argument in arguments)
        {
            if (argument.RefKind == RefKind.None || !HasAddress(argument.Value))
            {
                var slot = Keep(argument.Value, survives);
                loads[argument.Parameter] = argument.RefKind == RefKind.None ? () => slot.Load(_il) : () => slot.LoadAddress(_il);
            }
            else
            {
                var target = PrepareTarget(argument.Value, survives);
                loads[argument.Parameter] = () => target.LoadAddress(_il);
            }
        }

        return [.. loads];
    }

    private void EmitArgument(BoundArgument argument)
    {
        if (argument.RefKind == RefKind.None) Emit(argument.Value);
        else EmitAddress(argument.Value);
    }

    /// <summary>Pushes what a method is called on: an object, or a reference to a struct.</summary>
    private void EmitReceiver(BoundExpression receiver, MethodSymbol method)
    {
        if (!receiver.Type.MayBeValue() && !receiver.Type.IsTypeParameter())
        {
            Emit(receiver);
        }
        else if (NeedsBox(receiver.Type, method))
        {
            Emit(receiver);
            _il.Emit(OpCodes.Box, TypeOf(receiver.Type));
        }
        else if (receiver is BoundBase or BoundThis || MayWorkOn(receiver, method))
        {
            EmitReceiverAddress(receiver);
        }
        else
        {
            EmitAddressOfCopy(receiver);
        }
    }

    private void EmitReceiverAddress(BoundExpression receiver)
    {
        // The type check that goes with a writable reference to an element fails where the array's type is a more derived one.
        if (receiver is BoundArrayAccess access && access.Type.IsTypeParameter() && IsVector(access))
        {
            EmitArrayAndIndices(access);
            _il.Emit(OpCodes.Readonly);
            _il.Emit(OpCodes.Ldelema, TypeOf(access.Type));
            return;
        }

        EmitAddress(receiver);
    }

    private Slot PrepareReceiver(BoundExpression receiver, bool survives)
    {
        if (receiver is BoundThis or BoundBase) return ObjectOf(Lowering.VariableScope.OfThis);
        return receiver.Type.MayBeValue() && HasAddress(receiver) ? PrepareTarget(receiver, survives) : Keep(receiver, survives);
    }

    private void LoadReceiver(BoundExpression receiver, Slot slot, MethodSymbol method)
    {
        if (!receiver.Type.MayBeValue() && !receiver.Type.IsTypeParameter())
        {
            slot.Load(_il);
        }
        else if (NeedsBox(receiver.Type, method))
        {
            slot.Load(_il);
            _il.Emit(OpCodes.Box, TypeOf(receiver.Type));
        }
        else if (!HasAddress(receiver) || MayWorkOn(receiver, method))
        {
            slot.LoadAddress(_il);
        }
        else
        {
            slot.Load(_il);
            Keep(slot.Type).LoadAddress(_il);
        }
    }

    /// <summary>Whether a struct's method is one of a class it derives from, and not virtual: it needs an object.</summary>
    private static bool NeedsBox(TypeSymbol type, MethodSymbol method) =>
        method.ContainingType is { IsValueType: false } declaring && !declaring.IsInterface && !method.IsVirtual
        && (type.IsValueType || type.IsTypeParameter());

    /// <summary>Whether a method may be called on the variable itself: it is writable, or the method changes nothing.</summary>
    private bool MayWorkOn(BoundExpression receiver, MethodSymbol method) =>
        HasAddress(receiver)
        && (IsWritable(receiver) || method.IsReadOnly || method.ContainingType is { IsReadOnly: true } || receiver.Type.SpecialType != SpecialType.None);

    private void EmitCallInstruction(TypeSymbol? receiver, MethodSymbol method, TypeSymbol? constrainedTo, bool isBase)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            _il.Emit(OpCodes.Call, _scope.ConstructorOf(method));
            return;
        }

        var target = _scope.Of(method);
        if (constrainedTo is not null) _il.Emit(OpCodes.Constrained, TypeOf(constrainedTo));
        if (receiver is null || isBase || constrainedTo is not null)
        {
            _il.Emit(OpCodes.Call, target);
            return;
        }

        var needsConstraint = receiver.IsTypeParameter() || (receiver.IsValueType && method.ContainingType is { IsValueType: false });
        if (needsConstraint && !NeedsBox(receiver, method))
        {
            _il.Emit(OpCodes.Constrained, TypeOf(receiver));
            _il.Emit(OpCodes.Callvirt, target);
        }
        else
        {
            // callvirt also for methods that are not virtual, because it throws where the object is null.
            _il.Emit(receiver.IsValueType && method.ContainingType is { IsValueType: true } ? OpCodes.Call : OpCodes.Callvirt, target);
        }
    }
}
