using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Interpolated strings.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindInterpolatedString(InterpolatedStringExpression syntax)
    {
        var parts = ImmutableArray.CreateBuilder<BoundInterpolationPart>(syntax.Contents.Length);
        var hasErrors = false;
        string? constant = "";
        foreach (var content in syntax.Contents)
        {
            if (content is InterpolatedText text)
            {
                var literal = text.Token.Value as string ?? "";
                parts.Add(new BoundInterpolationPart(literal, null, null, null));
                constant = constant is null ? null : constant + literal;
                continue;
            }

            if (content is not Interpolation interpolation)
                continue;
            var part = BindHole(interpolation);
            hasErrors |= part.Value!.HasErrors;
            parts.Add(part);
            constant = part is { Alignment: null, Format: null, Value: { Constant.Value: string known, Type.SpecialType: SpecialType.String } } && constant is not null
                ? constant + known
                : null;
        }

        if (hasErrors)
            return new BoundError(syntax);
        return new UnboundInterpolation(syntax, parts.ToImmutable(), constant is null ? null : new ConstantValue(constant), this);
    }

    private BoundInterpolationPart BindHole(Interpolation syntax)
    {
        var value = BindExpression(syntax.Expression);
        if (value.Type.IsVoid || value is TypeOrNamespace)
            value = WithNaturalType(value);
        int? alignment = null;
        if (syntax.Alignment is not null)
        {
            var bound = BindConverted(syntax.Alignment, CoreTypes.Int32);
            alignment = bound.Constant?.Value as int?;
            if (!bound.HasErrors && alignment is null)
                Diagnostics.Error("CS0150", syntax.Alignment.Span, "A constant value is expected.");
        }

        var format = syntax.Format?.Value as string;
        if (format is { Length: 0 })
            Diagnostics.Error("CS8089", syntax.Format!.Span, "Empty format specifier.");
        return new BoundInterpolationPart(null, value, alignment, format);
    }

    /// <summary>As a string. Values keep their types, so that each is formatted without boxing where that is possible.</summary>
    private BoundExpression MakeString(UnboundInterpolation interpolation)
    {
        var parts = interpolation.Parts.Select(p => p.Value is null ? p : p with { Value = HoleValue(p.Value) }).ToImmutableArray();
        if (parts.Any(p => p.Value is { HasErrors: true }))
            return new BoundError(interpolation.Syntax);
        return new BoundInterpolatedString(interpolation.Syntax, parts, CoreTypes.String, interpolation.Constant);
    }

    private BoundExpression HoleValue(BoundExpression value)
    {
        if (NaturalTypeOf(value) is null && value.Type.IsNone)
            return Convert(value, CoreTypes.Object, value.Syntax);
        var finished = WithNaturalType(value);
        if (finished.HasErrors || !finished.Type.IsRefLike)
            return finished;
        if (finished.Type.IsReadOnlySpan() && finished.Type.Argument().SpecialType == SpecialType.Char)
            return finished;
        if (finished.Type.IsSpan() && finished.Type.Argument().SpecialType == SpecialType.Char)
            return Convert(finished, CoreTypes.ReadOnlySpanOfT.Construct(CoreTypes.Char), value.Syntax);
        Diagnostics.Error("CS0029", value.Syntax.Span, $"Cannot implicitly convert type '{finished.Type}' to 'object'.");
        return new BoundError(value.Syntax);
    }

    private BoundExpression ConvertInterpolation(UnboundInterpolation interpolation, Conversion conversion, TypeSymbol to)
    {
        if (conversion.Kind == ConversionKind.InterpolatedStringHandler)
            return MakeHandler(interpolation, (NamedTypeSymbol)to, []);

        var parts = interpolation.Parts.Select(p => p.Value is null ? p : p with { Value = Convert(p.Value, CoreTypes.Object, p.Value.Syntax) }).ToImmutableArray();
        if (parts.Any(p => p.Value is { HasErrors: true }))
            return new BoundError(interpolation.Syntax);
        return new BoundInterpolatedString(interpolation.Syntax, parts, to, null);
    }

    internal static bool IsInterpolatedStringHandler(NamedTypeSymbol type) =>
        type.Definition is MetadataTypeSymbol { IsStringHandler: true }
        || (type.Definition is SourceTypeSymbol { Declaration.AttributeLists: { IsEmpty: false } lists } && HasAttribute(lists, "InterpolatedStringHandler"));
}
