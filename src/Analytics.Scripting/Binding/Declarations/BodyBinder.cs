using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Binds the code of the methods of a cell, once everything that it can name is declared.</summary>
internal sealed class BodyBinder(BindingContext context, CellDeclarations cell, DiagnosticBag diagnostics)
{
    public ImmutableArray<BoundMethod> BindAll(IReadOnlyList<SourceTypeSymbol> types)
    {
        foreach (var type in types)
            AddStaticConstructor(type);
        return [.. cell.Bodies.Select(Bind)];
    }

    private BoundMethod Bind(PendingBody pending)
    {
        var method = pending.Method;
        var body = method.MethodKind switch
        {
            MethodKind.Constructor when method.Synthesized is SynthesizedKind.None or SynthesizedKind.DefaultConstructor or SynthesizedKind.PrimaryConstructor =>
                new ConstructorBinder(context, cell, diagnostics, pending).Bind(),
            MethodKind.StaticConstructor => BindStaticConstructor(pending),
            MethodKind.Finalizer => BindFinalizer(pending),
            _ when pending.Block is null && pending.Expression is null => null,
            _ => BindMethod(pending),
        };
        return new BoundMethod(method, body);
    }

    private BoundBlock BindMethod(PendingBody pending)
    {
        var method = pending.Method;
        var type = method.ContainingType as SourceTypeSymbol;
        var scope = new Scope(null, method, type is SubmissionTypeSymbol ? null : type);
        var binder = new Binder(context, scope, diagnostics) { HasThis = !method.IsStatic };
        return binder.BindFunctionBody(method, scope, pending.Block, pending.Expression, pending.Syntax);
    }

    /// <summary>A finalizer calls the base's, whatever happens in it.</summary>
    private BoundBlock BindFinalizer(PendingBody pending)
    {
        var body = BindMethod(pending);
        if (pending.Method.Overridden is not { } inherited)
            return body;
        var syntax = pending.Syntax;
        var call = new BoundCall(syntax, new BoundBase(syntax, inherited.ContainingType!), inherited, []);
        var last = new BoundBlock(syntax, [], [new BoundExpressionStatement(syntax, call)]);
        return new BoundBlock(syntax, [], [new BoundTry(syntax, body, [], last)]);
    }

    private void AddStaticConstructor(SourceTypeSymbol type)
    {
        if (type.StaticConstructor is not null || !cell.InitializersOf(type).Any(i => i.Field.IsStatic))
            return;
        var constructor = new SourceMethodSymbol(".cctor", MethodKind.StaticConstructor, type, type.Declaration!)
        {
            Synthesized = SynthesizedKind.DefaultConstructor,
            Modifiers = MemberModifiers.Static,
            DeclaredReturnType = CoreTypes.Void,
        };
        type.StaticConstructor = constructor;
        cell.Bodies.Add(new PendingBody(constructor, type.Declaration!));
    }

    private BoundBlock BindStaticConstructor(PendingBody pending)
    {
        var type = (SourceTypeSymbol)pending.Method.ContainingType!;
        var initializers = new ConstructorBinder(context, cell, diagnostics, pending).BindInitializers(type, isStatic: true);
        if (pending.Block is null && pending.Expression is null)
            return new BoundBlock(pending.Syntax, [], initializers);
        return new BoundBlock(pending.Syntax, [], [.. initializers, BindMethod(pending)]);
    }
}
