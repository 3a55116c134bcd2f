using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Where code looks whether it is to stop.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly MethodInfo Interrupt = typeof(CellGuard).GetMethod(nameof(CellGuard.Interrupt))!;

    private static readonly MethodInfo Look = typeof(CellGuard).GetMethod(nameof(CellGuard.Look))!;

    private static readonly MethodInfo MayCatch = typeof(CellGuard).GetMethod(nameof(CellGuard.MayCatch))!;

    private static readonly MethodInfo LookCloser = typeof(CellGuard).GetMethod(nameof(CellGuard.LookCloser))!;

    private static readonly MethodInfo LookCloserAsync = typeof(CellGuard).GetMethod(nameof(CellGuard.LookCloserAsync))!;

    /// <summary>Whether the loop being written, and so every loop in it, calls nothing that could take long.</summary>
    private bool _isPlainLoop;

    /// <summary>
    /// Decides how the rounds of a loop are checked. One that calls nothing is looked at before it begins: where the cell was stopped during
    /// a call before it, the flag that its rounds read may have been taken back.
    /// </summary>
    /// <returns>What to set <see cref="_isPlainLoop"/> back to behind the loop.</returns>
    private bool EnterLoop(BoundLoop loop)
    {
        var outer = _isPlainLoop;
        if (outer || !IsPlain(loop)) return outer;
        EmitLook();
        _isPlainLoop = true;
        return outer;
    }

    private bool IsPlain(BoundLoop loop) =>
        !CallsOut.May(loop) || (LightLoops.IsLight(loop) && (loop is not BoundForEach each || !CallsOut.May(each.Collection)));

    /// <summary>At the end of each round of a loop: stops where the cell is to stop.</summary>
    private void EmitLoopCheck()
    {
        if (_isPlainLoop) EmitStop();
        else EmitLook();
    }

    /// <summary>Stops where all code is to stop. The call never returns, which keeps the code around tight.</summary>
    private void EmitStop() => EmitCallIf(_scope.Module.Checkpoints.Interrupted, Interrupt);

    private void EmitLook() => EmitCallIf(_scope.Module.Checkpoints.MustLook, Look);

    private void EmitCallIf(FieldInfo flag, MethodInfo method)
    {
        var goOn = _il.DefineLabel();
        // Volatile, or it is read once, before the loop.
        _il.Emit(OpCodes.Volatile);
        _il.Emit(OpCodes.Ldsfld, flag);
        _il.Emit(OpCodes.Brfalse, goOn);
        _il.Emit(OpCodes.Call, method);
        _il.MarkLabel(goOn);
    }

    /// <summary>
    /// At the beginning of a function: looks whether the address of a local is in the part of the cell's stack that may be used. Other
    /// threads' stacks are somewhere else, and are looked at more closely each time.
    /// </summary>
    private void EmitCheckpoint()
    {
        if (_function.Symbol is { } symbol && !CallsOut.May(symbol, _function.Body))
        {
            // It cannot be part of a recursion, but a library may call it for ever.
            if (symbol.MethodKind is MethodKind.Lambda or MethodKind.LocalFunction or MethodKind.Ordinary && _root.Analysis.IsDelegated(symbol)) EmitStop();
            return;
        }

        EmitStackCheck(_il, _scope, isAsync: _function.Symbol is { IsAsync: true });
    }

    /// <summary>As <see cref="EmitCheckpoint"/>, for any method.</summary>
    public static void EmitStackCheck(ILGenerator il, RuntimeScope scope, bool isAsync = false)
    {
        var goOn = il.DefineLabel();
        il.Emit(OpCodes.Ldloca, il.DeclareLocal(typeof(int)));
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Ldsfld, scope.Module.Checkpoints.StackLimit);
        il.Emit(OpCodes.Sub);
        if (isAsync) EmitOffset(il, Checkpoints.StackRoom - Checkpoints.AsyncStackRoom, OpCodes.Sub);
        il.LoadInt(isAsync ? Checkpoints.AsyncStackRoom : Checkpoints.StackRoom);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Blt_Un, goOn);
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Ldsfld, scope.Module.Checkpoints.MustLook);
        il.Emit(OpCodes.Call, isAsync ? LookCloserAsync : LookCloser);
        il.MarkLabel(goOn);
    }

    private static void EmitOffset(ILGenerator il, int offset, OpCode operation)
    {
        il.LoadInt(offset);
        il.Emit(OpCodes.Conv_U);
        il.Emit(operation);
    }
}
