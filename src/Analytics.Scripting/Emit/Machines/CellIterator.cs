using System.Collections;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The base of the classes that iterators of cells become. What an iterator returns as a sequence never runs: each enumeration is a copy
/// of it, so that every one begins with the arguments as they were passed.
/// </summary>
internal abstract class CellIterator<T> : IEnumerable<T>, IEnumerator<T>
{
    /// <summary>Where to go on: 0 before the first item, from 1 up behind an item, -1 while it runs or is over.</summary>
    public int State;

    public T Item = default!;

    /// <summary>Whether MoveNext is to run what must happen at the end instead of going on.</summary>
    public bool IsDisposing;

    /// <summary>Whether it was left where something must happen at the end.</summary>
    public bool IsGuarded;

    public T Current => Item;

    object? IEnumerator.Current => Item;

    public abstract bool MoveNext();

    public IEnumerator<T> GetEnumerator() => (IEnumerator<T>)MemberwiseClone();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
