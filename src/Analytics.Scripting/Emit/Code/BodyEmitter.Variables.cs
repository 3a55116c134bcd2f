using System.Collections.Immutable;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Where variables, values in between and shared objects are kept.</summary>
internal sealed partial class BodyEmitter
{
    private readonly Dictionary<Symbol, Slot> _variables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<VariableScope, Slot> _frames = [];
    private readonly Dictionary<BoundPlaceholder, Slot> _placeholders = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<LocalSymbol> _plainLocals = [];
    private readonly Dictionary<Type, Stack<LocalSlot>> _freeTemporaries = [];

    private Slot SlotOf(Symbol variable)
    {
        if (_variables.TryGetValue(variable, out var slot)) return slot;
        if (_root.Analysis.FrameOf(variable) is { } scope) return CapturedSlot(variable, scope);
        if (variable is not LocalSymbol local) throw new InvalidOperationException($"The parameter {variable} is not one of this function.");
        return _variables[variable] = DeclareLocal(local);
    }

    private Slot DeclareLocal(LocalSymbol local)
    {
        var type = TypeOf(local.Type);
        if (local.RefKind == RefKind.None)
            return _plainLocals.Contains(local) || local.Type.IsRefLike ? new LocalSlot(_il.DeclareLocal(type)) : NewVariable(type);
        return new ReferenceSlot(new LocalSlot(_il.DeclareLocal(type.MakeByRefType())), type);
    }

    private FieldSlot CapturedSlot(Symbol variable, VariableScope scope)
    {
        var frame = _root.FrameOf(scope);
        var owner = ObjectOf(scope);
        var type = variable is LocalSymbol local ? local.Type : ((ParameterSymbol)variable).Type;
        return new FieldSlot(owner, RuntimeScope.FieldOn(owner.Type, frame.FieldOf(variable)), TypeOf(type));
    }

    /// <summary>The object that holds a scope's captured variables, or for the outermost scope <c>this</c>.</summary>
    private Slot ObjectOf(VariableScope scope)
    {
        if (_frames.TryGetValue(scope, out var own)) return own;
        var slot = _self ?? throw new InvalidOperationException("A static function has no object to find variables by.");
        var at = _function.Parent is null ? VariableScope.OfThis : _function.Host!;
        while (at != scope)
        {
            var frame = _root.FrameOf(at);
            var next = ClosureAnalysis.Outward(at) ?? throw new InvalidOperationException("A scope is not around the function that uses it.");
            slot = new FieldSlot(slot, RuntimeScope.FieldOn(slot.Type, frame.Outward!), _root.ObjectType(next, _scope));
            at = next;
        }

        return slot;
    }

    /// <summary>Begins a scope: where functions share its variables, makes the object that holds them.</summary>
    /// <param name="locals">What the scope declares.</param>
    /// <param name="code">The code it reaches over: where the function is not left within that, its variables need not survive.</param>
    private void EnterScope(ImmutableArray<LocalSymbol> locals, BoundNode? code)
    {
        if (_machine is not null && !_suspensions.Suspends(code)) _plainLocals.UnionWith(locals);
        if (_root.Analysis.FrameOf(locals) is { } scope && scope != _function.Root) EnterFrame(scope);
    }

    private void EnterFrame(VariableScope scope)
    {
        var frame = _root.FrameOf(scope);
        var type = frame.TypeIn(_scope);
        if (!_frames.TryGetValue(scope, out var slot)) slot = NewVariable(type);
        slot.BeginStore(_il);
        _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(type, frame.Constructor));
        slot.Store(_il);
        if (frame.Outward is { } outward)
        {
            slot.Load(_il);
            ObjectOf(ClosureAnalysis.Outward(scope)!).Load(_il);
            _il.Emit(OpCodes.Stfld, RuntimeScope.FieldOn(type, outward));
        }

        _frames[scope] = slot;
    }

    /// <summary>A variable for the length of the function.</summary>
    private Slot NewVariable(Type type) =>
        _machine is { } machine && !RuntimeScope.IsRefLike(type) ? machine.SlotOf(machine.AddVariable(type), type) : new LocalSlot(_il.DeclareLocal(type));

    /// <summary>A variable for a value in between. Where the function may be left and entered again meanwhile, it must survive that.</summary>
    private Slot Temporary(Type type, bool survives = false)
    {
        if (survives && _machine is not null && RuntimeScope.IsRefLike(type))
            throw new UnsupportedCodeException($"A value of type {type.Name} cannot be preserved across 'await' or 'yield' boundary.") { Code = "CS4007" };
        if (survives) return NewVariable(type);
        return _freeTemporaries.TryGetValue(type, out var free) && free.TryPop(out var slot) ? slot : new LocalSlot(_il.DeclareLocal(type));
    }

    /// <summary>Gives a temporary back whose value is not needed any more.</summary>
    private void Free(Slot slot)
    {
        if (slot is not LocalSlot local) return;
        if (!_freeTemporaries.TryGetValue(slot.Type, out var free)) _freeTemporaries[slot.Type] = free = [];
        free.Push(local);
    }

    /// <summary>Pops the value on the stack into a new temporary.</summary>
    private Slot Keep(Type type, bool survives = false)
    {
        var slot = Temporary(type, survives);
        slot.StoreTop(_il);
        return slot;
    }

    /// <summary>Evaluates an expression into a new temporary.</summary>
    private Slot Keep(BoundExpression value, bool survives = false)
    {
        Emit(value);
        return Keep(TypeOf(value.Type), survives);
    }

    private Slot SlotOf(BoundPlaceholder placeholder) =>
        _placeholders.TryGetValue(placeholder, out var slot) ? slot
        : throw new InvalidOperationException($"Nothing has been put in place of the placeholder at {placeholder.Syntax.Span}.");
}
