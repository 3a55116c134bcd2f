using System.Collections;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Loops: the condition stands below the body, jumped to at the start.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitLoop(BoundLoop loop)
    {
        var outer = EnterLoop(loop);
        switch (loop)
        {
            case BoundWhile repeated: EmitWhile(repeated); break;
            case BoundDo repeated: EmitDo(repeated); break;
            case BoundFor counted: EmitFor(counted); break;
            case BoundForEach each: EmitForEach(each); break;
        }

        _isPlainLoop = outer;
    }

    private void EmitWhile(BoundWhile loop)
    {
        var body = _il.DefineLabel();
        var condition = _il.DefineLabel();
        var endRound = BeginLoop(loop);
        _il.Emit(OpCodes.Br, condition);
        _il.MarkLabel(body);
        EmitStatement(loop.Body);
        Mark(loop.ContinueLabel);
        endRound();
        _il.MarkLabel(condition);
        EnterScope(loop.Locals, loop);
        MarkLine(loop.Condition);
        EmitBranch(loop.Condition, body, sense: true);
        Mark(loop.BreakLabel);
    }

    private void EmitDo(BoundDo loop)
    {
        var body = _il.DefineLabel();
        var endRound = BeginLoop(loop);
        _il.MarkLabel(body);
        EmitStatement(loop.Body);
        Mark(loop.ContinueLabel);
        endRound();
        EnterScope(loop.Locals, loop);
        MarkLine(loop.Condition);
        EmitBranch(loop.Condition, body, sense: true);
        Mark(loop.BreakLabel);
    }

    private void EmitFor(BoundFor loop)
    {
        var body = _il.DefineLabel();
        var condition = _il.DefineLabel();
        EnterScope(loop.OuterLocals, loop);
        EmitStatements(loop.Initializers);
        var endRound = BeginLoop(loop);
        _il.Emit(OpCodes.Br, condition);
        _il.MarkLabel(body);
        EmitStatement(loop.Body);
        Mark(loop.ContinueLabel);
        // Increment and condition side by side are what the run time knows a counting loop by.
        endRound();
        EmitStatements(loop.Increments);
        _il.MarkLabel(condition);
        EnterScope(loop.InnerLocals, loop);
        if (loop.Condition is { } test)
        {
            MarkLine(test);
            EmitBranch(test, body, sense: true);
        }
        else
        {
            _il.Emit(OpCodes.Br, body);
        }

        Mark(loop.BreakLabel);
    }

    /// <summary>A spread is a loop as well, without a body that could be judged.</summary>
    private Action BeginEnumeration(BoundForEach? loop) => loop is null ? EmitLoopCheck : BeginLoop(loop);

    private void EmitForEach(BoundForEach loop)
    {
        MarkLine(loop.Collection);
        var survives = _suspensions.Suspends(loop);
        EmitEnumeration(loop.Collection, loop.Info, loop, survives, () =>
        {
            EnterScope(loop.Locals, loop);
            EmitStatement(loop.Assign);
            EmitStatement(loop.Body);
        });
    }

    private static bool IsMultidimensional(TypeSymbol type) => type is ArrayTypeSymbol { IsVector: false };

    /// <summary>Goes through a collection; the element's placeholder stands for each item in turn.</summary>
    private void EmitEnumeration(
        BoundExpression collection, ForEachInfo info, BoundForEach? loop, bool survives, Action emitItem)
    {
        if (info.GetEnumerator is not null) EmitEnumerator(collection, info, loop, survives, emitItem);
        else if (IsMultidimensional(collection.Type)) EmitArrayEnumerator(collection, info, loop, survives, emitItem);
        else EmitIndexed(collection, info, loop, survives, emitItem);
    }

    /// <summary>Arrays of one dimension and strings, by index.</summary>
    private void EmitIndexed(BoundExpression collection, ForEachInfo info, BoundForEach? loop, bool survives, Action emitItem)
    {
        var body = _il.DefineLabel();
        var condition = _il.DefineLabel();
        var isString = collection.Type.SpecialType == SpecialType.String;
        var items = Keep(collection, survives);
        _il.LoadInt(0);
        var index = Keep(typeof(int), survives);
        var endRound = BeginEnumeration(loop);
        _il.Emit(OpCodes.Br, condition);
        _il.MarkLabel(body);
        items.Load(_il);
        index.Load(_il);
        if (isString) _il.Emit(OpCodes.Call, typeof(string).GetMethod("get_Chars")!);
        else _il.Emit(OpCodes.Ldelem, TypeOf(info.Element.Type));
        _placeholders[info.Element] = Keep(TypeOf(info.Element.Type), survives);
        emitItem();
        Mark(loop?.ContinueLabel);
        endRound();
        index.BeginStore(_il);
        index.Load(_il);
        _il.LoadInt(1);
        _il.Emit(OpCodes.Add);
        index.Store(_il);
        _il.MarkLabel(condition);
        index.Load(_il);
        items.Load(_il);
        if (isString) _il.Emit(OpCodes.Call, typeof(string).GetMethod("get_Length")!);
        else
        {
            _il.Emit(OpCodes.Ldlen);
            _il.Emit(OpCodes.Conv_I4);
        }

        _il.Emit(OpCodes.Blt, body);
        Mark(loop?.BreakLabel);
    }

    /// <summary>The run time's own enumerator goes through an array of several dimensions in the order C# wants.</summary>
    private void EmitArrayEnumerator(
        BoundExpression collection, ForEachInfo info, BoundForEach? loop, bool survives, Action emitItem)
    {
        var body = _il.DefineLabel();
        var condition = _il.DefineLabel();
        Emit(collection);
        _il.Emit(OpCodes.Callvirt, typeof(Array).GetMethod("GetEnumerator")!);
        var enumerator = Keep(typeof(IEnumerator), survives);
        _il.Emit(OpCodes.Br, condition);
        _il.MarkLabel(body);
        enumerator.Load(_il);
        _il.Emit(OpCodes.Callvirt, typeof(IEnumerator).GetProperty("Current")!.GetMethod!);
        _il.Emit(OpCodes.Unbox_Any, TypeOf(info.Element.Type));
        _placeholders[info.Element] = Keep(TypeOf(info.Element.Type), survives);
        emitItem();
        Mark(loop?.ContinueLabel);
        EmitLoopCheck();
        _il.MarkLabel(condition);
        enumerator.Load(_il);
        _il.Emit(OpCodes.Callvirt, typeof(IEnumerator).GetMethod("MoveNext")!);
        _il.Emit(OpCodes.Brtrue, body);
        Mark(loop?.BreakLabel);
    }

    private void EmitEnumerator(
        BoundExpression collection, ForEachInfo info, BoundForEach? loop, bool survives, Action emitItem)
    {
        var getEnumerator = info.GetEnumerator!;
        var arguments = info.GetEnumeratorArguments.IsDefault ? [] : info.GetEnumeratorArguments;
        if (getEnumerator.IsStatic)
        {
            BoundArgument first = new(0, getEnumerator.Parameters[0].RefKind, collection);
            EmitInvocation(null, getEnumerator, arguments.Any(a => a.Parameter == 0) ? arguments : arguments.Insert(0, first), null);
        }
        else
        {
            EmitInvocation(collection, getEnumerator, arguments, null);
        }

        var enumerator = Keep(TypeOf(getEnumerator.ReturnType), survives);
        var placeholder = new BoundPlaceholder(collection.Syntax, getEnumerator.ReturnType);
        _placeholders[placeholder] = enumerator;
        void Loop() => EmitMoves(placeholder, info, loop, survives, emitItem);
        if (DisposalOf(placeholder, info) is { } dispose) EmitDisposed(Loop, dispose, info, loop, survives);
        else Loop();
        Mark(loop?.BreakLabel);
    }

    private void EmitDisposed(Action enumeration, Action dispose, ForEachInfo info, BoundForEach? loop, bool survives)
    {
        if (info.DisposeAwait is null) EmitProtected(enumeration, dispose, survives);
        else EmitAsyncFinally(enumeration, [loop!.Body], loop.ContinueLabel, dispose);
    }

    private void EmitMoves(BoundPlaceholder enumerator, ForEachInfo info, BoundForEach? loop, bool survives, Action emitItem)
    {
        var body = _il.DefineLabel();
        var condition = _il.DefineLabel();
        var endRound = BeginEnumeration(loop);
        _il.Emit(OpCodes.Br, condition);
        _il.MarkLabel(body);
        var current = info.Current!;
        EmitInvocation(enumerator, current, [], null);
        var type = TypeOf(info.Element.Type);
        _placeholders[info.Element] = current.ReturnRefKind == RefKind.None
            ? Keep(type, survives)
            : new ReferenceSlot(Keep(type.MakeByRefType()), type);
        emitItem();
        Mark(loop?.ContinueLabel);
        endRound();
        _il.MarkLabel(condition);
        var move = new BoundCall(enumerator.Syntax, enumerator, info.MoveNext!, []);
        if (info.MoveNextAwait is { } awaited) EmitAwait(new BoundAwait(enumerator.Syntax, move, awaited));
        else EmitCall(move);
        _il.Emit(OpCodes.Brtrue, body);
    }

    /// <summary>What ends an enumeration; null where its enumerator needs no disposal.</summary>
    private Action? DisposalOf(BoundPlaceholder enumerator, ForEachInfo info)
    {
        if (info.Dispose is not { } dispose) return null;
        if (info.DisposeByTest)
        {
            return () =>
            {
                enumeratorSlot().Load(_il);
                _il.Emit(OpCodes.Isinst, TypeOf(dispose.ContainingType!));
                var disposable = new BoundPlaceholder(enumerator.Syntax, dispose.ContainingType!);
                _placeholders[disposable] = Keep(TypeOf(dispose.ContainingType!));
                EmitDispose(disposable, new BoundCall(enumerator.Syntax, disposable, dispose, []), info.DisposeAwait);
            };
        }

        return () => EmitDispose(enumerator, new BoundCall(enumerator.Syntax, enumerator, dispose, []), info.DisposeAwait);

        Slot enumeratorSlot() => SlotOf(enumerator);
    }

    /// <summary>Disposes of a resource unless it is null.</summary>
    private void EmitDispose(BoundPlaceholder resource, BoundExpression call, AwaitInfo? awaited)
    {
        var end = _il.DefineLabel();
        if (!resource.Type.IsValueType || resource.Type.IsNullable())
        {
            EmitHasValue(resource.Type, SlotOf(resource));
            _il.Emit(OpCodes.Brfalse, end);
        }

        if (awaited is null) EmitEffect(call);
        else EmitEffect(new BoundAwait(call.Syntax, call, awaited));
        _il.MarkLabel(end);
    }
}
