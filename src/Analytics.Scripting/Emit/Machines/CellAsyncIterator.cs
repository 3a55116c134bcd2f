using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The base of the classes that async iterators of cells become. What an iterator returns as a sequence never runs: each enumeration is a copy
/// of it, so that every one begins with the arguments as they were passed.
/// </summary>
internal abstract class CellAsyncIterator<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>, IValueTaskSource<bool>, IValueTaskSource, IAsyncStateMachine
{
    /// <summary>Where to go on: 0 before the first item, from 1 up where it was left, -1 while it runs, -2 when it is over.</summary>
    public int State;

    public T Item = default!;

    public bool IsDisposing;

    public AsyncIteratorMethodBuilder Builder = AsyncIteratorMethodBuilder.Create();

    private ManualResetValueTaskSourceCore<bool> _promise;
    private CancellationTokenSource? _linked;

    public T Current => Item;

    public abstract void MoveNext();

    public void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var enumerator = (CellAsyncIterator<T>)MemberwiseClone();
        enumerator.TakeToken(cancellationToken);
        return enumerator;
    }

    /// <summary>Puts the token of an enumeration into the parameter that is marked to get it, if there is one.</summary>
    public virtual void TakeToken(CancellationToken token)
    {
    }

    /// <summary>A token that is cancelled when either is: the one the function was called with, or the one of the enumeration.</summary>
    public CancellationToken Combine(CancellationToken own, CancellationToken given)
    {
        if (own == default) return given;
        if (given == own || given == default) return own;
        _linked = CancellationTokenSource.CreateLinkedTokenSource(own, given);
        return _linked.Token;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        if (State == -2) return default;
        Run();
        var version = _promise.Version;
        return _promise.GetStatus(version) == ValueTaskSourceStatus.Succeeded
            ? new ValueTask<bool>(_promise.GetResult(version))
            : new ValueTask<bool>(this, version);
    }

    public ValueTask DisposeAsync()
    {
        if (State <= 0)
        {
            State = -2;
            _linked?.Dispose();
            return default;
        }

        IsDisposing = true;
        Run();
        return new ValueTask(this, _promise.Version);
    }

    /// <summary>Tells the caller of MoveNextAsync whether there is an item.</summary>
    public void Give(bool hasItem) => _promise.SetResult(hasItem);

    /// <summary>Ends the enumeration.</summary>
    public void Finish(Exception? exception)
    {
        State = -2;
        Item = default!;
        _linked?.Dispose();
        Builder.Complete();
        if (exception is null) _promise.SetResult(false);
        else _promise.SetException(exception);
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _promise.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token) => _promise.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    private void Run()
    {
        _promise.Reset();
        var self = this;
        Builder.MoveNext(ref self);
    }
}
