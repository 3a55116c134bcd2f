using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Emit;

/// <summary>The base of the classes that cells with an await at their top become.</summary>
internal abstract class CellAsyncMachine : IAsyncStateMachine
{
    /// <summary>Where to go on: from 0 up while something is awaited, -1 while it runs, -2 when it is over.</summary>
    public int State = -1;

    public abstract void MoveNext();

    /// <summary>Only machines that are structs have anything to do here.</summary>
    public void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }
}
