using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundListPattern BindListPattern(ListPattern syntax, TypeSymbol inputType)
    {
        var type = PatternTypes.WithoutNullable(inputType);
        var input = new BoundPlaceholder(syntax, type);
        var index = new BoundPlaceholder(syntax, CoreTypes.Int32);
        var (length, element) = type.IsError ? (new BoundError(syntax), new BoundError(syntax)) : FindListParts(syntax, input, index);
        var sliceAt = FindSlice(syntax);
        var before = sliceAt < 0 ? syntax.Patterns : syntax.Patterns[..sliceAt];
        var after = sliceAt < 0 ? [] : syntax.Patterns[(sliceAt + 1)..];

        var boundBefore = before.Select(p => BindPattern(p, element.Type)).ToImmutableArray();
        BoundPlaceholder? range = null;
        BoundExpression? slice = null;
        BoundPattern? slicePattern = null;
        if (sliceAt >= 0 && syntax.Patterns[sliceAt] is SlicePattern { Pattern: { } sliced })
        {
            range = new BoundPlaceholder(sliced, CoreTypes.Range);
            slice = type.IsError ? new BoundError(sliced) : FindSliceAccess(input, range, sliced);
            slicePattern = BindPattern(sliced, slice.Type);
        }

        var boundAfter = after.Select(p => BindPattern(p, element.Type)).ToImmutableArray();
        return new BoundListPattern(syntax, inputType, type)
        {
            Input = input,
            Length = length,
            Index = index,
            Element = element,
            Before = boundBefore,
            After = boundAfter,
            HasSlice = sliceAt >= 0,
            SlicePattern = slicePattern,
            SliceRange = range,
            Slice = slice,
            Variable = BindDesignation(syntax.Designation, type),
        };
    }

    private static int FindSlice(ListPattern syntax)
    {
        var found = -1;
        for (var i = 0; i < syntax.Patterns.Length; i++)
        {
            if (syntax.Patterns[i] is not SlicePattern)
                continue;
            if (found >= 0)
                break;
            found = i;
        }

        return found;
    }

    private (BoundExpression Length, BoundExpression Element) FindListParts(ListPattern syntax, BoundPlaceholder input, BoundPlaceholder index)
    {
        BoundExpression? length = CountOf(input, "Length", syntax) ?? CountOf(input, "Count", syntax);
        var element = TryIndex(input, index, syntax);
        if (length is null)
        {
            diagnostics.Error(
                "CS8985", syntax.Span, $"List patterns may not be used for a value of type '{input.Type}'. No suitable 'Length' or 'Count' property was found.");
        }
        else if (element is null)
        {
            diagnostics.Error("CS0021", syntax.Span, $"Cannot apply indexing with [] to an expression of type '{input.Type}'.");
        }

        return (length ?? new BoundError(syntax), element ?? new BoundError(syntax));
    }

    private BoundProperty? CountOf(BoundPlaceholder input, string name, SyntaxNode syntax)
    {
        var token = new SyntaxToken(SyntaxKind.Identifier, syntax.Span, name, name);
        var count = Reporting(new DiagnosticBag()).BindMember(input, token, syntax);
        return count is BoundProperty property && count.Type.SpecialType == SpecialType.Int32 ? property : null;
    }

    private BoundExpression FindSliceAccess(BoundPlaceholder input, BoundPlaceholder range, PatternSyntax syntax)
    {
        if (TryIndex(input, range, syntax) is { } slice)
            return slice;
        diagnostics.Error("CS8986", syntax.Span, $"Slice patterns may not be used for a value of type '{input.Type}'. No suitable range indexer or 'Slice' method was found.");
        return new BoundError(syntax);
    }
}
