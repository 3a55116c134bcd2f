using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary><c>a[i]</c>, and indices and ranges.</summary>
internal sealed partial class Binder
{
    private static readonly NamedTypeSymbol[] IndexTypes = [CoreTypes.Int32, CoreTypes.UInt32, CoreTypes.Int64, CoreTypes.UInt64];

    private BoundExpression BindElementAccess(ElementAccessExpression syntax)
    {
        var receiver = syntax.Target is BaseExpression ? BindBase(syntax.Target) : BindValue(syntax.Target);
        var arguments = BindArguments(syntax.ArgumentList);
        return receiver.HasErrors || (arguments.HasErrors && Context.Recorder is null) ? new BoundError(syntax) : BindElement(syntax, receiver, arguments);
    }

    public partial BoundExpression? TryIndex(BoundExpression receiver, BoundExpression argument, SyntaxNode syntax)
    {
        if (receiver.HasErrors || argument.HasErrors)
            return null;
        var quiet = Reporting(new DiagnosticBag());
        var bound = quiet.BindElement(syntax, receiver, CallArguments.Of([argument]));
        return bound.HasErrors || quiet.Diagnostics.HasErrors ? null : bound;
    }

    private BoundExpression BindElement(SyntaxNode syntax, BoundExpression receiver, CallArguments arguments)
    {
        if (receiver.HasErrors || (arguments.HasErrors && Context.Recorder is null))
            return new BoundError(syntax);
        if (IsDynamic(receiver) || (receiver.Type is not ArrayTypeSymbol && HasDynamic(arguments)))
            return MakeDynamicElement(syntax, receiver, arguments);
        if (receiver.Type is ArrayTypeSymbol array)
            return BindArrayElement(syntax, receiver, array, arguments);
        var indexers = MemberLookup.Indexers(receiver.Type, m => IsAccessible(m, receiver is BoundBase ? null : receiver.Type));
        var resolution = new OverloadResolution(this, arguments, []).Resolve(indexers);
        Context.Recorder?.Call(syntax, new RecordedCall(resolution, arguments, false, this));
        if (resolution.Best is { } best)
        {
            var property = (PropertySymbol)best.Member;
            CheckObsolete(property, syntax);
            return new BoundIndexer(syntax, receiver, MemberLookup.Complete(property), MakeArguments(best, arguments, syntax));
        }

        if (arguments.Count == 1 && BindImplicitIndexer(syntax, receiver, arguments[0].Value) is { } implicitIndexer)
            return implicitIndexer;
        if (indexers.IsEmpty)
            Diagnostics.Error("CS0021", syntax.Span, $"Cannot apply indexing with [] to an expression of type '{receiver.Type}'.");
        else
            ReportNoOverload(syntax, "this", resolution, arguments, null);
        return RecoverCall(syntax, arguments, resolution);
    }

    private BoundExpression BindArrayElement(SyntaxNode syntax, BoundExpression receiver, ArrayTypeSymbol array, CallArguments arguments)
    {
        if (arguments.Count == 1 && array.IsVector && !IndexTypes.Any(t => CanConvert(arguments[0].Value, t)))
        {
            var argument = arguments[0].Value;
            if (CanConvert(argument, CoreTypes.Index))
                return new BoundImplicitIndexer(syntax, receiver, Convert(argument, CoreTypes.Index, argument.Syntax), null, null, array.ElementType);
            if (CanConvert(argument, CoreTypes.Range))
                return new BoundImplicitIndexer(syntax, receiver, Convert(argument, CoreTypes.Range, argument.Syntax), null, null, array);
        }

        if (arguments.Count != array.Rank)
        {
            Diagnostics.Error("CS0022", syntax.Span, $"Wrong number of indices inside []; expected {array.Rank}.");
            return new BoundError(syntax);
        }

        var indices = ImmutableArray.CreateBuilder<BoundExpression>(arguments.Count);
        foreach (var argument in arguments.Items)
        {
            if (argument.Name is { } name)
                Diagnostics.Error("CS1742", name.Span, "An array access may not have a named argument specifier.");
            else if (argument.RefKind != RefKind.None)
                Diagnostics.Error("CS1615", argument.Syntax.Span, "An index may not be passed with a keyword.");
            indices.Add(ToArrayIndex(argument.Value, argument.Syntax));
        }

        return indices.Any(i => i.HasErrors) ? new BoundError(syntax) : new BoundArrayAccess(syntax, receiver, indices.MoveToImmutable(), array.ElementType);
    }

    /// <summary>The first of int, uint, long and ulong that the value converts to.</summary>
    private BoundExpression ToArrayIndex(BoundExpression value, SyntaxNode syntax) =>
        Convert(value, IndexTypes.FirstOrDefault(t => CanConvert(value, t)) ?? CoreTypes.Int32, syntax);

    /// <summary>An Index or Range on a type that has a length and takes an int, or can be sliced; null where it has not.</summary>
    private BoundImplicitIndexer? BindImplicitIndexer(SyntaxNode syntax, BoundExpression receiver, BoundExpression argument)
    {
        var isIndex = CanConvert(argument, CoreTypes.Index);
        if ((!isIndex && !CanConvert(argument, CoreTypes.Range)) || LengthOf(receiver.Type) is not { } length)
            return null;
        if (isIndex)
        {
            var indexers = MemberLookup.Indexers(receiver.Type, m => IsAccessible(m, receiver.Type));
            var byInt = indexers.Select(c => (PropertySymbol)c.Member)
                .FirstOrDefault(p => p.Parameters is [{ Type.SpecialType: SpecialType.Int32, RefKind: RefKind.None }]);
            return byInt is null
                ? null
                : new BoundImplicitIndexer(syntax, receiver, Convert(argument, CoreTypes.Index, argument.Syntax), length, byInt, byInt.Type);
        }

        var slice = MemberLookup.Find(receiver.Type, receiver.Type.IsString() ? "Substring" : "Slice", m => IsAccessible(m, receiver.Type)).Methods
            .Select(c => (MethodSymbol)c.Member)
            .FirstOrDefault(m => m is { IsStatic: false, IsGeneric: false, ReturnsVoid: false }
                && m.Parameters is [{ Type.SpecialType: SpecialType.Int32 }, { Type.SpecialType: SpecialType.Int32 }]);
        return slice is null
            ? null
            : new BoundImplicitIndexer(syntax, receiver, Convert(argument, CoreTypes.Range, argument.Syntax), length, slice, slice.ReturnType);
    }

    /// <summary>The getter of Length or else Count, as an int.</summary>
    private MethodSymbol? LengthOf(TypeSymbol type)
    {
        foreach (var name in (ReadOnlySpan<string>)["Length", "Count"])
        {
            if (MemberLookup.Find(type, name, m => IsAccessible(m, type)).Single is PropertySymbol { IsStatic: false, Type.SpecialType: SpecialType.Int32 } property)
                return MemberLookup.GetterOf(property);
        }

        return null;
    }

    private BoundExpression BindIndexFromEnd(PrefixUnaryExpression syntax)
    {
        var operand = BindConverted(syntax.Operand, CoreTypes.Int32);
        if (operand.HasErrors)
            return operand;
        var constructor = CoreTypes.Index.Constructors.First(c => c.Parameters.Length == 2);
        return new BoundObjectCreation(
            syntax, CoreTypes.Index, constructor,
            [new BoundArgument(0, RefKind.None, operand), new BoundArgument(1, RefKind.None, new BoundLiteral(syntax, CoreTypes.Boolean, ConstantValue.True))],
            null);
    }

    private BoundExpression BindRange(RangeExpression syntax)
    {
        var start = syntax.Left is null ? Edge(syntax, "Start") : BindConverted(syntax.Left, CoreTypes.Index);
        var end = syntax.Right is null ? Edge(syntax, "End") : BindConverted(syntax.Right, CoreTypes.Index);
        if (start.HasErrors || end.HasErrors)
            return new BoundError(syntax);
        var constructor = CoreTypes.Range.Constructors.First(c => c.Parameters.Length == 2);
        return new BoundObjectCreation(
            syntax, CoreTypes.Range, constructor, [new BoundArgument(0, RefKind.None, start), new BoundArgument(1, RefKind.None, end)], null);
    }

    private static BoundProperty Edge(RangeExpression syntax, string name) =>
        new(syntax, null, CoreTypes.Index.GetMembers(name).OfType<PropertySymbol>().First());
}
