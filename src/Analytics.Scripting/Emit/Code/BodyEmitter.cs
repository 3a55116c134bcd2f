using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Writes the instructions of one function. Values are computed on the evaluation stack; where something to come needs that empty (see
/// <see cref="Suspensions"/>), what was computed before waits in temporaries.
/// </summary>
internal sealed partial class BodyEmitter
{
    private readonly CodeRoot _root;
    private readonly FunctionNode _function;
    private readonly ILGenerator _il;
    private readonly RuntimeScope _scope;
    private readonly Suspensions _suspensions;
    private readonly Slot? _self;
    private readonly LineTable _lines;
    private readonly TypeSymbol _returnType;

    /// <param name="root">What this function shares with those around and in it.</param>
    /// <param name="function">The function.</param>
    /// <param name="il">Where its instructions go.</param>
    /// <param name="scope">What symbols mean in it.</param>
    /// <param name="self">The object it is called on, of a closure class or the type around; null for a static method.</param>
    /// <param name="returnType">What its <c>return</c> statements give.</param>
    /// <param name="lines">Gets the lines of its code.</param>
    public BodyEmitter(CodeRoot root, FunctionNode function, ILGenerator il, RuntimeScope scope, Slot? self, TypeSymbol returnType, LineTable lines)
    {
        _root = root;
        _function = function;
        _il = il;
        _scope = scope;
        _self = self;
        _returnType = returnType;
        _lines = lines;
        _suspensions = new Suspensions(function);
    }

    /// <summary>Whether the function returns a reference to a variable.</summary>
    public RefKind ReturnRefKind { get; init; }

    /// <summary>Writes the whole method: parameters must be arguments, in order, behind <c>this</c> if there is one.</summary>
    public void EmitMethod(MethodSymbol? symbol)
    {
        var first = _self is null ? 0 : 1;
        foreach (var parameter in symbol?.Parameters ?? []) DeclareParameter(parameter, first + parameter.Ordinal);
        if (MayCheckLater(symbol)) _isCheckDue = true;
        else EmitCheckpoint();
        EnterRoot(symbol);
        EmitBody();
        EmitEnd();
    }

    private void DeclareParameter(ParameterSymbol parameter, int argument)
    {
        var type = _scope.Of(parameter.Type);
        _variables[parameter] = parameter.RefKind == RefKind.None
            ? new ArgumentSlot(argument, type)
            : new ReferenceSlot(new ArgumentSlot(argument, type.MakeByRefType()), type);
    }

    /// <summary>Captured parameters move into the object of the outermost scope, where functions inside find them.</summary>
    private void EnterRoot(MethodSymbol? symbol)
    {
        var root = _function.Root;
        if (!root.HasFrame) return;
        var arguments = (symbol?.Parameters ?? []).Where(p => _root.Analysis.FrameOf(p) is not null).Select(p => (p, _variables[p])).ToList();
        EnterFrame(root);
        foreach (var (parameter, argument) in arguments)
        {
            _variables.Remove(parameter);
            var slot = SlotOf(parameter);
            slot.BeginStore(_il);
            argument.Load(_il);
            slot.Store(_il);
        }
    }

    private static MethodInfo Member(Type type, string name, int parameters = 0) => RuntimeScope.MethodOn(type, name, parameters);

    private Type TypeOf(TypeSymbol type) => _scope.Of(type);

    private Type NullableOf(TypeSymbol underlying) => typeof(Nullable<>).MakeGenericType(TypeOf(underlying));

    private static bool IsVoid(TypeSymbol type) => type.IsVoid;
}
