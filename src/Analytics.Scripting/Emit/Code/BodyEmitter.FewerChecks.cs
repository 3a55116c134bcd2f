using System.Collections.Immutable;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Looks that are put off or left out where they would be felt (see <see cref="Checkpoints"/>).</summary>
internal sealed partial class BodyEmitter
{
    private bool _isCheckDue;

    private CallsOut CallsOut => _root.Cell.CallsOut;

    /// <summary>How many rounds a light loop runs on unseen.</summary>
    private const int RoundsBetweenLooks = 1000;

    /// <summary>
    /// Before the first round of a loop; the answer is what to do at the end of each. A light loop looks in the first round and then only
    /// now and then: counting down costs less than a look, and what the loop reads can be kept in registers between the looks.
    /// </summary>
    private Action BeginLoop(BoundLoop loop)
    {
        if (!LightLoops.IsLight(loop)) return EmitLoopCheck;
        var left = Temporary(typeof(int));
        _il.LoadInt(1);
        left.StoreTop(_il);
        return () =>
        {
            var goOn = _il.DefineLabel();
            left.Load(_il);
            _il.LoadInt(1);
            _il.Emit(OpCodes.Sub);
            left.StoreTop(_il);
            left.Load(_il);
            _il.Emit(OpCodes.Brtrue, goOn);
            EmitLoopCheck();
            _il.LoadInt(RoundsBetweenLooks);
            left.StoreTop(_il);
            _il.MarkLabel(goOn);
            Free(left);
        };
    }

    /// <summary>
    /// Whether the function may look at the stack only before the first statement that calls something: what ends before that is often the
    /// end of a recursion. Code with labels might jump over a later look.
    /// </summary>
    private bool MayCheckLater(MethodSymbol? symbol) =>
        symbol is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction }
        && CallsOut.May(symbol, _function.Body)
        && !HasLabels(_function.Body.Statements);

    private static bool HasLabels(ImmutableArray<BoundStatement> statements) =>
        statements.Any(s => s is BoundLabel || (s is BoundStatementList list && HasLabels(list.Statements)));

    /// <summary>The first statement that calls something, with the look that is due before it.</summary>
    private void EmitFirstCall(BoundStatement statement)
    {
        _isCheckDue = false;
        if (statement is BoundReturn { IsRef: false, Value: BoundConditional { Constant: null, IsRef: false } choice } && !CallsOut.May(choice.Condition))
        {
            MarkLine(statement);
            if (!CallsOut.May(choice.WhenTrue))
            {
                EmitChoice(choice, sense: false, choice.WhenTrue, choice.WhenFalse);
                return;
            }

            if (!CallsOut.May(choice.WhenFalse))
            {
                EmitChoice(choice, sense: true, choice.WhenFalse, choice.WhenTrue);
                return;
            }
        }

        EmitCheckpoint();
        EmitStatement(statement);
    }

    /// <summary>Returns one value, or after a look the other.</summary>
    private void EmitChoice(BoundConditional choice, bool sense, BoundExpression atOnce, BoundExpression later)
    {
        var other = _il.DefineLabel();
        EmitBranch(choice.Condition, other, sense);
        Emit(atOnce);
        EmitReturnTop();
        _il.MarkLabel(other);
        EmitCheckpoint();
        Emit(later);
        EmitReturnTop();
    }
}
