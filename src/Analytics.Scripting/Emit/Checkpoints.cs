using System.Reflection;
using System.Reflection.Emit;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Where emitted code looks whether it should go on. Loops read a flag at each turn. Functions look whether the stack pointer is in the part
/// of the cell's stack that may be used, which guards against endless recursion; moved to where no stack is, that part stops functions
/// as the flag stops loops: one comparison for both.
/// </summary>
internal sealed class Checkpoints
{
    /// <summary>
    /// How much of its stack a cell's functions may use, in bytes: room for tens of thousands of calls within each other. With more, an endless
    /// recursion takes seconds to fail, since the way back through each call costs far more than the call.
    /// </summary>
    public const int StackRoom = 2 * 1024 * 1024;

    private readonly Action<bool> _setInterrupted;
    private readonly Action<nuint> _setStackLimit;
    private object? _owner;

    private Checkpoints(FieldInfo interrupted, FieldInfo stackLimit, Func<nuint> stackPointer)
    {
        StackPointer = stackPointer;
        Interrupted = interrupted;
        StackLimit = stackLimit;
        _setInterrupted = value => interrupted.SetValue(null, value);
        _setStackLimit = value => stackLimit.SetValue(null, value);
    }

    /// <summary>A static bool: true while the session's code must stop.</summary>
    public FieldInfo Interrupted { get; }

    /// <summary>A static nuint: the lowest address of the cell's stack that may be used; the highest is <see cref="StackRoom"/> above.</summary>
    public FieldInfo StackLimit { get; }

    /// <summary>Gives the address at which the stack of the calling thread ends for now.</summary>
    public Func<nuint> StackPointer { get; }

    /// <summary>From now on the fields are about this cell's thread; one before it that still runs is on its own.</summary>
    public void Take(object owner, nuint stackLimit)
    {
        lock (_setInterrupted)
        {
            _owner = owner;
            _setInterrupted(false);
            _setStackLimit(stackLimit);
        }
    }

    /// <summary>Tells all code of the session to stop, if the cell is still the one that the fields are about.</summary>
    public void Stop(object owner)
    {
        lock (_setInterrupted)
        {
            if (_owner != owner) return;
            _setInterrupted(true);
            _setStackLimit(nuint.MaxValue);
        }
    }

    public void Release(object owner)
    {
        lock (_setInterrupted)
        {
            if (_owner != owner) return;
            _owner = null;
            _setInterrupted(false);
            _setStackLimit(0);
        }
    }

    public static Checkpoints Define(ModuleBuilder module)
    {
        var type = module.DefineType("Checkpoints", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        var interrupted = type.DefineField("Interrupted", typeof(bool), FieldAttributes.Public | FieldAttributes.Static);
        var stackLimit = type.DefineField("StackLimit", typeof(nuint), FieldAttributes.Public | FieldAttributes.Static);
        var stackPointer = type.DefineMethod("StackPointer", MethodAttributes.Public | MethodAttributes.Static, typeof(nuint), []);
        stackPointer.SetImplementationFlags(MethodImplAttributes.NoInlining);
        var il = stackPointer.GetILGenerator();
        il.Emit(OpCodes.Ldloca, il.DeclareLocal(typeof(int)));
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ret);
        var created = type.CreateType();
        return new Checkpoints(
            created.GetField(interrupted.Name)!, created.GetField(stackLimit.Name)!, created.GetMethod(stackPointer.Name)!.CreateDelegate<Func<nuint>>());
    }
}
