using System.Reflection;
using System.Reflection.Emit;

namespace Analytics.Scripting.Emit;

/// <summary>Where a variable, or a value in between, is kept while code runs.</summary>
internal abstract class Slot(Type type)
{
    public Type Type => type;

    /// <summary>Pushes the value.</summary>
    public abstract void Load(ILGenerator il);

    /// <summary>Pushes a reference to the variable.</summary>
    public abstract void LoadAddress(ILGenerator il);

    /// <summary>Pushes what <see cref="Store"/> needs below the value.</summary>
    public virtual void BeginStore(ILGenerator il)
    {
    }

    /// <summary>Pops the value, and what <see cref="BeginStore"/> pushed.</summary>
    public abstract void Store(ILGenerator il);

    /// <summary>Pops the value that is on the stack, without anything of <see cref="BeginStore"/> below it.</summary>
    public virtual void StoreTop(ILGenerator il)
    {
        var value = il.DeclareLocal(Type);
        il.Emit(OpCodes.Stloc, value);
        BeginStore(il);
        il.Emit(OpCodes.Ldloc, value);
        Store(il);
    }
}

/// <summary>A local of the method.</summary>
internal sealed class LocalSlot(LocalBuilder local) : Slot(local.LocalType)
{
    public LocalBuilder Local => local;

    public override void Load(ILGenerator il) => il.Emit(OpCodes.Ldloc, local);

    public override void LoadAddress(ILGenerator il) => il.Emit(OpCodes.Ldloca, local);

    public override void Store(ILGenerator il) => il.Emit(OpCodes.Stloc, local);

    public override void StoreTop(ILGenerator il) => Store(il);
}

/// <summary>An argument of the method, counted from 0, <c>this</c> included.</summary>
internal sealed class ArgumentSlot(int index, Type type) : Slot(type)
{
    public override void Load(ILGenerator il) => il.LoadArgument(index);

    public override void LoadAddress(ILGenerator il) => il.Emit(OpCodes.Ldarga, (short)index);

    public override void Store(ILGenerator il) => il.Emit(OpCodes.Starg, (short)index);

    public override void StoreTop(ILGenerator il) => Store(il);
}

/// <summary>A field of an object that is itself in a slot, as a variable that lambdas share is.</summary>
internal sealed class FieldSlot(Slot owner, FieldInfo field, Type type) : Slot(type)
{
    public override void Load(ILGenerator il)
    {
        LoadOwner(il);
        il.Emit(OpCodes.Ldfld, field);
    }

    public override void LoadAddress(ILGenerator il)
    {
        LoadOwner(il);
        il.Emit(OpCodes.Ldflda, field);
    }

    public override void BeginStore(ILGenerator il) => LoadOwner(il);

    public override void Store(ILGenerator il) => il.Emit(OpCodes.Stfld, field);

    private void LoadOwner(ILGenerator il)
    {
        if (owner.Type.IsValueType) owner.LoadAddress(il);
        else owner.Load(il);
    }
}

/// <summary>A static field.</summary>
internal sealed class StaticSlot(FieldInfo field, Type type) : Slot(type)
{
    public override void Load(ILGenerator il) => il.Emit(OpCodes.Ldsfld, field);

    public override void LoadAddress(ILGenerator il) => il.Emit(OpCodes.Ldsflda, field);

    public override void Store(ILGenerator il) => il.Emit(OpCodes.Stsfld, field);

    public override void StoreTop(ILGenerator il) => Store(il);
}

/// <summary>The variable to which a reference kept in another slot points: a ref parameter or local.</summary>
internal sealed class ReferenceSlot(Slot reference, Type type) : Slot(type)
{
    /// <summary>Where the reference itself is kept.</summary>
    public Slot Reference => reference;

    public override void Load(ILGenerator il)
    {
        reference.Load(il);
        il.Emit(OpCodes.Ldobj, Type);
    }

    public override void LoadAddress(ILGenerator il) => reference.Load(il);

    public override void BeginStore(ILGenerator il) => reference.Load(il);

    public override void Store(ILGenerator il) => il.Emit(OpCodes.Stobj, Type);
}
