using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Emit;

/// <summary>Turns a bound cell into a class of the session's assembly.</summary>
internal sealed class CellEmitter
{
    private const string EntryName = "<Run>";

    private readonly BoundSubmission _cell;
    private readonly TypeBuilder _submission;
    private readonly TypeCreation _creation;
    private readonly Dictionary<TypeBuilder, ClosureClass> _staticClasses = [];
    private readonly Dictionary<(TypeBuilder, Type, MethodInfo), FieldBuilder> _delegateCaches = [];
    private readonly Dictionary<MethodSymbol, RuntimeScope> _methodScopes = new(ReferenceEqualityComparer.Instance);

    private readonly FieldBuilder _progress;
    private readonly int _number;
    private readonly CancellationToken _stopping;

    /// <param name="module">Where it goes.</param>
    /// <param name="cell">The cell, without errors.</param>
    /// <param name="number">Its number, for traces.</param>
    /// <param name="stopping">Gives the work up.</param>
    public CellEmitter(SessionModule module, BoundSubmission cell, int number, CancellationToken stopping = default)
    {
        _stopping = stopping;
        Module = module;
        _number = number;
        _cell = cell;
        module.AnonymousTypes.BeginCell();
        OuterScope = new RuntimeScope(module, ImmutableDictionary.Create<TypeParameterSymbol, Type>(ReferenceEqualityComparer.Instance));
        _creation = new TypeCreation(module);
        _submission = module.DefineType(
            cell.Type.Name, TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, typeof(object));
        cell.Type.RuntimeType = _submission;
        _progress = _submission.DefineField(EmittedCell.ProgressName, typeof(int), FieldAttributes.Public | FieldAttributes.Static);
    }

    /// <summary>A static int: how many of the statements at the top of the cell have been completed.</summary>
    public FieldInfo Progress => _progress;

    public SessionModule Module { get; }

    /// <summary>Which functions of the cell need not look at the stack.</summary>
    public CallsOut CallsOut { get; } = new(new Dictionary<MethodSymbol, BoundBlock>(ReferenceEqualityComparer.Instance));

    /// <summary>What symbols mean where no type parameters are in sight.</summary>
    public RuntimeScope OuterScope { get; }

    /// <summary>Writes everything and makes it ready to run.</summary>
    /// <exception cref="UnsupportedCodeException">The cell has code that this engine cannot run.</exception>
    public EmittedCell Emit()
    {
        var types = new TypeDefiner(this, _cell.Type, _submission);
        types.Define(_cell.Types);
        var members = new MemberDefiner(this, types);
        members.Define(_cell.Type, _cell.Types);
        foreach (var (method, scope) in members.MethodScopes) _methodScopes[method] = scope;
        foreach (var (method, body) in _cell.Methods)
        {
            if (body is not null) CallsOut.Add(method, body);
        }

        foreach (var (method, body) in _cell.Methods)
        {
            if (body is not null) method.CallsNothing = !CallsOut.May(method, body);
            if (body is not null) EmitBody(method, body, types);
            else if (!method.IsAbstract && method.Synthesized != SynthesizedKind.DelegateMember) SynthesizedBodies.Emit(method, _methodScopes[method]);
        }

        var entry = EmitEntry();
        var created = _creation.CreateAll(_submission);
        members.Finish(created.Module);
        types.Finish(created.Module);
        return new EmittedCell((MethodInfo)created.Module.ResolveMethod(entry.MetadataToken)!, _cell);
    }

    public void AddType(TypeBuilder type) => _creation.Add(type);

    /// <summary>What code of the cell says.</summary>
    public string Text(SyntaxNode syntax) => _cell.Tree.Text.ToString(syntax.Span);

    /// <summary>The class of the functions in a type's code that capture nothing and see no type parameters.</summary>
    public ClosureClass StaticClassIn(TypeBuilder container)
    {
        if (!_staticClasses.TryGetValue(container, out var shared))
        {
            shared = new ClosureClass(container, "<>c", OuterScope, []);
            _staticClasses[container] = shared;
            AddType(shared.Builder);
        }

        return shared;
    }

    /// <summary>Where the delegate of a type over a static method is kept for the code of a type.</summary>
    public FieldBuilder DelegateCache(TypeBuilder container, Type type, MethodInfo method)
    {
        if (!_delegateCaches.TryGetValue((container, type, method), out var cache))
            _delegateCaches[(container, type, method)] = cache = StaticClassIn(container).AddStatic("<>8__" + Module.NextNumber(), type);

        return cache;
    }

    private MethodBuilder EmitEntry()
    {
        var result = _cell.IsAsync ? typeof(Task<object>) : typeof(object);
        var entry = _submission.DefineMethod(EntryName, MethodAttributes.Public | MethodAttributes.Static, result, []);
        var body = WithResult();
        var analysis = Analyze(null, body, []);
        var root = new CodeRoot(this, _submission, null, OuterScope, analysis, "Main");
        EmitFunction(root, analysis.Root, entry.GetILGenerator(), entry.MetadataToken, OuterScope, null, _cell.IsAsync ? MachineKind.OfCell : null);
        EmitNested(root);
        return entry;
    }

    /// <summary>The trailing expression as what the cell returns.</summary>
    private BoundBlock WithResult()
    {
        if (_cell.Result is not { } result) return _cell.Body;
        BoundStatement last = result.Type.IsVoid ? new BoundExpressionStatement(result.Syntax, result) : new BoundReturn(result.Syntax, result);
        return new BoundBlock(_cell.Body.Syntax, _cell.Body.Locals, _cell.Body.Statements.Add(last));
    }

    private void EmitBody(SourceMethodSymbol method, BoundBlock body, TypeDefiner types)
    {
        var scope = _methodScopes[method];
        var type = method.ContainingType as SourceTypeSymbol;
        var isTop = type is null or SubmissionTypeSymbol;
        var container = isTop ? _submission : types.BuilderOf(type!);
        var typeParameters = (isTop ? [] : type!.TypeParameters).AddRange(method.DeclaredTypeParameters);
        var analysis = Analyze(method, body, typeParameters);
        var containerScope = isTop ? OuterScope : types.ScopeOf(type!);
        var root = new CodeRoot(this, container, isTop ? null : type, containerScope, analysis, method.Name);
        var (il, token) = (method.DefaultBody ?? method.RuntimeMethod) switch
        {
            ConstructorBuilder constructor => (constructor.GetILGenerator(), constructor.MetadataToken),
            MethodBuilder builder => (builder.GetILGenerator(), builder.MetadataToken),
            _ => throw new InvalidOperationException($"{method} has not been defined."),
        };
        EmitFunction(root, analysis.Root, il, token, scope, method.IsStatic || isTop ? null : SelfOf(root, scope), KindOf(analysis.Root));
        EmitNested(root);
    }

    private ClosureAnalysis Analyze(MethodSymbol? method, BoundBlock body, ImmutableArray<TypeParameterSymbol> typeParameters)
    {
        var analysis = new ClosureAnalysis(method, body, null, typeParameters);
        foreach (var function in analysis.Nested) CallsOut.Add(function.Symbol!, function.Body);
        return analysis;
    }

    private static MachineKind? KindOf(FunctionNode function)
    {
        var symbol = function.Symbol!;
        var isIterator = symbol.IsIterator || function.HasYield;
        return symbol.IsAsync || isIterator ? MachineKind.Of(symbol.IsAsync, isIterator, symbol.ReturnType) : null;
    }

    /// <summary>In a struct <c>this</c> is a reference to the struct.</summary>
    private static Slot SelfOf(CodeRoot root, RuntimeScope scope)
    {
        var type = root.ThisType(scope);
        return type.IsValueType ? new ReferenceSlot(new ArgumentSlot(0, type.MakeByRefType()), type) : new ArgumentSlot(0, type);
    }

    private void EmitFunction(CodeRoot root, FunctionNode function, ILGenerator il, int token, RuntimeScope scope, Slot? self, MachineKind? kind)
    {
        _stopping.ThrowIfCancellationRequested();
        var lines = Module.AddLines(token, new LineTable(_cell.Tree.Text, _number, NameOf(function), function.Body.Syntax));
        var symbol = function.Symbol;
        var body = new BodyEmitter(root, function, il, scope, self, symbol?.ReturnType ?? CoreTypes.Object, lines)
        {
            ReturnRefKind = symbol?.ReturnRefKind ?? RefKind.None,
        };
        if (kind is null)
        {
            body.EmitMethod(symbol);
            return;
        }

        var machine = new StateMachine(root, function, kind);
        var inside = machine.Class.Inside;
        Slot? selfInside = null;
        // The object of a lambda that captures nothing holds nothing.
        if (self is not null && (function.Parent is null ? VariableScope.OfThis : function.Host) is { } host)
        {
            var selfType = root.ObjectType(host, inside);
            machine.AddReceiver(selfType);
            selfInside = machine.SlotOf(machine.Receiver!, selfType);
        }

        if (kind.IsSequence) machine.DefineGetEnumerator();
        body.EmitKickoff(machine, symbol);
        if (kind is { IsAsync: true, IsIterator: true } && symbol?.Parameters.FirstOrDefault(p => p is SourceParameterSymbol { IsEnumeratorCancellation: true }) is { } cancelled)
            machine.DefineTakeToken(cancelled);
        var moveNext = machine.DefineMoveNext();
        var moveLines = Module.AddLines(moveNext.MetadataToken, new LineTable(_cell.Tree.Text, _number, NameOf(function), function.Body.Syntax));
        var moves = moveNext.GetILGenerator();
        new BodyEmitter(root, function, moves, inside, selfInside, kind.Result, moveLines).EmitMoveNext(machine);
        moveNext.SetImplementationFlags(machine.HintsFor(moves.ILOffset, function));
    }

    /// <summary>What a trace calls the function; nothing for the top of a cell.</summary>
    private static string NameOf(FunctionNode function) => function.Symbol switch
    {
        null => "",
        { MethodKind: MethodKind.Lambda } => function.Parent is { Symbol: not null } parent ? $"a lambda in {NameOf(parent)}" : "a lambda",
        { MethodKind: MethodKind.Constructor, ContainingType: { } type } => $"new {type}",
        { MethodKind: MethodKind.StaticConstructor, ContainingType: { } type } => $"the static constructor of {type}",
        var symbol => symbol.ToString(),
    };

    private void EmitNested(CodeRoot root)
    {
        while (root.TryTakePending(out var nested))
        {
            var host = nested.Function.Host;
            var isStatic = nested.Builder.IsStatic;
            Slot? self = isStatic ? null
                : host is null ? new ArgumentSlot(0, nested.Class!.TypeIn(nested.Inside))
                : host.IsThis ? SelfOf(root, nested.Inside)
                : new ArgumentSlot(0, root.ObjectType(host, nested.Inside));
            EmitFunction(
                root, nested.Function, nested.Builder.GetILGenerator(), nested.Builder.MetadataToken, nested.Inside, self, KindOf(nested.Function));
        }
    }
}
