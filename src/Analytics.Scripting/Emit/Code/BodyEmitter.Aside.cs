using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Handlers, whose code is put behind the try statement; the run time's own handler only notes what happened. It could not be left and entered
/// again where the code awaits, and a function that calls itself and throws in a handler at each level would use far more stack to return
/// than it used to get there, since a handler runs on top of the stack that it unwinds.
/// </summary>
internal sealed partial class BodyEmitter
{
    private static readonly MethodInfo ThrowAgain = typeof(CellGuard).GetMethod(nameof(CellGuard.ThrowAgain))!;

    private readonly Stack<AsideBlock> _asides = [];
    private Slot? _caughtAside;

    /// <summary>Jumps, by way of the code that a finally block has become where that is left.</summary>
    private void EmitJumpOut(LabelSymbol target)
    {
        if (!_asides.TryPeek(out var aside) || aside.Inside.Contains(target))
        {
            EmitJump(LabelOf(target));
            return;
        }

        if (!aside.Exits.Contains(target)) aside.Exits.Add(target);
        _il.LoadInt(aside.Exits.IndexOf(target) + 1);
        aside.Exit.StoreTop(_il);
        _il.Emit(OpCodes.Leave, aside.After);
    }

    private void EmitAsyncFinally(Action body, IEnumerable<BoundNode> within, LabelSymbol? alsoWithin, Action last)
    {
        var aside = new AsideBlock(NewVariable(typeof(int)), _il.DefineLabel(), JumpTargets.Within(within));
        if (alsoWithin is not null) aside.Inside.Add(alsoWithin);
        var exception = NewVariable(typeof(Exception));
        _il.LoadInt(0);
        aside.Exit.StoreTop(_il);
        _il.Emit(OpCodes.Ldnull);
        exception.StoreTop(_il);
        var region = BeginRegion();
        _il.BeginExceptionBlock();
        _tryDepth++;
        _asides.Push(aside);
        EmitInRegion(region, body);
        _asides.Pop();
        _il.BeginCatchBlock(typeof(Exception));
        exception.StoreTop(_il);
        _tryDepth--;
        _il.EndExceptionBlock();
        _il.MarkLabel(aside.After);
        last();
        EmitThrowIfAny(exception);
        EmitExits(aside);
    }

    private void EmitThrowIfAny(Slot exception)
    {
        var none = _il.DefineLabel();
        exception.Load(_il);
        _il.Emit(OpCodes.Brfalse, none);
        EmitThrowAgain(exception);
        _il.MarkLabel(none);
    }

    /// <summary>Throws an exception caught before, with the trace it had.</summary>
    private void EmitThrowAgain(Slot exception)
    {
        exception.Load(_il);
        _il.Emit(OpCodes.Call, ThrowAgain);
    }

    private void EmitExits(AsideBlock aside)
    {
        for (var i = 0; i < aside.Exits.Count; i++)
        {
            var next = _il.DefineLabel();
            aside.Exit.Load(_il);
            _il.LoadInt(i + 1);
            _il.Emit(OpCodes.Bne_Un, next);
            EmitJumpOut(aside.Exits[i]);
            _il.MarkLabel(next);
        }
    }

    private void EmitCatches(BoundTry guarded)
    {
        var which = new LocalSlot(_il.DeclareLocal(typeof(int)));
        var caught = NewVariable(typeof(Exception));
        _il.LoadInt(0);
        which.Store(_il);
        var region = BeginRegionIf(_suspensions.Suspends(guarded.Block));
        _il.BeginExceptionBlock();
        _tryDepth++;
        EmitInRegion(region, () => EmitStatement(guarded.Block));
        for (var i = 0; i < guarded.Catches.Length; i++)
        {
            _il.BeginExceptFilterBlock();
            EmitFilter(guarded.Catches[i], TypeOf(guarded.Catches[i].ExceptionType));
            _il.BeginCatchBlock(null!);
            caught.StoreTop(_il);
            _il.LoadInt(i + 1);
            which.Store(_il);
        }

        _tryDepth--;
        _il.EndExceptionBlock();
        EmitHandlersAside(guarded, which, caught);
    }

    private void EmitHandlersAside(BoundTry guarded, LocalSlot which, Slot caught)
    {
        var end = _il.DefineLabel();
        var outer = _caughtAside;
        for (var i = 0; i < guarded.Catches.Length; i++)
        {
            var handler = guarded.Catches[i];
            var next = _il.DefineLabel();
            which.Load(_il);
            _il.LoadInt(i + 1);
            _il.Emit(OpCodes.Bne_Un, next);
            if (handler.Filter is null)
            {
                caught.Load(_il);
                _il.Emit(OpCodes.Castclass, TypeOf(handler.ExceptionType));
                EnterCatch(handler, TypeOf(handler.ExceptionType));
            }

            _caughtAside = caught;
            EmitStatement(handler.Body);
            _il.Emit(OpCodes.Br, end);
            _il.MarkLabel(next);
        }

        _caughtAside = outer;
        _il.MarkLabel(end);
    }

    /// <summary>The body of a try statement whose finally block awaits.</summary>
    /// <param name="Exit">Which jump left it: a position in <see cref="Exits"/> counted from 1, or 0.</param>
    /// <param name="After">Where the code of the finally block begins.</param>
    /// <param name="Inside">The labels that can be jumped to without leaving it.</param>
    private sealed record AsideBlock(Slot Exit, Label After, HashSet<LabelSymbol> Inside)
    {
        public List<LabelSymbol> Exits { get; } = [];
    }
}
