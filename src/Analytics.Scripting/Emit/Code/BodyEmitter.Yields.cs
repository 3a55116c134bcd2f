using System.Reflection.Emit;
using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Emit;

/// <summary>Iterators: yield return leaves MoveNext with an item, and it goes on behind.</summary>
internal sealed partial class BodyEmitter
{
    private Label _yielded;

    private void EmitIteratorBody(Action body)
    {
        _yielded = _leave;
        EmitCheckpoint();
        // Where it is over already, or running, there is nothing more to give.
        var runs = _il.DefineLabel();
        LoadState();
        _il.LoadInt(0);
        _il.Emit(OpCodes.Bge, runs);
        _il.LoadBool(false);
        _il.Emit(OpCodes.Ret);
        _il.MarkLabel(runs);
        body();
        SetState(-1);
        _il.LoadBool(false);
        _il.Emit(OpCodes.Ret);
        _il.MarkLabel(_leave);
        _il.LoadBool(true);
        _il.Emit(OpCodes.Ret);
    }

    private void EmitYieldReturn(BoundYieldReturn yielded)
    {
        var machine = _machine!;
        var item = new FieldSlot(machine.This, machine.BaseField("Item"), TypeOf(machine.Kind.Result));
        EmitTo(item, yielded.Value, wantsValue: false);
        var state = machine.NextState();
        var resume = _il.DefineLabel();
        _regions.Peek().Add(state, resume);
        SetState(state);
        var isSync = !machine.Kind.IsAsync;
        if (isSync && _tryDepth > 0) SetGuarded(true);
        EmitJump(_yielded);
        _il.MarkLabel(resume);
        SetState(-1);
        // Without a try block around there is nothing to do at the end, for which it would be entered again.
        if (isSync && _tryDepth == 0) return;
        if (isSync) SetGuarded(false);
        var goesOn = _il.DefineLabel();
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldfld, machine.BaseField("IsDisposing"));
        _il.Emit(OpCodes.Brfalse, goesOn);
        EmitGoto(_bodyEnd);
        _il.MarkLabel(goesOn);
    }

    private void SetGuarded(bool value)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.LoadBool(value);
        _il.Emit(OpCodes.Stfld, _machine!.BaseField("IsGuarded"));
    }

    private void EmitYieldBreak() => EmitGoto(_bodyEnd);

    /// <summary>Where an async iterator has an item, whoever waits for it is told so.</summary>
    private void EmitGive()
    {
        _il.Emit(OpCodes.Br, _leave);
        _il.MarkLabel(_yielded);
        _il.Emit(OpCodes.Ldarg_0);
        _il.LoadBool(true);
        _il.Emit(OpCodes.Call, _machine!.BaseMethod("Give"));
    }
}
