using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Joining strings and interpolation.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly Type Handler = typeof(DefaultInterpolatedStringHandler);
    private static readonly MethodInfo AppendLiteral = Handler.GetMethod("AppendLiteral")!;
    private static readonly MethodInfo ObjectToString = typeof(object).GetMethod("ToString")!;

    private void EmitConcat(BoundBinary concat)
    {
        var operands = new List<BoundExpression>();
        Flatten(concat, operands);
        EmitJoined([.. Merged(operands)]);
    }

    /// <summary>Chains of + are joined at once. They lean to the left and may be long, hence no recursion on that side.</summary>
    private static void Flatten(BoundBinary concat, List<BoundExpression> operands)
    {
        var rights = new Stack<BoundExpression>();
        BoundExpression left = concat;
        while (left is BoundBinary { Kind: BinaryKind.Concat, Constant: null } joined)
        {
            rights.Push(joined.Right);
            left = joined.Left;
        }

        operands.Add(left);
        foreach (var right in rights)
        {
            if (right is BoundBinary { Kind: BinaryKind.Concat, Constant: null } nested) Flatten(nested, operands);
            else operands.Add(right);
        }
    }

    private static IEnumerable<StringPart> Merged(List<BoundExpression> operands)
    {
        var text = new StringBuilder();
        foreach (var operand in operands)
        {
            if (ConstantText(operand) is { } known)
            {
                text.Append(known);
                continue;
            }

            if (text.Length > 0) yield return new StringPart(text.ToString(), null);
            text.Clear();
            yield return new StringPart(null, operand);
        }

        if (text.Length > 0) yield return new StringPart(text.ToString(), null);
    }

    /// <summary>The text of a constant; only of those that are the same in every culture.</summary>
    private static string? ConstantText(BoundExpression operand) => operand switch
    {
        { Constant.Value: string text } => text,
        { Constant: { IsNull: true } } => "",
        BoundConversion { Operand.Constant.Value: char c } => c.ToString(),
        BoundConversion { Operand.Constant.Value: string text } => text,
        BoundConversion { Kind: ConversionKind.Null } => "",
        _ => null,
    };

    private void EmitJoined(IReadOnlyList<StringPart> parts)
    {
        if (parts.Count == 0)
        {
            _il.Emit(OpCodes.Ldstr, "");
            return;
        }

        if (parts is [{ } only])
        {
            EmitPart(only);
            // What is joined is never null.
            if (only.Value is null) return;
            var known = _il.DefineLabel();
            _il.Emit(OpCodes.Dup);
            _il.Emit(OpCodes.Brtrue, known);
            _il.Emit(OpCodes.Pop);
            _il.Emit(OpCodes.Ldstr, "");
            _il.MarkLabel(known);
            return;
        }

        EmitConcatCall(parts);
    }

    private void EmitConcatCall(IReadOnlyList<StringPart> parts)
    {
        if (parts.Any(p => _suspensions.NeedsEmptyStack(p.Value)))
        {
            var survives = parts.Any(p => _suspensions.Suspends(p.Value));
            var kept = parts.Select(p =>
            {
                EmitPart(p);
                return Keep(typeof(string), survives);
            }).ToList();
            EmitConcatOf(kept.Count, i => kept[i].Load(_il));
            return;
        }

        EmitConcatOf(parts.Count, i => EmitPart(parts[i]));
    }

    private void EmitConcatOf(int count, Action<int> emit)
    {
        if (count <= 4)
        {
            for (var i = 0; i < count; i++) emit(i);
            _il.Emit(OpCodes.Call, typeof(string).GetMethod("Concat", [.. Enumerable.Repeat(typeof(string), count)])!);
            return;
        }

        _il.LoadInt(count);
        _il.Emit(OpCodes.Newarr, typeof(string));
        for (var i = 0; i < count; i++)
        {
            _il.Emit(OpCodes.Dup);
            _il.LoadInt(i);
            emit(i);
            _il.Emit(OpCodes.Stelem_Ref);
        }

        _il.Emit(OpCodes.Call, typeof(string).GetMethod("Concat", [typeof(string[])])!);
    }

    /// <summary>Pushes a part as a string, which may be null.</summary>
    private void EmitPart(StringPart part)
    {
        if (part.Value is not { } value)
        {
            _il.Emit(OpCodes.Ldstr, part.Text!);
            return;
        }

        if (value is BoundConversion { Kind: ConversionKind.Boxing } boxed) value = boxed.Operand;
        if (value.Type.SpecialType == SpecialType.String) Emit(value);
        else if (value.Type.IsValueType && !value.Type.IsNullable())
        {
            EmitAddressOfCopy(value);
            _il.Emit(OpCodes.Constrained, TypeOf(value.Type));
            _il.Emit(OpCodes.Callvirt, ObjectToString);
        }
        else
        {
            EmitBoxed(value);
            EmitToStringOfObject();
        }
    }

    private void EmitToStringOfObject()
    {
        var isNull = _il.DefineLabel();
        var end = _il.DefineLabel();
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Brfalse, isNull);
        _il.Emit(OpCodes.Callvirt, ObjectToString);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isNull);
        _il.Emit(OpCodes.Pop);
        _il.Emit(OpCodes.Ldnull);
        _il.MarkLabel(end);
    }

    private void EmitInterpolation(BoundInterpolatedString text)
    {
        if (text.Type.SpecialType != SpecialType.String) EmitFormattable(text);
        else if (text.Parts.All(IsPlainText)) EmitJoined([.. text.Parts.Select(p => new StringPart(p.Text, p.Value)).Where(p => p.Text != "")]);
        else if (text.Parts.Any(p => _suspensions.NeedsEmptyStack(p.Value))) EmitFormat(text, typeof(string).GetMethod("Format", [typeof(string), typeof(object[])])!);
        else EmitWithHandler(text);
    }

    private static bool IsPlainText(BoundInterpolationPart part) =>
        part.Value is null || (part is { Alignment: null, Format: null } && part.Value.Type.SpecialType == SpecialType.String);

    private void EmitWithHandler(BoundInterpolatedString text)
    {
        var handler = Temporary(Handler);
        handler.LoadAddress(_il);
        _il.LoadInt(text.Parts.Sum(p => p.Text?.Length ?? 0));
        _il.LoadInt(text.Parts.Count(p => p.Value is not null));
        _il.Emit(OpCodes.Call, Handler.GetConstructor([typeof(int), typeof(int)])!);
        foreach (var part in text.Parts)
        {
            handler.LoadAddress(_il);
            if (part.Value is null)
            {
                _il.Emit(OpCodes.Ldstr, part.Text!);
                _il.Emit(OpCodes.Call, AppendLiteral);
                continue;
            }

            Emit(part.Value);
            EmitAppend(part);
        }

        handler.LoadAddress(_il);
        _il.Emit(OpCodes.Call, Handler.GetMethod("ToStringAndClear")!);
        Free(handler);
    }

    private void EmitAppend(BoundInterpolationPart part)
    {
        var type = part.Value!.Type;
        if (part.Alignment is { } alignment) _il.LoadInt(alignment);
        if (part.Format is { } format) _il.Emit(OpCodes.Ldstr, format);
        var isString = type.SpecialType == SpecialType.String;
        if (isString && part is { Alignment: null, Format: null })
        {
            _il.Emit(OpCodes.Call, Handler.GetMethod("AppendFormatted", [typeof(string)])!);
            return;
        }

        if (type is ConstructedTypeSymbol { IsRefLike: true })
        {
            EmitSpanAppend(part);
            return;
        }

        Type?[] parameters = [null, part.Alignment is null ? null : typeof(int), part.Format is null ? null : typeof(string)];
        var extra = parameters.Skip(1).OfType<Type>().ToArray();
        var method = Handler.GetMethods().Single(m => m is { Name: "AppendFormatted", IsGenericMethod: true }
            && m.GetParameters().Skip(1).Select(p => p.ParameterType).SequenceEqual(extra));
        _il.Emit(OpCodes.Call, method.MakeGenericMethod(TypeOf(type)));
    }

    private void EmitSpanAppend(BoundInterpolationPart part)
    {
        if (part.Alignment is null && part.Format is not null)
        {
            // The overload wants an alignment before the format.
            var format = Keep(typeof(string));
            _il.LoadInt(0);
            format.Load(_il);
        }
        else if (part.Alignment is null)
        {
            _il.Emit(OpCodes.Call, Handler.GetMethod("AppendFormatted", [typeof(ReadOnlySpan<char>)])!);
            return;
        }

        if (part.Format is null) _il.Emit(OpCodes.Ldnull);
        _il.Emit(OpCodes.Call, Handler.GetMethod("AppendFormatted", [typeof(ReadOnlySpan<char>), typeof(int), typeof(string)])!);
    }

    private void EmitFormattable(BoundInterpolatedString text)
    {
        EmitFormat(text, typeof(FormattableStringFactory).GetMethod("Create")!);
        if (text.Type is MetadataTypeSymbol { RuntimeType: var type } && !type.IsAssignableFrom(typeof(FormattableString)))
            _il.Emit(OpCodes.Castclass, type);
    }

    /// <summary>Calls a method with a composite format and an array of the boxed values.</summary>
    private void EmitFormat(BoundInterpolatedString text, MethodInfo method)
    {
        var format = new StringBuilder();
        var values = new List<BoundExpression>();
        foreach (var part in text.Parts)
        {
            if (part.Value is null)
            {
                format.Append(part.Text!.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                continue;
            }

            format.Append('{').Append(values.Count.ToString(CultureInfo.InvariantCulture));
            if (part.Alignment is { } alignment) format.Append(',').Append(alignment.ToString(CultureInfo.InvariantCulture));
            if (part.Format is not null) format.Append(':').Append(part.Format);
            format.Append('}');
            values.Add(part.Value);
        }

        var array = EmitBoxedArray(values);
        _il.Emit(OpCodes.Ldstr, format.ToString());
        array.Load(_il);
        _il.Emit(OpCodes.Call, method);
    }

    private Slot EmitBoxedArray(List<BoundExpression> values)
    {
        var survives = values.Any(_suspensions.Suspends);
        _il.LoadInt(values.Count);
        _il.Emit(OpCodes.Newarr, typeof(object));
        var array = Keep(typeof(object[]), survives);
        for (var i = 0; i < values.Count; i++)
        {
            EmitBoxed(values[i]);
            var value = Keep(typeof(object));
            array.Load(_il);
            _il.LoadInt(i);
            value.Load(_il);
            _il.Emit(OpCodes.Stelem_Ref);
        }

        return array;
    }

    private void EmitHandlerConversion(BoundHandlerConversion conversion)
    {
        EnterScope(conversion.ShouldAppend is { } flag ? ImmutableArray.Create(flag) : [], conversion);
        var handler = Keep(conversion.Creation);
        _placeholders[conversion.Handler] = handler;
        var end = _il.DefineLabel();
        if (conversion.ShouldAppend is { } shouldAppend)
        {
            SlotOf(shouldAppend).Load(_il);
            _il.Emit(OpCodes.Brfalse, end);
        }

        foreach (var append in conversion.Appends)
        {
            if (append.Type.SpecialType == SpecialType.Boolean) EmitBranch(append, end, sense: false);
            else EmitEffect(append);
        }

        _il.MarkLabel(end);
        handler.Load(_il);
    }

    private sealed record StringPart(string? Text, BoundExpression? Value);
}
