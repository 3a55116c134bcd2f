using System.Reflection;
using System.Reflection.Emit;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Where emitted code looks whether it should go on. Functions look whether the stack pointer is in the part of the cell's stack that may
/// be used, which guards against endless recursion; moved to where no stack is, that part stops functions as a flag stops loops: one
/// comparison for both. There are two flags. <see cref="Interrupted"/> is for loops and functions that call nothing: all code must stop,
/// at once, so that what they call never returns, which keeps them tight. <see cref="MustLook"/> outlives it and is for all else: some code
/// must stop, and whether this code must has to be looked at.
/// </summary>
internal sealed class Checkpoints
{
    /// <summary>
    /// How much of its stack a cell's functions may use, in bytes: several times what threads of the pool have, on which cells run elsewhere.
    /// With more, an endless recursion takes seconds to fail, since reading the trace of so many calls does.
    /// </summary>
    public const int StackRoom = 4 * 1024 * 1024;

    /// <summary>
    /// The part of that which async functions may use. Each of them throws what it awaited anew, with a trace that grows, so that the way back
    /// takes time that grows with the square of the depth.
    /// </summary>
    public const int AsyncStackRoom = 1024 * 1024;

    private Checkpoints(Type type, Func<nuint> stackPointer)
    {
        StackPointer = stackPointer;
        Interrupted = type.GetField(nameof(Interrupted))!;
        MustLook = type.GetField(nameof(MustLook))!;
        StackLimit = type.GetField(nameof(StackLimit))!;
    }

    /// <summary>A static bool: true while all of the session's code must stop.</summary>
    public FieldInfo Interrupted { get; }

    /// <summary>A static bool: true while there may be code that must stop.</summary>
    public FieldInfo MustLook { get; }

    /// <summary>A static nuint: the lowest address of the cell's stack that may be used; the highest is <see cref="StackRoom"/> above.</summary>
    public FieldInfo StackLimit { get; }

    /// <summary>Gives the address at which the stack of the calling thread ends for now.</summary>
    public Func<nuint> StackPointer { get; }

    /// <summary>All code must stop.</summary>
    public void StopAll()
    {
        MustLook.SetValue(null, true);
        Interrupted.SetValue(null, true);
        StackLimit.SetValue(null, nuint.MaxValue);
    }

    /// <summary>Code may run, on the stack with that limit.</summary>
    public void Set(bool mustLook, nuint stackLimit)
    {
        MustLook.SetValue(null, mustLook);
        Interrupted.SetValue(null, false);
        StackLimit.SetValue(null, stackLimit);
    }

    public void SetMustLook(bool value) => MustLook.SetValue(null, value);

    public static Checkpoints Define(ModuleBuilder module)
    {
        var type = module.DefineType("Checkpoints", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        type.DefineField(nameof(Interrupted), typeof(bool), FieldAttributes.Public | FieldAttributes.Static);
        type.DefineField(nameof(MustLook), typeof(bool), FieldAttributes.Public | FieldAttributes.Static);
        type.DefineField(nameof(StackLimit), typeof(nuint), FieldAttributes.Public | FieldAttributes.Static);
        var stackPointer = type.DefineMethod("StackPointer", MethodAttributes.Public | MethodAttributes.Static, typeof(nuint), []);
        stackPointer.SetImplementationFlags(MethodImplAttributes.NoInlining);
        var il = stackPointer.GetILGenerator();
        il.Emit(OpCodes.Ldloca, il.DeclareLocal(typeof(int)));
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ret);
        var created = type.CreateType();
        return new Checkpoints(created, created.GetMethod(stackPointer.Name)!.CreateDelegate<Func<nuint>>());
    }
}
