using System.Reflection;
using System.Reflection.Emit;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Where emitted code looks whether it should go on. Loops read a flag at each turn. Functions compare the stack pointer with a limit,
/// which guards against endless recursion and, raised to the top of the address space, stops functions as the flag stops loops:
/// one comparison for both.
/// </summary>
internal sealed class Checkpoints
{
    private readonly Action<bool> _setInterrupted;
    private readonly Action<nuint> _setStackLimit;

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

    /// <summary>A static nuint: addresses below it are too deep in the stack, or need a closer look.</summary>
    public FieldInfo StackLimit { get; }

    /// <summary>Gives the address at which the stack of the calling thread ends for now.</summary>
    public Func<nuint> StackPointer { get; }

    public void SetInterrupted(bool value) => _setInterrupted(value);

    public void SetStackLimit(nuint value) => _setStackLimit(value);

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
