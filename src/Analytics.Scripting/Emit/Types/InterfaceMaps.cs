using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Binding;
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

        if (!type.IsInterface) DefineStaticDefaults(type, builder, scope);
        foreach (var method in MemberDefiner.MethodsOf(type))
        {
            if (type.IsInterface && method.ExplicitlyImplements is { } inherited)
                builder.DefineMethodOverride((MethodInfo)method.RuntimeMethod!, scope.Of(inherited));
            if (!method.ChangesReturnType) continue;
            var replacing = (MethodBuilder)method.RuntimeMethod!;
            replacing.SetCustomAttribute(new CustomAttributeBuilder(typeof(PreserveBaseOverridesAttribute).GetConstructor([])!, []));
            builder.DefineMethodOverride(replacing, scope.Of(method.Overridden!));
        }
    }

    /// <summary>Static members of interfaces that the type leaves as they are: methods of its own that call the interface's.</summary>
    private static void DefineStaticDefaults(SourceTypeSymbol type, TypeBuilder builder, RuntimeScope scope)
    {
        foreach (var @interface in type.AllInterfaces.Where(i => type.BaseType?.AllInterfaces.Contains(i) != true))
        {
            foreach (var declared in InheritedMembers.AllMethods(@interface))
            {
                if (declared.Definition is not SourceMethodSymbol { IsStaticVirtualWithBody: true } source || type.InterfaceImplementations.ContainsKey(declared))
                    continue;
                var bridge = builder.DefineMethod($"<{@interface}.{declared.Name}>", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig);
                var inside = GenericParameters.Define(scope, declared.TypeParameters, names => bridge.DefineGenericParameters(names));
                Signatures.Set(bridge, declared, inside);
                var il = bridge.GetILGenerator();
                for (var i = 0; i < declared.Parameters.Length; i++) il.LoadArgument(i);
                var body = @interface.TypeParameters.IsEmpty ? source.DefaultBody! : RuntimeScope.MethodOn(scope.Of(@interface), source.DefaultBody!);
                il.Emit(OpCodes.Call, declared.TypeParameters.IsEmpty ? body : body.MakeGenericMethod(bridge.GetGenericArguments()));
                il.Emit(OpCodes.Ret);
                builder.DefineMethodOverride(bridge, scope.Of(declared));
            }
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
