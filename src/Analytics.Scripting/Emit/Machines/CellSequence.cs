using System.Collections;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The base of the classes that iterators become which return a sequence. Every enumeration of it begins with the arguments as they were
/// passed. The first one on the thread that made the sequence runs in the same object, others in objects of their own. The class made for an
/// iterator says itself what it enumerates with, which lets the run time's compiler see through loops over it.
/// </summary>
internal abstract class CellSequence<T> : CellIterator<T>, IEnumerable<T>
{
    /// <summary>The state of a sequence that has not been enumerated.</summary>
    public const int Unused = -2;

    private readonly int _thread = Environment.CurrentManagedThreadId;

    public abstract IEnumerator<T> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the object itself enumerates from now on; where not, another one must.</summary>
    public bool Begin()
    {
        if (State != Unused || _thread != Environment.CurrentManagedThreadId) return false;
        State = 0;
        return true;
    }
}
