using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Statements that are not loops and guard nothing.</summary>
internal sealed partial class BodyEmitter
{
    private readonly Dictionary<LabelSymbol, Label> _labels = [];
    private readonly HashSet<LabelSymbol> _marked = [];
    private int _tryDepth;
    private Label? _returnLabel;
    private Slot? _returnValue;

    /// <summary>The statements of the function; at the top of a cell with note taken of how far they have come.</summary>
    private void EmitBody()
    {
        var statements = _function.Body.Statements;
        if (_function.Symbol is not null)
        {
            foreach (var statement in statements)
            {
                if (_isCheckDue && CallsOut.May(statement)) EmitFirstCall(statement);
                else EmitStatement(statement);
            }

            return;
        }

        for (var i = 0; i < statements.Length; i++)
        {
            EmitStatement(statements[i]);
            _il.LoadInt(i + 1);
            _il.Emit(OpCodes.Stsfld, _root.Cell.Progress);
        }
    }

    private void EmitStatements(ImmutableArray<BoundStatement> statements)
    {
        foreach (var statement in statements) EmitStatement(statement);
    }

    private void EmitStatement(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock block:
                EnterScope(block.Locals, block);
                EmitStatements(block.Statements);
                break;
            case BoundStatementList list: EmitStatements(list.Statements); break;
            case BoundLabel label: Mark(label.Label); break;
            case BoundLoop loop: EmitLoop(loop); break;
            case BoundTry guarded: EmitTry(guarded); break;
            case BoundUsing owned: EmitUsing(owned); break;
            case BoundLock locked: EmitLock(locked); break;
            case BoundNop or BoundLocalFunction: break;
            default: EmitSimple(statement); break;
        }
    }

    private void EmitSimple(BoundStatement statement)
    {
        MarkLine(statement);
        switch (statement)
        {
            case BoundExpressionStatement effect: EmitEffect(effect.Expression); break;
            case BoundLocalDeclaration declaration: EmitDeclaration(declaration); break;
            case BoundIf choice: EmitIf(choice); break;
            case BoundSwitch choice: EmitSwitch(choice); break;
            case BoundGoto jump: EmitGoto(jump.Target); break;
            case BoundReturn result: EmitReturn(result); break;
            case BoundThrow { Exception: { } exception }:
                Emit(exception);
                _il.Emit(OpCodes.Throw);
                break;
            case BoundThrow: EmitRethrow(); break;
            case BoundYieldReturn yielded: EmitYieldReturn(yielded); break;
            case BoundYieldBreak: EmitYieldBreak(); break;
            default: throw new InvalidOperationException($"{statement.GetType().Name} cannot be in a finished tree.");
        }
    }

    private void MarkLine(BoundNode node) => _lines.Mark(_il.ILOffset, node.Syntax);

    private void EmitDeclaration(BoundLocalDeclaration declaration)
    {
        if (declaration.Initializer is not { } initializer || declaration.Local.IsConst) return;
        if (declaration.Local.RefKind != RefKind.None)
        {
            EmitAddress(initializer);
            ((ReferenceSlot)SlotOf(declaration.Local)).Reference.StoreTop(_il);
            return;
        }

        EmitTo(SlotOf(declaration.Local), initializer, wantsValue: false);
    }

    private void EmitIf(BoundIf choice)
    {
        var otherwise = _il.DefineLabel();
        EmitBranch(choice.Condition, otherwise, sense: false);
        EmitStatement(choice.Then);
        if (choice.Else is null)
        {
            _il.MarkLabel(otherwise);
            return;
        }

        var end = _il.DefineLabel();
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(otherwise);
        EmitStatement(choice.Else);
        _il.MarkLabel(end);
    }

    private Label LabelOf(LabelSymbol symbol)
    {
        if (!_labels.TryGetValue(symbol, out var label)) _labels[symbol] = label = _il.DefineLabel();
        return label;
    }

    private void Mark(LabelSymbol? symbol)
    {
        if (symbol is null) return;
        _il.MarkLabel(LabelOf(symbol));
        _marked.Add(symbol);
    }

    private void EmitGoto(LabelSymbol target)
    {
        // A jump back makes a loop, which must be possible to stop.
        if (_marked.Contains(target)) EmitLoopCheck();
        EmitJumpOut(target);
    }

    /// <summary>Jumps, out of protected blocks where need be: within one, leave does the same as a branch.</summary>
    private void EmitJump(Label target) => _il.Emit(_tryDepth > 0 ? OpCodes.Leave : OpCodes.Br, target);

    private void EmitReturn(BoundReturn result)
    {
        if (_machine is not null)
        {
            EmitMachineReturn(result.Value);
            return;
        }

        if (result.Value is { } value)
        {
            if (result.IsRef) EmitAddress(value);
            else EmitReturned(value);
        }
        else if (_function.Symbol is null)
        {
            _il.Emit(OpCodes.Ldsfld, NoValue);
        }

        EmitReturnTop();
    }

    /// <summary>At the top of a cell any value can be returned.</summary>
    private void EmitReturned(BoundExpression value)
    {
        Emit(value);
        if (_function.Symbol is null && value.Type.MayBeValue()) _il.Emit(OpCodes.Box, TypeOf(value.Type));
    }

    /// <summary>Returns what is on the stack.</summary>
    private void EmitReturnTop()
    {
        if (_tryDepth == 0)
        {
            _il.Emit(OpCodes.Ret);
            return;
        }

        _returnLabel ??= _il.DefineLabel();
        if (ReturnedType is { } type)
        {
            _returnValue ??= NewVariable(type);
            _returnValue.StoreTop(_il);
        }

        _il.Emit(OpCodes.Leave, _returnLabel.Value);
    }

    private Type? ReturnedType =>
        IsVoid(_returnType) ? null
        : ReturnRefKind == RefKind.None ? TypeOf(_returnType)
        : TypeOf(_returnType).MakeByRefType();

    /// <summary>The end of the method, behind its last statement.</summary>
    private void EmitEnd()
    {
        if (_function.Symbol is null) _il.Emit(OpCodes.Ldsfld, NoValue);
        else if (ReturnRefKind != RefKind.None) EmitNullReference();
        else EmitDefault(_returnType);
        _il.Emit(OpCodes.Ret);
        if (_returnLabel is not { } label) return;
        _il.MarkLabel(label);
        _returnValue?.Load(_il);
        _il.Emit(OpCodes.Ret);
    }

    /// <summary>Never reached, but the instructions must be complete.</summary>
    private void EmitNullReference()
    {
        _il.LoadInt(0);
        _il.Emit(OpCodes.Conv_U);
    }

    private static readonly FieldInfo NoValue = typeof(CellGuard).GetField(nameof(CellGuard.NoValue))!;
}
