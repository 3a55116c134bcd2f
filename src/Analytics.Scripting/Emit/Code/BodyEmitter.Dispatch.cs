using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Jumps by the value of a number or text among many: through tables where numbers are close together, by halves where not, and for texts
/// first by their length and one telling character.
/// </summary>
internal sealed partial class BodyEmitter
{
    /// <summary>Fewer are tested one after the other just as fast.</summary>
    private const int FewestCases = 4;

    private static readonly MethodInfo TextLength = typeof(string).GetProperty("Length")!.GetMethod!;
    private static readonly MethodInfo TextCharacter = typeof(string).GetProperty("Chars")!.GetMethod!;
    private static readonly MethodInfo TextEquality = typeof(string).GetMethod("op_Equality")!;

    /// <summary>Jumps to where the case of the input's value leads; goes on behind where it has none.</summary>
    private void EmitDispatch(TypeSymbol type, Slot input, List<(ConstantValue Value, Label Target)> cases)
    {
        var none = _il.DefineLabel();
        if (type.SpecialType == SpecialType.String)
        {
            input.Load(_il);
            _il.Emit(OpCodes.Brfalse, none);
            EmitTextJumps(input, [.. cases.Select(c => new TextCase((string)c.Value.Value!, c.Target))], none);
        }
        else
        {
            EmitNumberJumps(input, [.. cases.Select(c => new NumberCase(ConstantCases.Number(c.Value.Value!), c.Target))], none);
        }

        _il.MarkLabel(none);
    }

    private void EmitNumberJumps(Slot number, NumberCase[] cases, Label none)
    {
        // Where a number is there twice, its first case counts.
        var ordered = cases.DistinctBy(c => c.Number).OrderBy(c => c.Number).ToArray();
        var isUnsigned = ordered.Length > 0 && ordered[^1].Number > int.MaxValue;
        var ranges = Ranges(ordered);
        EmitRanges(number, ranges, none, isUnsigned);
    }

    /// <summary>Numbers in order, put together as long as at least half of the table they need is used.</summary>
    private static List<NumberCase[]> Ranges(NumberCase[] ordered)
    {
        var ranges = new List<NumberCase[]>();
        var start = 0;
        for (var i = 1; i <= ordered.Length; i++)
        {
            if (i < ordered.Length && ordered[i].Number - ordered[start].Number < 2L * (i - start + 1)) continue;
            ranges.Add(ordered[start..i]);
            start = i;
        }

        return ranges;
    }

    private void EmitRanges(Slot number, List<NumberCase[]> ranges, Label none, bool isUnsigned)
    {
        if (ranges.Count <= 1)
        {
            if (ranges.Count == 1) EmitRange(number, ranges[0]);
            _il.Emit(OpCodes.Br, none);
            return;
        }

        var middle = ranges.Count / 2;
        var below = _il.DefineLabel();
        number.Load(_il);
        _il.LoadInt(unchecked((int)ranges[middle][0].Number));
        _il.Emit(isUnsigned ? OpCodes.Blt_Un : OpCodes.Blt, below);
        EmitRanges(number, ranges[middle..], none, isUnsigned);
        _il.MarkLabel(below);
        EmitRanges(number, ranges[..middle], none, isUnsigned);
    }

    private void EmitRange(Slot number, NumberCase[] range)
    {
        if (range.Length < FewestCases)
        {
            foreach (var one in range)
            {
                number.Load(_il);
                _il.LoadInt(unchecked((int)one.Number));
                _il.Emit(OpCodes.Beq, one.Target);
            }

            return;
        }

        var outside = _il.DefineLabel();
        var table = new Label[range[^1].Number - range[0].Number + 1];
        Array.Fill(table, outside);
        foreach (var one in range) table[one.Number - range[0].Number] = one.Target;
        number.Load(_il);
        if (range[0].Number != 0)
        {
            _il.LoadInt(unchecked((int)range[0].Number));
            _il.Emit(OpCodes.Sub);
        }

        _il.Emit(OpCodes.Switch, table);
        _il.MarkLabel(outside);
    }

    private void EmitTextJumps(Slot text, TextCase[] cases, Label none)
    {
        var groups = cases.GroupBy(c => c.Text.Length).Select(g => (Length: g.Key, Target: _il.DefineLabel(), Cases: g.ToArray())).ToList();
        text.Load(_il);
        _il.Emit(OpCodes.Call, TextLength);
        var length = Keep(typeof(int));
        EmitNumberJumps(length, [.. groups.Select(g => new NumberCase(g.Length, g.Target))], none);
        Free(length);
        foreach (var group in groups)
        {
            _il.MarkLabel(group.Target);
            if (group.Cases.Length < FewestCases) EmitTextTests(text, group.Cases, none);
            else EmitCharacterJumps(text, group.Cases, group.Length, none);
        }
    }

    /// <summary>Texts of one length, by the character in which they differ most.</summary>
    private void EmitCharacterJumps(Slot text, TextCase[] cases, int length, Label none)
    {
        var position = Enumerable.Range(0, length).MaxBy(i => cases.Select(c => c.Text[i]).Distinct().Count());
        var groups = cases.GroupBy(c => c.Text[position]).Select(g => (Character: g.Key, Target: _il.DefineLabel(), Cases: g.ToArray())).ToList();
        text.Load(_il);
        _il.LoadInt(position);
        _il.Emit(OpCodes.Call, TextCharacter);
        var character = Keep(typeof(int));
        EmitNumberJumps(character, [.. groups.Select(g => new NumberCase(g.Character, g.Target))], none);
        Free(character);
        foreach (var group in groups)
        {
            _il.MarkLabel(group.Target);
            EmitTextTests(text, group.Cases, none);
        }
    }

    private void EmitTextTests(Slot text, TextCase[] cases, Label none)
    {
        foreach (var one in cases)
        {
            text.Load(_il);
            _il.Emit(OpCodes.Ldstr, one.Text);
            _il.Emit(OpCodes.Call, TextEquality);
            _il.Emit(OpCodes.Brtrue, one.Target);
        }

        _il.Emit(OpCodes.Br, none);
    }
}
