using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>The bodies that the compiler writes.</summary>
internal static class SynthesizedBodies
{
    private static readonly MethodInfo Combine = typeof(Delegate).GetMethod("Combine", [typeof(Delegate), typeof(Delegate)])!;
    private static readonly MethodInfo Remove = typeof(Delegate).GetMethod("Remove")!;
    private static readonly MethodInfo CompareExchange = typeof(Interlocked).GetMethods()
        .Single(m => m is { Name: "CompareExchange", IsGenericMethodDefinition: true });

    public static void Emit(SourceMethodSymbol method, RuntimeScope scope)
    {
        var il = method.RuntimeMethod is ConstructorBuilder constructor ? constructor.GetILGenerator() : ((MethodBuilder)method.RuntimeMethod!).GetILGenerator();
        switch (method.Synthesized)
        {
            case SynthesizedKind.AutoGetter: EmitGetter(il, method, scope); break;
            case SynthesizedKind.AutoSetter: EmitSetter(il, method, scope); break;
            case SynthesizedKind.EventAdder: EmitAccessor(il, method, scope, Combine); break;
            case SynthesizedKind.EventRemover: EmitAccessor(il, method, scope, Remove); break;
            case SynthesizedKind.DefaultConstructor or SynthesizedKind.PrimaryConstructor: EmitConstructor(il, method, scope); break;
            default: new RecordBodies(il, method, scope).Emit(); break;
        }
    }

    private static FieldInfo BackingField(SourceMethodSymbol accessor, RuntimeScope scope) => scope.Of(accessor.AssociatedMember switch
    {
        SourcePropertySymbol { BackingField: { } field } => field,
        SourceEventSymbol { Field: { } field } => field,
        _ => throw new InvalidOperationException($"{accessor} has no field behind it."),
    });

    private static void EmitGetter(ILGenerator il, SourceMethodSymbol method, RuntimeScope scope)
    {
        if (!method.IsStatic) il.Emit(OpCodes.Ldarg_0);
        il.Emit(method.IsStatic ? OpCodes.Ldsfld : OpCodes.Ldfld, BackingField(method, scope));
        il.Emit(OpCodes.Ret);
    }

    private static void EmitSetter(ILGenerator il, SourceMethodSymbol method, RuntimeScope scope)
    {
        il.Emit(OpCodes.Ldarg_0);
        if (!method.IsStatic) il.Emit(OpCodes.Ldarg_1);
        il.Emit(method.IsStatic ? OpCodes.Stsfld : OpCodes.Stfld, BackingField(method, scope));
        il.Emit(OpCodes.Ret);
    }

    /// <summary>Adds or removes a handler; where another thread changed the field meanwhile, once more.</summary>
    private static void EmitAccessor(ILGenerator il, SourceMethodSymbol method, RuntimeScope scope, MethodInfo change)
    {
        var field = BackingField(method, scope);
        var type = scope.Of(method.Parameters[0].Type);
        var before = il.DeclareLocal(type);
        var after = il.DeclareLocal(type);
        var again = il.DefineLabel();
        il.MarkLabel(again);
        if (!method.IsStatic) il.Emit(OpCodes.Ldarg_0);
        il.Emit(method.IsStatic ? OpCodes.Ldsfld : OpCodes.Ldfld, field);
        il.Emit(OpCodes.Stloc, before);
        il.Emit(OpCodes.Ldloc, before);
        il.LoadArgument(method.IsStatic ? 0 : 1);
        il.Emit(OpCodes.Call, change);
        il.Emit(OpCodes.Castclass, type);
        il.Emit(OpCodes.Stloc, after);
        if (!method.IsStatic) il.Emit(OpCodes.Ldarg_0);
        il.Emit(method.IsStatic ? OpCodes.Ldsflda : OpCodes.Ldflda, field);
        il.Emit(OpCodes.Ldloc, after);
        il.Emit(OpCodes.Ldloc, before);
        il.Emit(OpCodes.Call, CompareExchange.MakeGenericMethod(type));
        il.Emit(OpCodes.Ldloc, before);
        il.Emit(OpCodes.Bne_Un, again);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>A constructor that has nothing to do but call its base's.</summary>
    private static void EmitConstructor(ILGenerator il, SourceMethodSymbol method, RuntimeScope scope)
    {
        if (method.ContainingType is { IsValueType: false } type)
        {
            var above = ((NamedTypeSymbol)type.BaseType!).Constructors.First(c => c.Parameters.IsEmpty);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, scope.ConstructorOf(above));
        }

        il.Emit(OpCodes.Ret);
    }
}
