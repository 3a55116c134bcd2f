using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Leaving a function and going on with it later: await and yield.</summary>
internal sealed partial class BodyEmitter
{
    private readonly Stack<ResumeRegion> _regions = [];
    private readonly LabelSymbol _bodyEnd = new("end of the function");
    private StateMachine? _machine;
    private Slot? _machineResult;
    private Label _leave;

    /// <summary>Writes MoveNext of the class that an async function or iterator has become.</summary>
    public void EmitMoveNext(StateMachine machine)
    {
        _machine = machine;
        _leave = _il.DefineLabel();
        var symbol = _function.Symbol;
        foreach (var parameter in symbol?.Parameters ?? [])
            _variables[parameter] = machine.SlotOf(machine.FieldOf(parameter), TypeOf(parameter.Type));
        void Body() => EmitInRegion(BeginRegion(), () =>
        {
            SetState(-1);
            if (symbol is null) EmitNoResult();
            EnterRoot(symbol);
            EmitBody();
            Mark(_bodyEnd);
        });
        if (machine.Kind.IsAsync) EmitAsyncBody(Body);
        else EmitIteratorBody(Body);
    }

    private ResumeRegion BeginRegion()
    {
        var region = new ResumeRegion(_il.DefineLabel());
        _il.MarkLabel(region.Entry);
        return region;
    }

    /// <summary>Writes code that may be entered again: where to is looked up behind it, when all of it is known.</summary>
    private void EmitInRegion(ResumeRegion? region, Action body)
    {
        if (region is null)
        {
            body();
            return;
        }

        var dispatch = _il.DefineLabel();
        var start = _il.DefineLabel();
        var after = _il.DefineLabel();
        _il.Emit(OpCodes.Br, dispatch);
        _il.MarkLabel(start);
        _regions.Push(region);
        body();
        _regions.Pop();
        _il.Emit(OpCodes.Br, after);
        _il.MarkLabel(dispatch);
        if (region.Count > 0)
        {
            LoadState();
            _il.LoadInt(region.First);
            _il.Emit(OpCodes.Sub);
            _il.Emit(OpCodes.Switch, region.Targets);
            if (_regions.TryPeek(out var outer))
            {
                for (var i = 0; i < region.Count; i++) outer.Add(region.First + i, region.Entry);
            }
        }

        _il.Emit(OpCodes.Br, start);
        _il.MarkLabel(after);
    }

    private ResumeRegion? BeginRegionIf(bool suspends) => suspends && _machine is not null ? BeginRegion() : null;

    private void LoadState()
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldfld, _machine!.State);
    }

    private void SetState(int state)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.LoadInt(state);
        _il.Emit(OpCodes.Stfld, _machine!.State);
    }

    /// <summary>The end of a try block that the function may be left in: that is not what it waits for.</summary>
    private void EmitFinally(Action last, bool suspends)
    {
        if (!suspends || _machine is null)
        {
            last();
            return;
        }

        var isLeft = _il.DefineLabel();
        LoadState();
        _il.LoadInt(0);
        _il.Emit(OpCodes.Bge, isLeft);
        last();
        _il.MarkLabel(isLeft);
    }

    private void EmitAwait(BoundAwait awaited)
    {
        var machine = _machine ?? throw new InvalidOperationException("There is an await in a function that is not async.");
        var info = awaited.Info;
        EmitGetAwaiter(awaited.Operand, info.GetAwaiter);
        var awaiterType = info.GetAwaiter.ReturnType;
        var type = TypeOf(awaiterType);
        var awaiter = Keep(type);
        var placeholder = new BoundPlaceholder(awaited.Syntax, awaiterType);
        _placeholders[placeholder] = awaiter;
        var isCompleted = _il.DefineLabel();
        EmitInvocation(placeholder, info.IsCompleted, [], null);
        _il.Emit(OpCodes.Brtrue, isCompleted);
        var kept = machine.SlotOf(machine.AddVariable(type), type);
        StoreFrom(kept, awaiter, wantsValue: false);
        EmitSuspension(awaiterType, awaiter);
        StoreFrom(awaiter, kept, wantsValue: false);
        kept.LoadAddress(_il);
        _il.Emit(OpCodes.Initobj, type);
        _il.MarkLabel(isCompleted);
        EmitInvocation(placeholder, info.GetResult, [], null);
    }

    private void EmitGetAwaiter(BoundExpression operand, MethodSymbol getAwaiter)
    {
        if (getAwaiter.IsStatic) EmitInvocation(null, getAwaiter, [new BoundArgument(0, getAwaiter.Parameters[0].RefKind, operand)], null);
        else EmitInvocation(operand, getAwaiter, [], null);
    }

    /// <summary>Leaves the function until the awaiter is done; what follows is where it goes on.</summary>
    private void EmitSuspension(TypeSymbol awaiterType, Slot awaiter)
    {
        var machine = _machine!;
        var state = machine.NextState();
        var resume = _il.DefineLabel();
        _regions.Peek().Add(state, resume);
        SetState(state);
        LoadBuilderAddress();
        awaiter.LoadAddress(_il);
        if (machine.Kind.IsStruct)
        {
            machine.This.LoadAddress(_il);
        }
        else
        {
            machine.This.Load(_il);
            Keep(machine.Self).LoadAddress(_il);
        }

        var isCritical = awaiterType.AllInterfaces.Any(i => i is MetadataTypeSymbol { RuntimeType: var type } && type == typeof(ICriticalNotifyCompletion));
        var schedule = BuilderMethod(isCritical ? "AwaitUnsafeOnCompleted" : "AwaitOnCompleted");
        _il.Emit(OpCodes.Call, schedule.MakeGenericMethod(awaiter.Type, machine.Self));
        EmitJump(_leave);
        _il.MarkLabel(resume);
        SetState(-1);
    }

    /// <summary>A method of the type that makes the task, as its definition has it.</summary>
    private MethodInfo BuilderMethod(string name)
    {
        var type = _machine!.BuilderType!;
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        return RuntimeScope.MethodOn(type, definition.GetMethod(name)!);
    }

    private void LoadBuilderAddress()
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldflda, _machine!.Builder is { } field ? _machine.Inside(field) : _machine.BaseField("Builder"));
    }

    private void EmitMachineReturn(BoundExpression? value)
    {
        if (value is not null && _machineResult is { } result)
        {
            EmitReturned(value);
            result.StoreTop(_il);
        }
        else if (value is not null)
        {
            EmitEffect(value);
        }

        EmitGoto(_bodyEnd);
    }

    private void EmitAsyncBody(Action body)
    {
        var machine = _machine!;
        var result = machine.Kind.Result;
        if (!machine.Kind.IsIterator && !IsVoid(result)) _machineResult = NewVariable(TypeOf(result));
        if (machine.Kind.IsIterator) _yielded = _il.DefineLabel();
        _il.BeginExceptionBlock();
        _tryDepth++;
        body();
        _il.BeginCatchBlock(typeof(Exception));
        var exception = new LocalSlot(_il.DeclareLocal(typeof(Exception)));
        exception.Store(_il);
        EmitEndOfMachine(exception);
        _il.Emit(OpCodes.Leave, _leave);
        _tryDepth--;
        _il.EndExceptionBlock();
        EmitEndOfMachine(null);
        if (machine.Kind.IsIterator) EmitGive();
        _il.MarkLabel(_leave);
        _il.Emit(OpCodes.Ret);
    }

    private void EmitNoResult()
    {
        _il.Emit(OpCodes.Ldsfld, NoValue);
        _machineResult!.StoreTop(_il);
    }

    /// <summary>Tells the one who waits that it is over, by a result or an exception.</summary>
    private void EmitEndOfMachine(Slot? exception)
    {
        if (_machine!.Kind.IsIterator)
        {
            _il.Emit(OpCodes.Ldarg_0);
            if (exception is null) _il.Emit(OpCodes.Ldnull);
            else exception.Load(_il);
            _il.Emit(OpCodes.Call, _machine.BaseMethod("Finish"));
            return;
        }

        SetState(-2);
        LoadBuilderAddress();
        if (exception is not null) exception.Load(_il);
        else _machineResult?.Load(_il);
        _il.Emit(OpCodes.Call, BuilderMethod(exception is null ? "SetResult" : "SetException"));
    }

    /// <summary>Writes the function itself, which makes the object and starts it.</summary>
    public void EmitKickoff(StateMachine machine, MethodSymbol? symbol)
    {
        EmitCheckpoint();
        var type = machine.Class.TypeIn(_scope);
        var made = new LocalSlot(_il.DeclareLocal(type));
        EmitMachine(machine, made);
        if (machine.PassedReceiver is { } self) StoreFrom(new FieldSlot(made, RuntimeScope.FieldOn(type, self), _self!.Type), _self, wantsValue: false);
        var first = _self is null ? 0 : 1;
        foreach (var parameter in symbol?.Parameters ?? [])
        {
            var parameterType = TypeOf(parameter.Type);
            var slot = new FieldSlot(made, RuntimeScope.FieldOn(type, machine.PassedFieldOf(parameter)), parameterType);
            StoreFrom(slot, new ArgumentSlot(first + parameter.Ordinal, parameterType), wantsValue: false);
        }

        if (machine.Kind.IsIterator) made.Load(_il);
        else EmitStart(machine, made, type);
        _il.Emit(OpCodes.Ret);
    }

    /// <summary>Makes a machine that has not begun.</summary>
    private void EmitMachine(StateMachine machine, LocalSlot made)
    {
        if (!machine.Kind.IsStruct)
        {
            _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(made.Type, machine.Class.Constructor));
            made.Store(_il);
            if (!machine.Kind.IsSequence) return;
            made.Load(_il);
            _il.LoadInt(CellSequence<object>.Unused);
            _il.Emit(OpCodes.Stfld, machine.StateIn(_scope, made.Type));
            return;
        }

        made.LoadAddress(_il);
        _il.Emit(OpCodes.Initobj, made.Type);
        made.LoadAddress(_il);
        _il.LoadInt(-1);
        _il.Emit(OpCodes.Stfld, machine.StateIn(_scope, made.Type));
    }

    private void EmitStart(StateMachine machine, LocalSlot made, Type type)
    {
        var builderType = machine.Kind.BuilderIn(_scope);
        var definition = machine.Kind.Builder!;
        var builder = new FieldSlot(made, RuntimeScope.FieldOn(type, machine.Builder!), builderType);
        builder.BeginStore(_il);
        _il.Emit(OpCodes.Call, RuntimeScope.MethodOn(builderType, definition.GetMethod("Create")!));
        builder.Store(_il);
        builder.LoadAddress(_il);
        made.LoadAddress(_il);
        _il.Emit(OpCodes.Call, RuntimeScope.MethodOn(builderType, definition.GetMethod("Start")!).MakeGenericMethod(type));
        if (definition.GetProperty("Task") is not { GetMethod: { } task }) return;
        builder.LoadAddress(_il);
        _il.Emit(OpCodes.Call, RuntimeScope.MethodOn(builderType, task));
    }
}
