using System.Reflection;
using System.Reflection.Emit;

namespace Analytics.Scripting.Emit;

/// <summary>An element of an array that is kept in a slot, as are its indices.</summary>
internal sealed class ElementSlot(Slot array, IReadOnlyList<Action> indices, Type type, (MethodInfo Get, MethodInfo Set, MethodInfo Address)? methods)
    : Slot(type)
{
    public override void Load(ILGenerator il)
    {
        BeginStore(il);
        if (methods is null) il.Emit(OpCodes.Ldelem, Type);
        else il.Emit(OpCodes.Call, methods.Value.Get);
    }

    public override void LoadAddress(ILGenerator il)
    {
        BeginStore(il);
        if (methods is null) il.Emit(OpCodes.Ldelema, Type);
        else il.Emit(OpCodes.Call, methods.Value.Address);
    }

    public override void BeginStore(ILGenerator il)
    {
        array.Load(il);
        foreach (var load in indices) load();
    }

    public override void Store(ILGenerator il)
    {
        if (methods is null) il.Emit(OpCodes.Stelem, Type);
        else il.Emit(OpCodes.Call, methods.Value.Set);
    }
}

/// <summary>A property or indexer whose receiver and arguments have been evaluated.</summary>
/// <param name="begin">Pushes the receiver and the arguments.</param>
/// <param name="get">Calls the getter.</param>
/// <param name="set">Calls the setter, the value being on top.</param>
/// <param name="type">The property's type.</param>
internal sealed class AccessorSlot(Action begin, Action? get, Action? set, Type type) : Slot(type)
{
    public override void Load(ILGenerator il)
    {
        begin();
        if (get is null) throw new InvalidOperationException("The property cannot be read.");
        get();
    }

    /// <summary>A property has no address: what is pushed is that of a copy.</summary>
    public override void LoadAddress(ILGenerator il)
    {
        Load(il);
        var copy = il.DeclareLocal(Type);
        il.Emit(OpCodes.Stloc, copy);
        il.Emit(OpCodes.Ldloca, copy);
    }

    public override void BeginStore(ILGenerator il) => begin();

    public override void Store(ILGenerator il)
    {
        if (set is null) throw new InvalidOperationException("The property cannot be assigned.");
        set();
    }
}

/// <summary>Takes values and drops them.</summary>
internal sealed class DiscardSlot(Type type) : Slot(type)
{
    public override void Load(ILGenerator il) => throw new InvalidOperationException("A discard cannot be read.");

    public override void LoadAddress(ILGenerator il) => il.Emit(OpCodes.Ldloca, il.DeclareLocal(Type));

    public override void Store(ILGenerator il) => il.Emit(OpCodes.Pop);

    public override void StoreTop(ILGenerator il) => Store(il);
}

/// <summary>A field of an object in a slot, reached through the fields of structs; volatile where the field is.</summary>
internal sealed class VolatileFieldSlot(Slot inner) : Slot(inner.Type)
{
    public override void Load(ILGenerator il)
    {
        inner.LoadAddress(il);
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Ldobj, Type);
    }

    public override void LoadAddress(ILGenerator il) => inner.LoadAddress(il);

    public override void BeginStore(ILGenerator il) => inner.LoadAddress(il);

    public override void Store(ILGenerator il)
    {
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Stobj, Type);
    }
}

/// <summary>A value of a type parameter, seen as an object of the class it is constrained to.</summary>
internal sealed class BoxedSlot(Slot inner, Type boxed) : Slot(typeof(object))
{
    public override void Load(ILGenerator il)
    {
        inner.Load(il);
        il.Emit(OpCodes.Box, boxed);
    }

    public override void LoadAddress(ILGenerator il) => throw new InvalidOperationException("A boxed value has no address.");

    public override void Store(ILGenerator il) => throw new InvalidOperationException("A boxed value cannot be assigned.");
}
