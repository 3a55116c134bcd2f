using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Interpolated strings that are given piece by piece to a handler, which a method takes instead of a string.</summary>
internal sealed partial class Binder
{
    /// <summary>What of a call a handler may want beside the string: such values are kept in temporaries, to be computed once.</summary>
    private sealed class HandlerContext(BoundExpression? receiver)
    {
        public BoundExpression? Receiver { get; set; } = receiver;

        public List<LocalSymbol> Temporaries { get; } = [];

        /// <summary>The value, kept where it stands, and a way to read it again.</summary>
        public (BoundExpression Kept, BoundExpression Read) Keep(BoundExpression value)
        {
            var temporary = new LocalSymbol("", value.Type, LocalKind.Temporary, value.Syntax.Span);
            Temporaries.Add(temporary);
            var read = new BoundLocal(value.Syntax, temporary);
            return (new BoundAssignment(value.Syntax, read, value), read);
        }
    }

    private BoundArgument MakeHandlerArgument(
        UnboundInterpolation interpolation, CallCandidate candidate, int position, ImmutableArray<BoundArgument>.Builder before, HandlerContext? handlers)
    {
        var wanted = candidate.Method?.Definition.Parameters[position].HandlerArguments ?? [];
        var extra = ImmutableArray.CreateBuilder<BoundExpression>(wanted.Count);
        foreach (var name in wanted)
        {
            if (handlers is null || Share(name, candidate, before, handlers) is not { } value)
            {
                Diagnostics.Refuse(interpolation.Syntax.Span, $"An interpolated string for '{candidate.Member}'", "store it in a string variable first");
                return new BoundArgument(position, RefKind.None, new BoundError(interpolation.Syntax));
            }

            extra.Add(value);
        }

        var handler = MakeHandler(interpolation, (NamedTypeSymbol)candidate.Parameters[position].Type, extra.MoveToImmutable());

        // The handler is a value made for this call alone, so where a reference is wanted, one to a copy does.
        return new BoundArgument(position, candidate.Parameters[position].RefKind == RefKind.None ? RefKind.None : RefKind.In, handler);
    }

    private static BoundExpression? Share(
        string name, CallCandidate candidate, ImmutableArray<BoundArgument>.Builder before, HandlerContext handlers)
    {
        if (name.Length == 0)
        {
            if (handlers.Receiver is not { Type.IsReferenceType: true } and not { Type: TypeParameterSymbol } || handlers.Receiver is BoundBase)
                return null;
            var (keptReceiver, receiver) = handlers.Keep(handlers.Receiver);
            handlers.Receiver = keptReceiver;
            return receiver;
        }

        for (var i = 0; i < before.Count; i++)
        {
            if (candidate.Parameters[before[i].Parameter].Name != name || before[i].RefKind != RefKind.None)
                continue;
            var (kept, read) = handlers.Keep(before[i].Value);
            before[i] = before[i] with { Value = kept };
            return read;
        }

        return null;
    }

    private BoundExpression MakeHandler(UnboundInterpolation interpolation, NamedTypeSymbol type, ImmutableArray<BoundExpression> extra)
    {
        var syntax = interpolation.Syntax;
        if (type.IsRefLike && Awaits(syntax))
        {
            Diagnostics.Error("CS4007", syntax.Span, $"Instance of type '{type}' cannot be preserved across 'await' or 'yield' boundary.");
            return new BoundError(syntax);
        }

        var length = interpolation.Parts.Sum(p => p.Text?.Length ?? 0);
        var count = interpolation.Parts.Count(p => p.Value is not null);
        ImmutableArray<BoundExpression> values =
        [
            new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(length)), new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(count)), .. extra,
        ];
        var constructors = ConstructorsOf(type);
        var arguments = CallArguments.Of(values);
        var withAnswer = new CallArguments(arguments.Items.Add(new CallArgument(new UnboundOutVariable(syntax, null), syntax, RefKind.Out)));
        var best = new OverloadResolution(this, withAnswer, []).Resolve(constructors).Best;
        LocalSymbol? shouldAppend = null;
        if (best is not null)
        {
            shouldAppend = new LocalSymbol("", CoreTypes.Boolean, LocalKind.Temporary, syntax.Span);
            arguments = new CallArguments(arguments.Items.Add(new CallArgument(new BoundLocal(syntax, shouldAppend), syntax, RefKind.Out)));
        }

        var resolution = new OverloadResolution(this, arguments, []).Resolve(constructors);
        if (resolution.Best is not { } constructor)
        {
            ReportNoOverload(syntax, type.Name, resolution, arguments, null);
            return new BoundError(syntax);
        }

        var creation = new BoundObjectCreation(syntax, type, constructor.Method!, MakeArguments(constructor, arguments, syntax), null);
        var handler = new BoundPlaceholder(syntax, type);
        var appends = interpolation.Parts.Where(p => p.Text is not { Length: 0 }).Select(p => Append(handler, p, syntax)).ToImmutableArray();
        if (appends.FirstOrDefault(a => !a.HasErrors && a.Type.IsVoid != appends[0].Type.IsVoid) is BoundCall other)
        {
            Diagnostics.Error("CS8942", other.Syntax.Span, $"Interpolated string handler method '{other.Method}' has inconsistent return type. Expected to return '{appends[0].Type}'.");
            return new BoundError(syntax);
        }

        return appends.Any(a => a.HasErrors)
            ? new BoundError(syntax)
            : new BoundHandlerConversion(syntax, type, creation, handler, appends) { ShouldAppend = shouldAppend };
    }

    private static bool Awaits(SyntaxNode syntax) => syntax is AwaitExpression
        || (syntax is not LambdaExpression and not AnonymousMethodExpression && syntax.GetChildren().OfType<SyntaxNode>().Any(Awaits));

    private BoundExpression Append(BoundPlaceholder handler, BoundInterpolationPart part, SyntaxNode syntax)
    {
        if (part.Value is not { } value)
            return CallMember(handler, "AppendLiteral", CallArguments.Of([new BoundLiteral(syntax, CoreTypes.String, new ConstantValue(part.Text))]), syntax);
        var arguments = ImmutableArray.CreateBuilder<CallArgument>(3);
        arguments.Add(new CallArgument(value, value.Syntax));
        if (part.Alignment is { } alignment)
            arguments.Add(new CallArgument(new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(alignment)), value.Syntax, Name: NameToken("alignment", syntax)));
        if (part.Format is { } format)
            arguments.Add(new CallArgument(new BoundLiteral(syntax, CoreTypes.String, new ConstantValue(format)), value.Syntax, Name: NameToken("format", syntax)));
        return CallMember(handler, "AppendFormatted", new CallArguments(arguments.ToImmutable()), value.Syntax);
    }

    private static SyntaxToken NameToken(string name, SyntaxNode syntax) => new(SyntaxKind.Identifier, syntax.Span, name, name);
}
