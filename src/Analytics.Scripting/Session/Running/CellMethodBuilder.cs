using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Session;

/// <summary>
/// Makes the task of a cell that awaits. What follows an await runs on the cell's own thread again, so that it has the same stack and
/// can be interrupted in the same way; other async functions go on wherever their awaiters take them.
/// </summary>
internal struct CellMethodBuilder
{
    private TaskCompletionSource<object> _completion;
    private CellThread _thread;

    public readonly Task<object> Task => _completion.Task;

    public static CellMethodBuilder Create() => new()
    {
        _completion = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously),
        _thread = CellThread.Current ?? throw new InvalidOperationException("A cell can only be run on a cell's thread."),
    };

#pragma warning disable CA1822 // The compiler's contract for builders wants an instance method.
    public readonly void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine => machine.MoveNext();
#pragma warning restore CA1822

    public readonly void SetResult(object result) => _completion.SetResult(result);

    public readonly void SetException(Exception exception) => _completion.SetException(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        awaiter.OnCompleted(Continuation(machine));
    }

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        awaiter.UnsafeOnCompleted(Continuation(machine));
    }

    private readonly Action Continuation<TMachine>(TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        var thread = _thread;
        var context = ExecutionContext.Capture();
        return () => thread.Post(() =>
        {
            if (context is null) machine.MoveNext();
            else ExecutionContext.Run(context, static state => ((IAsyncStateMachine)state!).MoveNext(), machine);
        });
    }
}
