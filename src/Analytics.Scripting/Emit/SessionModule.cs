using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The dynamic assembly that holds the code of all cells of a session. One assembly rather than one per cell: cells see each other's
/// types without access checks, and making one costs more than making a type.
/// </summary>
internal sealed class SessionModule
{
    /// <summary>The engine's internals that emitted code calls are visible to assemblies of this name.</summary>
    public const string AssemblyName = "Analytics.Cells";

    /// <summary>
    /// RuntimeCompatibility(WrapNonExceptionThrows = true), as every compiled assembly says. The run time's compiler puts methods with try
    /// blocks, such as the ones that start async functions, into their callers only where both say the same.
    /// </summary>
    private static readonly byte[] WrapsWhatIsThrown = [1, 0, 1, 0, 0x54, 0x02, 22, .. "WrapNonExceptionThrows"u8, 1];

    private readonly AssemblyBuilder _assembly;
    private readonly ModuleBuilder _module;
    private readonly Dictionary<int, LineTable> _lines = [];
    private readonly Dictionary<SourceTypeSymbol, ConstructorInfo> _delegateConstructors = [];
    private int _names;

    public SessionModule()
    {
        _assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(AssemblyName), AssemblyBuilderAccess.Run);
        _assembly.SetCustomAttribute(typeof(RuntimeCompatibilityAttribute).GetConstructor([])!, WrapsWhatIsThrown);
        _module = _assembly.DefineDynamicModule(AssemblyName);
        AnonymousTypes = new AnonymousTypes(this);
        Checkpoints = Checkpoints.Define(_module);
    }

    public Assembly Assembly => _assembly;

    public AnonymousTypes AnonymousTypes { get; }

    /// <summary>The static fields by which running code is told to stop.</summary>
    public Checkpoints Checkpoints { get; }

    public TypeBuilder DefineType(string name, TypeAttributes attributes, Type? parent) => _module.DefineType(name, attributes, parent);

    /// <summary>A number that no other made name of the session has.</summary>
    public string NextNumber() => Interlocked.Increment(ref _names).ToString(CultureInfo.InvariantCulture);

    /// <summary>Keeps the lines of a new method.</summary>
    public LineTable AddLines(int methodToken, LineTable lines)
    {
        lock (_lines) _lines[methodToken] = lines;
        return lines;
    }

    /// <summary>The lines of a method in a stack trace; null where it is not one that a cell's code has become.</summary>
    public LineTable? FindLines(MethodBase method)
    {
        if (method.Module.Assembly.GetName().Name != AssemblyName || !ReferenceEquals(method.Module, Checkpoints.Interrupted.Module)) return null;
        lock (_lines) return _lines.GetValueOrDefault(method.MetadataToken);
    }

    public void SetDelegateConstructor(SourceTypeSymbol type, ConstructorInfo constructor) => _delegateConstructors[type] = constructor;

    /// <summary>The constructor of a delegate type that a cell declares, as its definition has it.</summary>
    public ConstructorInfo DelegateConstructorOf(SourceTypeSymbol type) => _delegateConstructors[type];

    /// <summary>A method that an array type of several dimensions has in the run time alone.</summary>
    public MethodInfo ArrayMethod(Type array, string name, Type result, Type[] parameters) =>
        _module.GetArrayMethod(array, name, CallingConventions.HasThis, result, parameters);
}
