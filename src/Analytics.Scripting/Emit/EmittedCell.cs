using System.Reflection;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>A cell that can be run, once.</summary>
/// <param name="entry">A static method without parameters; returns the value, or a task of it where the cell awaits.</param>
/// <param name="cell">The cell.</param>
internal sealed class EmittedCell(MethodInfo entry, BoundSubmission cell)
{
    public const string ProgressName = "<>progress";

    private int _isSettled;

    /// <summary>Runs the cell on the thread made for it; gives its value, or <see cref="CellGuard.NoValue"/>.</summary>
    public object? Run(CellThread thread)
    {
        // Static fields of a class that is ready are addresses; else each access would ask whether it is.
        RuntimeHelpers.RunClassConstructor(entry.DeclaringType!.TypeHandle);
        return cell.IsAsync ? thread.RunToEnd(entry.CreateDelegate<Func<Task<object>>>()) : entry.CreateDelegate<Func<object?>>()();
    }

    public void Complete() => Interlocked.Exchange(ref _isSettled, 1);

    /// <summary>
    /// After code that was stopped half way: takes back the variables of the statement it stopped in and of those behind.
    /// </summary>
    public void ForgetUnreached()
    {
        if (Interlocked.Exchange(ref _isSettled, 1) == 1) return;
        var completed = (int)entry.DeclaringType!.GetField(ProgressName)!.GetValue(null)!;
        if (completed >= cell.Body.Statements.Length) return;
        var reached = cell.Body.Statements[completed].Syntax.Span.Start;
        foreach (var variable in cell.Type.GetMembers().OfType<SourceFieldSymbol>().Where(v => v.Span.Start >= reached).ToList())
            cell.Type.RemoveVariable(variable);
    }
}
