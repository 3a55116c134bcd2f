using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The class or struct that an async function or iterator becomes: it holds what must survive while the function is left, and MoveNext
/// goes on where it was left.
/// </summary>
internal sealed class StateMachine
{
    private readonly Dictionary<Symbol, FieldBuilder> _parameters = new(ReferenceEqualityComparer.Instance);
    private const string StateName = "State";
    private const MethodAttributes Implementing = MethodAttributes.Final | MethodAttributes.NewSlot;

    private readonly FieldBuilder? _state;
    private readonly Type _base;
    private readonly Type _baseDefinition;
    private int _fields;
    private int _states;

    public StateMachine(CodeRoot root, FunctionNode function, MachineKind kind)
    {
        Kind = kind;
        _baseDefinition = kind.BaseDefinition;
        Class = root.DefineClass("Machine", function.TypeParameters, kind.BaseIn);
        Self = Class.TypeIn(Class.Inside);
        _base = kind.BaseIn(Class.Inside);
        _states = kind.IsIterator ? 1 : 0;
        foreach (var parameter in function.Symbol?.Parameters ?? [])
            _parameters[parameter] = AddField(parameter.Name, Class.Inside.Of(parameter.Type));
        BuilderType = kind.IsAsync ? kind.BuilderIn(Class.Inside) : null;
        if (kind is { IsAsync: true, IsIterator: false }) Builder = AddField("<>t__builder", BuilderType!);
        if (kind.IsStruct) _state = AddField(StateName, typeof(int));
        State = _state is null ? BaseField(StateName) : Inside(_state);
        This = kind.IsStruct ? new ReferenceSlot(new ArgumentSlot(0, Self.MakeByRefType()), Self) : new ArgumentSlot(0, Self);
        if (kind.IsStruct) Implement();
    }

    public MachineKind Kind { get; }

    public ClosureClass Class { get; }

    /// <summary>The class over its own type parameters.</summary>
    public Type Self { get; }

    /// <summary>What makes the task, in the class's own code; null for an iterator.</summary>
    public Type? BuilderType { get; }

    /// <summary>The field that holds it; null where it is one of the base class.</summary>
    public FieldBuilder? Builder { get; }

    /// <summary>The field that says where to go on, as it is named in the class's own code.</summary>
    public FieldInfo State { get; }

    /// <summary>The machine itself, in its own code.</summary>
    public Slot This { get; }

    /// <summary>The object on which the function was called; null for a static one.</summary>
    public FieldBuilder? Receiver { get; private set; }

    public void AddReceiver(Type type) => Receiver = AddField("<>4__this", type);

    public MethodBuilder DefineMoveNext()
    {
        var attributes = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;
        if (Kind.IsStruct) attributes |= Implementing;
        return Class.Builder.DefineMethod("MoveNext", attributes, Kind is { IsIterator: true, IsAsync: false } ? typeof(bool) : typeof(void), []);
    }

    /// <summary>The field that says where to go on, as it is named in other code.</summary>
    public FieldInfo StateIn(Type type) => RuntimeScope.FieldOn(type, _state ?? throw new InvalidOperationException("The base class has it."));

    public FieldBuilder AddField(string name, Type type) => Class.Builder.DefineField(name, type, FieldAttributes.Public);

    /// <summary>Lets an async iterator find the token of its enumeration in a parameter.</summary>
    public void DefineTakeToken(ParameterSymbol parameter)
    {
        var field = Inside(FieldOf(parameter));
        var method = Class.Builder.DefineMethod(
            "TakeToken", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(void), [typeof(CancellationToken)]);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, BaseMethod("Combine"));
        il.Emit(OpCodes.Stfld, field);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>A field for a variable that survives.</summary>
    public FieldBuilder AddVariable(Type type) => AddField("<>7__" + (++_fields).ToString(CultureInfo.InvariantCulture), type);

    public FieldBuilder FieldOf(ParameterSymbol parameter) => _parameters[parameter];

    public int NextState() => _states++;

    /// <summary>A field as it is named in the class's own code.</summary>
    public FieldInfo Inside(FieldBuilder field) => RuntimeScope.FieldOn(Self, field);

    /// <summary>A field of the base class, as it is named in the class's own code.</summary>
    public FieldInfo BaseField(string name) => RuntimeScope.FieldOn(_base, _baseDefinition.GetField(name)!);

    public MethodInfo BaseMethod(string name) => RuntimeScope.MethodOn(_base, _baseDefinition.GetMethod(name)!);

    /// <summary>The slot of a field in the class's own code.</summary>
    public FieldSlot SlotOf(FieldBuilder field, Type type) => new(This, Inside(field), type);

    /// <summary>The builder moves a machine that has to wait into an object, and tells it so.</summary>
    private void Implement()
    {
        Class.Builder.AddInterfaceImplementation(typeof(IAsyncStateMachine));
        var set = Class.Builder.DefineMethod(
            nameof(IAsyncStateMachine.SetStateMachine),
            MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig | Implementing,
            typeof(void),
            [typeof(IAsyncStateMachine)]);
        var il = set.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldflda, Inside(Builder!));
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, RuntimeScope.MethodOn(BuilderType!, Kind.Builder!.GetMethod(nameof(IAsyncStateMachine.SetStateMachine))!));
        il.Emit(OpCodes.Ret);
    }
}
