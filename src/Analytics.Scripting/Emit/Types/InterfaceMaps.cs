using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Tells the run time which methods of a type implement those of its interfaces, and override those of its base under another signature.</summary>
internal static class InterfaceMaps
{
    public static void Define(SourceTypeSymbol type, TypeBuilder builder, RuntimeScope scope)
    {
        foreach (var (declared, implementation) in type.InterfaceImplementations)
        {
            if (implementation.ContainingType?.Definition == type)
            {
                builder.DefineMethodOverride((MethodInfo)((SourceMethodSymbol)implementation.Definition).RuntimeMethod!, scope.Of(declared));
            }
            else if (implementation is { IsVirtual: false, ContainingType.IsInterface: false })
            {
                DefineBridge(builder, scope, declared, implementation);
            }
        }

        foreach (var method in MemberDefiner.MethodsOf(type))
        {
            if (type.IsInterface && method.ExplicitlyImplements is { } inherited)
                builder.DefineMethodOverride((MethodInfo)method.RuntimeMethod!, scope.Of(inherited));
            if (method is { Overridden: { } overridden } && overridden.ReturnType != method.ReturnType)
                builder.DefineMethodOverride((MethodInfo)method.RuntimeMethod!, scope.Of(overridden));
        }
    }

    /// <summary>A method of a base class is no implementation unless it is virtual, so one is made that calls it.</summary>
    private static void DefineBridge(TypeBuilder builder, RuntimeScope scope, MethodSymbol declared, MethodSymbol implementation)
    {
        var bridge = builder.DefineMethod(
            $"<{declared.ContainingType}.{declared.Name}>",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot | MethodAttributes.HideBySig);
        Signatures.Set(bridge, declared, scope);
        var il = bridge.GetILGenerator();
        for (var i = 0; i <= declared.Parameters.Length; i++) il.LoadArgument(i);
        il.Emit(OpCodes.Call, scope.Of(implementation));
        il.Emit(OpCodes.Ret);
        builder.DefineMethodOverride(bridge, scope.Of(declared));
    }
}
