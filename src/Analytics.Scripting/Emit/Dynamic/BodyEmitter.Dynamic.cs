using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;
using Microsoft.CSharp.RuntimeBinder;
using RuntimeBinder = Microsoft.CSharp.RuntimeBinder.Binder;

namespace Analytics.Scripting.Emit;

/// <summary>Operations that are decided at run time, each by a call site of .NET's own binder for C#, which remembers what it decided.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitDynamic(BoundDynamic operation, bool wantsValue)
    {
        var values = operation.Arguments.Select(a => a.Value).ToList();
        var kept = values.Exists(_suspensions.NeedsEmptyStack) ? values.ConvertAll(v => Keep(v, values.Exists(_suspensions.Suspends))) : null;
        var isDiscarded = !wantsValue && operation.Operation is DynamicOperation.InvokeMember or DynamicOperation.Invoke;
        var shared = _root.SharedClass(_function.TypeParameters);
        var type = CallSiteType(operation, isDiscarded, _scope);
        var field = shared.AddStatic("<>p__" + _scope.Module.NextNumber(), typeof(CallSite<>).MakeGenericType(CallSiteType(operation, isDiscarded, shared.Inside)));
        var site = RuntimeScope.FieldOn(shared.TypeIn(_scope), field);
        EmitSite(operation, isDiscarded, site, typeof(CallSite<>).MakeGenericType(type));
        _il.Emit(OpCodes.Ldsfld, site);
        _il.Emit(OpCodes.Ldfld, RuntimeScope.FieldOn(typeof(CallSite<>).MakeGenericType(type), typeof(CallSite<>).GetField("Target")!));
        _il.Emit(OpCodes.Ldsfld, site);
        for (var i = 0; i < values.Count; i++)
        {
            if (kept is null) Emit(values[i]);
            else kept[i].Load(_il);
        }

        _il.Emit(OpCodes.Callvirt, RuntimeScope.MethodOn(type, "Invoke", values.Count + 1));
        if (!wantsValue && !isDiscarded) _il.Emit(OpCodes.Pop);
    }

    /// <summary>Func or Action over the site itself, the operands and the result.</summary>
    private static Type CallSiteType(BoundDynamic operation, bool isDiscarded, RuntimeScope scope)
    {
        List<Type> types = [typeof(CallSite), .. operation.Arguments.Select(a => scope.Of(a.Value.Type))];
        if (!isDiscarded) types.Add(scope.Of(operation.Type));
        var name = isDiscarded ? "System.Action`" : "System.Func`";
        var definition = types.Count > 16 ? null : typeof(object).Assembly.GetType(name + types.Count);
        return definition?.MakeGenericType([.. types])
            ?? throw new UnsupportedCodeException("A call that is decided at run time cannot have so many arguments.");
    }

    private void EmitSite(BoundDynamic operation, bool isDiscarded, FieldInfo site, Type type)
    {
        var known = _il.DefineLabel();
        _il.Emit(OpCodes.Ldsfld, site);
        _il.Emit(OpCodes.Brtrue, known);
        _il.LoadInt((int)(isDiscarded ? operation.Flags | DynamicFlags.ResultDiscarded : operation.Flags));
        switch (operation.Operation)
        {
            case DynamicOperation.GetMember or DynamicOperation.SetMember or DynamicOperation.InvokeMember: _il.Emit(OpCodes.Ldstr, operation.Name); break;
            case DynamicOperation.Binary or DynamicOperation.Unary: _il.LoadInt((int)operation.Operator); break;
            case DynamicOperation.Convert: EmitTypeObject(operation.Type); break;
        }

        if (operation.Operation == DynamicOperation.InvokeMember)
        {
            if (operation.TypeArguments.IsEmpty) _il.Emit(OpCodes.Ldnull);
            else EmitArray(typeof(Type), operation.TypeArguments, EmitTypeObject);
        }

        EmitTypeObject(_root.ThisType(_scope));
        if (operation.Operation != DynamicOperation.Convert) EmitArray(typeof(CSharpArgumentInfo), operation.Arguments, EmitArgumentInfo);
        _il.Emit(OpCodes.Call, BinderOf(operation.Operation));
        _il.Emit(OpCodes.Call, RuntimeScope.MethodOn(type, typeof(CallSite<>).GetMethod("Create", [typeof(CallSiteBinder)])!));
        _il.Emit(OpCodes.Stsfld, site);
        _il.MarkLabel(known);
    }

    private void EmitArgumentInfo(DynamicArgument argument)
    {
        _il.LoadInt((int)argument.Flags);
        if (argument.Name is { } name) _il.Emit(OpCodes.Ldstr, name);
        else _il.Emit(OpCodes.Ldnull);
        _il.Emit(OpCodes.Call, typeof(CSharpArgumentInfo).GetMethod("Create")!);
    }

    private static MethodInfo BinderOf(DynamicOperation operation) => typeof(RuntimeBinder).GetMethod(operation switch
    {
        DynamicOperation.Binary => "BinaryOperation",
        DynamicOperation.Unary => "UnaryOperation",
        _ => operation.ToString(),
    })!;
}
