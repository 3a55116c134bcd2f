using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundUsing BindUsing(UsingStatement syntax)
    {
        if (syntax.AwaitKeyword is not null)
            CheckMayAwait(syntax.AwaitKeyword.Span);
        var inner = In(scope.Nested());
        if (syntax.Declaration is { } declaration)
        {
            inner.Predeclare(declaration, LocalKind.Using, RefKind.None);
            var resources = inner.BindVariables(declaration, isConst: false);
            inner.CheckInitialized(resources);
            var dispose = inner.BindDispose(resources[0].Local.Type, syntax.AwaitKeyword is not null, declaration);
            var body = inner.BindEmbedded(syntax.Body);
            return new BoundUsing(syntax, [.. inner.Scope.Locals], resources, null, dispose, body);
        }

        inner.PredeclareExpressionVariables(ExpressionVariables.Of(syntax.Expression));
        var expression = inner.BindExpression(syntax.Expression!);
        expression = expression.Type == PseudoTypeSymbol.Null ? inner.Convert(expression, CoreTypes.IDisposable, syntax.Expression!) : inner.WithNaturalType(expression);
        var release = inner.BindDispose(expression.Type, syntax.AwaitKeyword is not null, syntax.Expression!);
        var guarded = inner.BindEmbedded(syntax.Body);
        return new BoundUsing(syntax, [.. inner.Scope.Locals], [], expression, release, guarded);
    }

    /// <summary>A using declaration, whose locals the block around it lists; its body is the rest of that block.</summary>
    private BoundUsing BindUsingDeclaration(LocalDeclarationStatement syntax, Func<ImmutableArray<BoundStatement>> bindRest)
    {
        foreach (var modifier in syntax.Modifiers)
            diagnostics.Error("CS0106", modifier.Span, $"The modifier '{modifier.Text}' is not valid for this item.");
        if (syntax.AwaitKeyword is not null)
            CheckMayAwait(syntax.AwaitKeyword.Span);
        var resources = BindVariables(syntax.Declaration, isConst: false);
        CheckInitialized(resources);
        var dispose = BindDispose(resources[0].Local.Type, syntax.AwaitKeyword is not null, syntax.Declaration);
        return new BoundUsing(syntax, [], resources, null, dispose, new BoundBlock(syntax, [], bindRest()));
    }

    private void CheckInitialized(ImmutableArray<BoundLocalDeclaration> resources)
    {
        foreach (var resource in resources)
        {
            if (resource.Initializer is null && resource.Syntax is VariableDeclarator { Initializer: null, Identifier.IsMissing: false } declarator)
                diagnostics.Error("CS0210", declarator.Span, "You must provide an initializer in a fixed or using statement declaration.");
        }
    }

    private DisposeInfo BindDispose(TypeSymbol type, bool isAsync, SyntaxNode syntax)
    {
        var resource = new BoundPlaceholder(syntax, type);
        if (type.IsError)
            return new DisposeInfo(resource, new BoundError(syntax), null);
        if (FindDispose(resource, isAsync, syntax) is not { } call)
        {
            diagnostics.Error(
                isAsync ? "CS8410" : "CS1674", syntax.Span,
                isAsync
                    ? $"'{type}': type used in an asynchronous using statement must implement 'System.IAsyncDisposable' or have a suitable 'DisposeAsync' method."
                    : $"'{type}': type used in a using statement must implement 'System.IDisposable'.");
            return new DisposeInfo(resource, new BoundError(syntax), null);
        }

        return new DisposeInfo(resource, call, isAsync ? BindAwaitInfo(call, syntax) : null);
    }

    private BoundCall? FindDispose(BoundPlaceholder resource, bool isAsync, SyntaxNode syntax)
    {
        var disposable = isAsync ? CoreTypes.IAsyncDisposable : CoreTypes.IDisposable;
        var name = isAsync ? "DisposeAsync" : "Dispose";
        var value = resource.Type is NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT } nullable ? nullable.TypeArguments[0] : resource.Type;
        if (value == disposable || value.AllInterfaces.Contains(disposable))
        {
            var method = (MethodSymbol)disposable.GetMembers(name)[0];

            // A struct is disposed of where it is, not in a boxed copy.
            var receiver = resource.Type.IsReferenceType ? Convert(resource, disposable, syntax) : resource;
            return new BoundCall(syntax, receiver, method, []);
        }

        var byPattern = isAsync || resource.Type.IsRefLike ? TryCallMember(resource, name, [], syntax) : null;
        return byPattern is { Method.IsExtension: false } ? byPattern : null;
    }
}
