using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Delegates over lambdas, local functions and methods.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitLambda(BoundLambda lambda)
    {
        var method = _root.MethodOf(_root.Analysis.FunctionOf(lambda.Symbol));
        if (method.Function.Host is { } host)
        {
            ObjectOf(host).Load(_il);
            EmitNewDelegate(lambda.Type, MethodIn(method, null), OpCodes.Ldftn);
            return;
        }

        // Made once: it captures nothing, so that one delegate serves for all.
        var shared = method.Class!;
        method.Cache ??= shared.AddStatic("<>9__" + _scope.Module.NextNumber(), method.Inside.Of(lambda.Type));
        var type = shared.TypeIn(_scope);
        EmitOnce(RuntimeScope.FieldOn(type, method.Cache), () =>
        {
            _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(type, shared.Constructor));
            EmitNewDelegate(lambda.Type, MethodIn(method, null), OpCodes.Ldftn);
        });
    }

    /// <summary>Like the compiler, makes a delegate of a static method once and keeps it, unless what it is over differs from call to call.</summary>
    private void EmitStaticDelegate(BoundDelegateCreation creation, MethodSymbol method)
    {
        var target = _scope.Of(method);
        var isOfCell = method.Definition is SourceMethodSymbol { Modifiers: var modifiers } && modifiers.HasFlag(MemberModifiers.OfCell);
        if (isOfCell || !method.IsStatic || !_function.TypeParameters.IsEmpty || !_root.ContainerTypeParameters.IsEmpty)
        {
            _il.Emit(OpCodes.Ldnull);
            EmitNewDelegate(creation.Type, target, OpCodes.Ldftn);
            return;
        }

        EmitOnce(_root.Cell.DelegateCache(_root.Container, TypeOf(creation.Type), target), () =>
        {
            _il.Emit(OpCodes.Ldnull);
            EmitNewDelegate(creation.Type, target, OpCodes.Ldftn);
        });
    }

    /// <summary>Pushes what is in a static field; the first time it is put there before.</summary>
    private void EmitOnce(FieldInfo cache, Action make)
    {
        var known = _il.DefineLabel();
        _il.Emit(OpCodes.Ldsfld, cache);
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Brtrue, known);
        _il.Emit(OpCodes.Pop);
        make();
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Stsfld, cache);
        _il.MarkLabel(known);
    }

    /// <summary>Makes a delegate of the method on the object on the stack, which is null for a static one.</summary>
    private void EmitNewDelegate(TypeSymbol type, MethodInfo method, OpCode load)
    {
        if (load == OpCodes.Ldvirtftn) _il.Emit(OpCodes.Dup);
        _il.Emit(load, method);
        _il.Emit(OpCodes.Newobj, DelegateConstructor(type));
    }

    private ConstructorInfo DelegateConstructor(TypeSymbol type)
    {
        var runtime = TypeOf(type);
        return type is NamedTypeSymbol { Definition: SourceTypeSymbol source }
            ? RuntimeScope.ConstructorOn(runtime, _scope.Module.DelegateConstructorOf(source))
            : RuntimeScope.ConstructorOn(runtime, p => p.Length == 2);
    }

    /// <summary>The method a function has become, as it is named here.</summary>
    private MethodInfo MethodIn(NestedMethod method, MethodSymbol? used)
    {
        var declaring = method.Class?.TypeIn(_scope) ?? _root.ThisType(_scope);
        var named = RuntimeScope.MethodOn(declaring, method.Builder);
        if (method.TypeParameters.IsEmpty) return named;
        var own = used?.Definition.TypeParameters ?? [];
        return named.MakeGenericMethod([.. method.TypeParameters.Select(p =>
            own.IndexOf(p) is >= 0 and var index && used is { TypeArguments: { IsEmpty: false } arguments } ? TypeOf(arguments[index]) : TypeOf(p))]);
    }

    private void EmitDelegateCreation(BoundDelegateCreation creation)
    {
        var method = creation.Method;
        if (method.MethodKind == MethodKind.LocalFunction && _root.Analysis.IsNested(method))
        {
            var function = _root.MethodOf(_root.Analysis.FunctionOf(method));
            if (function.Function.Host is { } host) ObjectOf(host).Load(_il);
            else _il.Emit(OpCodes.Ldnull);
            EmitNewDelegate(creation.Type, MethodIn(function, method), OpCodes.Ldftn);
            return;
        }

        if (creation.Receiver is not { } receiver || (method.IsStatic && !creation.IsExtension))
        {
            EmitStaticDelegate(creation, method);
            return;
        }

        EmitBoxed(receiver);
        var isVirtual = method.IsVirtual && receiver is not BoundBase && !method.IsStatic;
        EmitNewDelegate(creation.Type, _scope.Of(method), isVirtual ? OpCodes.Ldvirtftn : OpCodes.Ldftn);
    }
}
