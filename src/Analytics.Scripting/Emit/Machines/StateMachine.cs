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
    private readonly List<(FieldBuilder Passed, FieldBuilder Used)> _arguments = [];

    /// <summary>The longest iterator, in bytes, that loops over it should hold.</summary>
    private const int InlinedSize = 500;

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
            AddParameter(parameter);
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

    /// <summary>The field that gets that object when the function is called; where it is a struct, each enumeration begins with a copy.</summary>
    public FieldBuilder? PassedReceiver { get; private set; }

    public void AddReceiver(Type type)
    {
        Receiver = PassedReceiver = AddField("<>4__this", type);
        if (Kind.IsSequence && type.IsValueType) PassedReceiver = AddField("<>3__this", type);
    }

    public MethodBuilder DefineMoveNext()
    {
        var attributes = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;
        if (Kind.IsStruct) attributes |= Implementing;
        return Class.Builder.DefineMethod("MoveNext", attributes, Kind is { IsIterator: true, IsAsync: false } ? typeof(bool) : typeof(void), []);
    }

    /// <summary>
    /// What the run time's compiler is told about MoveNext. A loop over a small iterator whose class is known should hold its code. An async
    /// function without loops is called often or not at all, and what calls it cannot hold it because of its try block: without this it
    /// would run unoptimized until that compiler finds the time for it, which it does not while other cells are compiled.
    /// </summary>
    /// <param name="size">How long its code is, in bytes.</param>
    /// <param name="function">The function. Where there is a loop in it, it is optimized while it runs.</param>
    public MethodImplAttributes HintsFor(int size, FunctionNode function) =>
        Kind is { IsIterator: true, IsAsync: false } && size <= InlinedSize ? MethodImplAttributes.AggressiveInlining
        : Kind is { IsStruct: true } && function is { HasLoop: false, UsesCells: false } ? MethodImplAttributes.AggressiveOptimization
        : MethodImplAttributes.IL;

    /// <summary>The field that says where to go on, as it is named in other code.</summary>
    public FieldInfo StateIn(RuntimeScope scope, Type type) =>
        _state is null ? FieldOf(Kind.BaseIn(scope), StateName) : RuntimeScope.FieldOn(type, _state);

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

    /// <summary>The field that gets the argument when the function is called: where each enumeration begins with it, one that stays as it is.</summary>
    public FieldBuilder PassedFieldOf(ParameterSymbol parameter) => Kind.IsSequence ? _arguments[parameter.Ordinal].Passed : _parameters[parameter];

    /// <summary>Lets an iterator's sequence be enumerated, once the receiver is known.</summary>
    public void DefineGetEnumerator()
    {
        var enumerator = typeof(IEnumerator<>).MakeGenericType(Class.Inside.Of(Kind.Result));
        var method = Class.Builder.DefineMethod("GetEnumerator", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, enumerator, []);
        var il = method.GetILGenerator();
        var isBegun = il.DefineLabel();
        // Of the class itself, so that whoever calls knows which class it gets.
        var made = il.DeclareLocal(Self);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Stloc, made);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, BaseMethod("Begin"));
        il.Emit(OpCodes.Brtrue, isBegun);
        il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(Self, Class.Constructor));
        il.Emit(OpCodes.Stloc, made);
        if (Receiver is { } shared && shared == PassedReceiver) Copy(shared, shared);
        il.MarkLabel(isBegun);
        if (PassedReceiver is { } given && given != Receiver) Copy(given, Receiver!);
        foreach (var (passed, used) in _arguments) Copy(passed, used);
        il.Emit(OpCodes.Ldloc, made);
        il.Emit(OpCodes.Ret);

        void Copy(FieldBuilder from, FieldBuilder to)
        {
            il.Emit(OpCodes.Ldloc, made);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, Inside(from));
            il.Emit(OpCodes.Stfld, Inside(to));
        }
    }

    public int NextState() => _states++;

    /// <summary>A field as it is named in the class's own code.</summary>
    public FieldInfo Inside(FieldBuilder field) => RuntimeScope.FieldOn(Self, field);

    /// <summary>A field of the base class, as it is named in the class's own code.</summary>
    public FieldInfo BaseField(string name) => FieldOf(_base, name);

    public MethodInfo BaseMethod(string name) => RuntimeScope.MethodOn(_base, _baseDefinition.GetMethod(name)!);

    /// <summary>The slot of a field in the class's own code.</summary>
    public FieldSlot SlotOf(FieldBuilder field, Type type) => new(This, Inside(field), type);

    /// <summary>A field that the base class, given over type arguments, declares or inherits.</summary>
    private FieldInfo FieldOf(Type type, string name)
    {
        var field = _baseDefinition.GetField(name)!;
        if (field.DeclaringType is not { IsGenericType: true } declaring) return field;
        var definition = declaring.GetGenericTypeDefinition();
        return RuntimeScope.FieldOn(definition.MakeGenericType(type.GetGenericArguments()), definition.GetField(name)!);
    }

    private void AddParameter(ParameterSymbol parameter)
    {
        var type = Class.Inside.Of(parameter.Type);
        var used = AddField(parameter.Name, type);
        _parameters[parameter] = used;
        if (Kind.IsSequence) _arguments.Add((AddField($"<>3__{parameter.Name}", type), used));
    }

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
