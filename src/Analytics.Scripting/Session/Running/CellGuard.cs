using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Analytics.Scripting.Emit;

namespace Analytics.Scripting.Session;

/// <summary>What the code of cells calls where it may have to stop.</summary>
internal static class CellGuard
{
    /// <summary>What a cell gives that ends without a value.</summary>
    public static readonly object NoValue = new();

    /// <summary>Ends the code; never returns.</summary>
    public static void Interrupt() => throw new CellInterruptedException();

    /// <summary>Called while code of stopped cells may be around: ends the code if it is such.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Look()
    {
        if (CellRun.Current is { IsStopped: true }) Interrupt();
    }

    /// <summary>Called while code of stopped cells may be around: whether code may handle an exception.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool MayCatch() => CellRun.Current is not { IsStopped: true };

    /// <summary>
    /// Throws an exception that was caught before, with the trace it had. Where the stack was used up that is left out: a function that calls itself
    /// and throws on what it caught would at each level copy a trace of all the others.
    /// </summary>
    [DoesNotReturn]
    public static void ThrowAgain(Exception exception)
    {
        if (exception is not InsufficientExecutionStackException) ExceptionDispatchInfo.Throw(exception);
        throw exception;
    }

    /// <summary>Called where the stack is deep, or on another thread's stack, or code is to stop.</summary>
    /// <exception cref="InsufficientExecutionStackException">The stack is used up.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void LookCloser(bool mustLook)
    {
        if (mustLook) Look();
        if (CellThread.Current is { StackLeft: < 0 } || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw UsedUp();
    }

    /// <summary>As <see cref="LookCloser"/>, in an async function.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void LookCloserAsync(bool mustLook)
    {
        LookCloser(mustLook);
        if (CellThread.Current is { StackLeft: < Checkpoints.StackRoom - Checkpoints.AsyncStackRoom }) throw UsedUp();
    }

    private static InsufficientExecutionStackException UsedUp() =>
        new("The calls are nested too deep: a function probably calls itself without end.");
}

/// <summary>Thrown in the code of a cell that is interrupted. Catch clauses of cells throw it on.</summary>
internal sealed class CellInterruptedException() : OperationCanceledException("The cell was interrupted.")
{
}
