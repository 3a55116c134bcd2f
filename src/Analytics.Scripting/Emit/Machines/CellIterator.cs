using System.Collections;

namespace Analytics.Scripting.Emit;

/// <summary>The base of the classes that iterators of cells become.</summary>
internal abstract class CellIterator<T> : IEnumerator<T>
{
    /// <summary>
    /// Where to go on: 0 before the first item, from 1 up behind an item, -1 while it runs or is over, -2 in a sequence that is not enumerated yet.
    /// </summary>
    public int State;

    public T Item = default!;

    /// <summary>Whether MoveNext is to run what must happen at the end instead of going on.</summary>
    public bool IsDisposing;

    /// <summary>Whether it was left where something must happen at the end.</summary>
    public bool IsGuarded;

    public T Current => Item;

    object? IEnumerator.Current => Item;

    public abstract bool MoveNext();

    public void Reset() => throw new NotSupportedException();

    public void Dispose()
    {
        if (State > 0 && IsGuarded)
        {
            IsDisposing = true;
            MoveNext();
        }

        State = -1;
    }
}
