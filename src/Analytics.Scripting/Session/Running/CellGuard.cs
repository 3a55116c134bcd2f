using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Session;

/// <summary>What the code of cells calls where it may have to stop.</summary>
internal static class CellGuard
{
    /// <summary>What a cell gives that ends without a value.</summary>
    public static readonly object NoValue = new();

    /// <summary>Ends the code; never returns.</summary>
    public static void Interrupt() => throw new CellInterruptedException();

    /// <summary>Called where the stack is deep, or on another thread's stack, or the code is to stop.</summary>
    /// <exception cref="InsufficientExecutionStackException">The stack is used up.</exception>
    public static void LookCloser(bool isInterrupted)
    {
        if (isInterrupted) Interrupt();
        if (CellThread.Current is { IsStackUsedUp: true } || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new InsufficientExecutionStackException("The calls are nested too deep: a function probably calls itself without end.");
    }
}

/// <summary>
/// Thrown in the code of a cell that is interrupted. A catch clause may take it, but the next loop or call throws it again.
/// </summary>
internal sealed class CellInterruptedException() : OperationCanceledException("The cell was interrupted.")
{
}
