using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>How collections are gone through.</summary>
internal sealed partial class Binder
{
    public partial ForEachInfo? BindEnumeration(ref BoundExpression collection, SyntaxNode syntax, bool isAsync)
    {
        if (collection.HasErrors)
            return null;
        if (collection.Constant is { IsNull: true })
        {
            Diagnostics.Error("CS0186", syntax.Span, "Use of null is not valid in this context.");
            return null;
        }

        if (collection.Type.IsNone || collection is UnboundTuple or UnboundConditional or UnboundSwitch or UnboundInterpolation)
        {
            collection = WithNaturalType(collection);
            if (collection.HasErrors)
                return null;
        }

        if (IsDynamic(collection))
        {
            if (isAsync)
            {
                Diagnostics.Error("CS8416", syntax.Span, "Cannot use a collection of dynamic type in an asynchronous foreach.");
                return null;
            }

            collection = Convert(collection, CoreTypes.IEnumerable, syntax);
            return ByPattern(collection, syntax, isAsync) is { } sequence ? sequence with { Element = new BoundPlaceholder(syntax, DynamicTypeSymbol.Instance) } : null;
        }

        if (!isAsync && ByIndex(collection, syntax) is { } byIndex)
            return byIndex;
        if (ByPattern(collection, syntax, isAsync) is { } byPattern)
            return byPattern;
        if (ByInterface(ref collection, syntax, isAsync, out var isAmbiguous) is { } byInterface)
            return byInterface;
        if (!isAmbiguous && ByExtension(collection, syntax, isAsync) is { } byExtension)
            return byExtension;
        ReportNotEnumerable(collection.Type, syntax, isAsync, isAmbiguous);
        return null;
    }

    private static ForEachInfo? ByIndex(BoundExpression collection, SyntaxNode syntax) => collection.Type switch
    {
        ArrayTypeSymbol array => new ForEachInfo(new BoundPlaceholder(syntax, array.ElementType)),
        { SpecialType: SpecialType.String } => new ForEachInfo(new BoundPlaceholder(syntax, CoreTypes.Char)),
        _ => null,
    };

    private ForEachInfo? ByPattern(BoundExpression collection, SyntaxNode syntax, bool isAsync)
    {
        var name = isAsync ? "GetAsyncEnumerator" : "GetEnumerator";
        var found = MemberLookup.Find(collection.Type, name, m => IsAccessible(m, collection.Type));
        if (found.Methods.IsEmpty)
            return null;
        var resolution = new OverloadResolution(this, CallArguments.None, []) { Static = StaticNeed.Instance }.Resolve(found.Methods);
        if (resolution.Best is not { } best || (!isAsync && !best.Parameters.IsEmpty))
            return null;
        return WithEnumerator(best.Method!, MakeArguments(best, CallArguments.None, syntax), syntax, isAsync);
    }

    private ForEachInfo? ByExtension(BoundExpression collection, SyntaxNode syntax, bool isAsync)
    {
        var name = isAsync ? "GetAsyncEnumerator" : "GetEnumerator";
        var arguments = CallArguments.Of([collection]);
        foreach (var scope in ExtensionScopes(name))
        {
            var resolution = new OverloadResolution(this, arguments, []) { IsExtension = true }.Resolve(scope);
            if (resolution.Best is { } best)
                return WithEnumerator(best.Method!, [.. MakeArguments(best, arguments, syntax).Where(a => a.Parameter > 0)], syntax, isAsync);
        }

        return null;
    }

    private ForEachInfo? ByInterface(ref BoundExpression collection, SyntaxNode syntax, bool isAsync, out bool isAmbiguous)
    {
        var type = collection.Type;
        var definition = isAsync ? WellKnownTypes.IAsyncEnumerableOfT : CoreTypes.IEnumerableOfT;
        var generic = type.AllInterfaces.Where(i => i.IsMadeOf(definition)).ToList();
        isAmbiguous = generic.Count > 1;
        if (isAmbiguous)
            return null;
        NamedTypeSymbol? target = generic.Count == 1 ? generic[0] : null;
        if (target is null && !isAsync && type.AllInterfaces.Contains(CoreTypes.IEnumerable))
            target = CoreTypes.IEnumerable;
        if (target is null)
            return null;
        collection = Convert(collection, target, syntax);
        return ByPattern(collection, syntax, isAsync);
    }

    private ForEachInfo? WithEnumerator(MethodSymbol getEnumerator, ImmutableArray<BoundArgument> arguments, SyntaxNode syntax, bool isAsync)
    {
        var type = getEnumerator.ReturnType;
        if (type.IsVoid || type.IsError)
            return null;
        var enumerator = new BoundPlaceholder(syntax, type);
        if (MemberLookup.Find(type, "Current", m => IsAccessible(m)).Single is not PropertySymbol { IsStatic: false } current
            || MemberLookup.GetterOf(current) is not { } getter)
        {
            return null;
        }

        if (TryCallMember(enumerator, isAsync ? "MoveNextAsync" : "MoveNext", [], syntax) is not { Method: { IsExtension: false } moveNext } call)
            return null;
        var element = new BoundPlaceholder(syntax, current.Type);
        if (!isAsync)
        {
            if (!moveNext.ReturnType.IsBoolean())
                return null;
            var (dispose, byTest) = DisposeOf(enumerator, syntax);
            return new ForEachInfo(element, getEnumerator, arguments, moveNext, getter, dispose, byTest);
        }

        if (BindAwaitInfo(call, syntax) is not { GetResult.ReturnType.SpecialType: SpecialType.Boolean } moveNextAwait)
            return null;
        var (asyncDispose, asyncByTest) = DisposeAsyncOf(enumerator, syntax);
        var disposeAwait = asyncDispose is null ? null : BindAwaitInfo(new BoundPlaceholder(syntax, asyncDispose.ReturnType), syntax);
        return new ForEachInfo(element, getEnumerator, arguments, moveNext, getter, asyncDispose, asyncByTest, moveNextAwait, disposeAwait);
    }

    private (MethodSymbol? Method, bool ByTest) DisposeOf(BoundExpression enumerator, SyntaxNode syntax)
    {
        var dispose = (MethodSymbol)CoreTypes.IDisposable.GetMembers("Dispose")[0];
        if (enumerator.Type.IsRefLike)
            return (TryCallMember(enumerator, "Dispose", [], syntax) is { Method: { IsExtension: false, ReturnsVoid: true } own } ? own : null, false);
        if (StandardConversions.Implicit(enumerator.Type, CoreTypes.IDisposable).Exists)
            return (dispose, false);
        var mayBe = !enumerator.Type.IsValueType && enumerator.Type is not NamedTypeSymbol { IsSealed: true };
        return mayBe ? (dispose, true) : (null, false);
    }

    private (MethodSymbol? Method, bool ByTest) DisposeAsyncOf(BoundExpression enumerator, SyntaxNode syntax)
    {
        if (TryCallMember(enumerator, "DisposeAsync", [], syntax) is { Method: { IsExtension: false } own })
            return (own, false);
        var dispose = (MethodSymbol)CoreTypes.IAsyncDisposable.GetMembers("DisposeAsync")[0];
        if (StandardConversions.Implicit(enumerator.Type, CoreTypes.IAsyncDisposable).Exists)
            return (dispose, false);
        var mayBe = !enumerator.Type.IsValueType && enumerator.Type is not NamedTypeSymbol { IsSealed: true };
        return mayBe ? (dispose, true) : (null, false);
    }

    private void ReportNotEnumerable(TypeSymbol type, SyntaxNode syntax, bool isAsync, bool isAmbiguous)
    {
        if (isAmbiguous)
        {
            Diagnostics.Error(
                isAsync ? "CS8413" : "CS1640", syntax.Span,
                $"A foreach statement cannot operate on variables of type '{type}' because it implements multiple instantiations of the enumerable interface; try casting to a specific one.");
        }
        else if (isAsync)
        {
            Diagnostics.Error("CS8411", syntax.Span, $"Asynchronous foreach statement cannot operate on variables of type '{type}' because '{type}' does not contain a suitable public instance or extension definition for 'GetAsyncEnumerator'.");
        }
        else
        {
            var hint = TypeIsAsync(type) ? " Did you mean 'await foreach'?" : "";
            Diagnostics.Error("CS1579", syntax.Span, $"foreach statement cannot operate on variables of type '{type}' because '{type}' does not contain a public instance or extension definition for 'GetEnumerator'.{hint}");
        }
    }

    private static bool TypeIsAsync(TypeSymbol type) =>
        type.IsMadeOf(WellKnownTypes.IAsyncEnumerableOfT) || type.AllInterfaces.Any(i => i.IsMadeOf(WellKnownTypes.IAsyncEnumerableOfT));
}
