using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>try, using and lock.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly MethodInfo MonitorEnter = typeof(Monitor).GetMethod("Enter", [typeof(object), typeof(bool).MakeByRefType()])!;
    private static readonly MethodInfo MonitorExit = typeof(Monitor).GetMethod("Exit")!;

    private void EmitTry(BoundTry guarded)
    {
        void Inner()
        {
            if (guarded.Catches.IsEmpty) EmitStatement(guarded.Block);
            else EmitCatches(guarded);
        }

        if (guarded.Finally is not { } last)
        {
            Inner();
            return;
        }

        var suspends = _suspensions.Suspends(guarded.Block) || guarded.Catches.Any(_suspensions.Suspends);
        if (_suspensions.Suspends(last)) EmitAsyncFinally(Inner, [guarded.Block, .. guarded.Catches], null, () => EmitStatement(last));
        else EmitProtected(Inner, () => EmitStatement(last), suspends);
    }

    /// <summary>Runs code and, whatever happens then, at its end other code.</summary>
    /// <param name="body">Writes the code.</param>
    /// <param name="last">Writes what is done at the end.</param>
    /// <param name="suspends">Whether the function may be left and entered again within the body.</param>
    private void EmitProtected(Action body, Action last, bool suspends)
    {
        var region = BeginRegionIf(suspends);
        _il.BeginExceptionBlock();
        _tryDepth++;
        EmitInRegion(region, body);
        _il.BeginFinallyBlock();
        EmitFinally(last, suspends);
        _tryDepth--;
        _il.EndExceptionBlock();
    }

    private void EnterCatch(BoundCatch handler, Type type)
    {
        if (handler.ExceptionType.IsTypeParameter()) _il.Emit(OpCodes.Unbox_Any, type);
        var caught = Keep(type);
        EnterScope(handler.Locals, handler);
        if (handler.Variable is { } variable) StoreFrom(SlotOf(variable), caught, wantsValue: false);
        Free(caught);
    }

    /// <summary>
    /// Decides whether a clause takes an exception. What a cell throws that is to stop is nothing its code could handle: no clause takes it,
    /// so that all of them are passed at once.
    /// </summary>
    private void EmitFilter(BoundCatch handler, Type type)
    {
        var isOther = _il.DefineLabel();
        var end = _il.DefineLabel();
        var matches = _il.DefineLabel();
        var mayCatch = _il.DefineLabel();
        _il.Emit(OpCodes.Isinst, type);
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Brtrue, matches);
        _il.Emit(OpCodes.Pop);
        _il.Emit(OpCodes.Br, isOther);
        _il.MarkLabel(matches);
        var caught = new LocalSlot(_il.DeclareLocal(typeof(object)));
        caught.Store(_il);
        _il.Emit(OpCodes.Volatile);
        _il.Emit(OpCodes.Ldsfld, _scope.Module.Checkpoints.MustLook);
        _il.Emit(OpCodes.Brfalse, mayCatch);
        _il.Emit(OpCodes.Call, MayCatch);
        _il.Emit(OpCodes.Brfalse, isOther);
        _il.MarkLabel(mayCatch);
        if (handler.Filter is { } filter)
        {
            caught.Load(_il);
            _il.Emit(OpCodes.Castclass, type);
            EnterCatch(handler, type);
            EmitBranch(filter, isOther, sense: false);
        }

        _il.LoadInt(1);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isOther);
        _il.LoadInt(0);
        _il.MarkLabel(end);
    }

    private void EmitRethrow()
    {
        if (_caughtAside is { } caught) EmitThrowAgain(caught);
        else _il.Emit(OpCodes.Rethrow);
    }

    private void EmitUsing(BoundUsing owned)
    {
        EnterScope(owned.Locals, owned);
        if (owned.Expression is { } expression)
        {
            MarkLine(expression);
            var resource = Keep(expression, _suspensions.Suspends(owned));
            EmitOwned(owned, resource, () => EmitStatement(owned.Body));
        }
        else
        {
            EmitOwnedDeclarations(owned, 0);
        }
    }

    private void EmitOwnedDeclarations(BoundUsing owned, int index)
    {
        if (index == owned.Declarations.Length)
        {
            EmitStatement(owned.Body);
            return;
        }

        var declaration = owned.Declarations[index];
        EmitStatement(declaration);
        EmitOwned(owned, SlotOf(declaration.Local), () => EmitOwnedDeclarations(owned, index + 1));
    }

    private void EmitOwned(BoundUsing owned, Slot resource, Action body)
    {
        var dispose = owned.Dispose;
        void Last()
        {
            _placeholders[dispose.Resource] = resource;
            EmitDispose(dispose.Resource, dispose.Call, dispose.Await);
        }

        if (dispose.Await is not null) EmitAsyncFinally(body, [owned.Body], null, Last);
        else EmitProtected(body, Last, _suspensions.Suspends(owned));
    }

    private void EmitLock(BoundLock locked)
    {
        MarkLine(locked);
        var survives = _suspensions.Suspends(locked.Body);
        if (locked.Expression.Type is MetadataTypeSymbol { RuntimeType: var type } && type == typeof(Lock))
        {
            Emit(locked.Expression);
            _il.Emit(OpCodes.Callvirt, typeof(Lock).GetMethod("EnterScope")!);
            var scope = Keep(typeof(Lock.Scope));
            EmitProtected(
                () => EmitStatement(locked.Body),
                () =>
                {
                    scope.LoadAddress(_il);
                    _il.Emit(OpCodes.Call, typeof(Lock.Scope).GetMethod("Dispose")!);
                },
                survives);
            return;
        }

        var monitor = Keep(locked.Expression, survives);
        var isTaken = NewVariable(typeof(bool));
        isTaken.BeginStore(_il);
        _il.LoadBool(false);
        isTaken.Store(_il);
        EmitProtected(() => EmitLocked(locked, monitor, isTaken), () => EmitUnlock(monitor, isTaken), survives);
    }

    private void EmitLocked(BoundLock locked, Slot monitor, Slot isTaken)
    {
        monitor.Load(_il);
        isTaken.LoadAddress(_il);
        _il.Emit(OpCodes.Call, MonitorEnter);
        EmitStatement(locked.Body);
    }

    private void EmitUnlock(Slot monitor, Slot isTaken)
    {
        var end = _il.DefineLabel();
        isTaken.Load(_il);
        _il.Emit(OpCodes.Brfalse, end);
        monitor.Load(_il);
        _il.Emit(OpCodes.Call, MonitorExit);
        _il.MarkLabel(end);
    }
}
