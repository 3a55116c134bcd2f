using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Words.Scanning;

/// <summary>
/// Finds the words of plain letters in a text, nine tokens in ten, 64 bytes at a time; what else stands between spaces is given out whole, because
/// no token goes on across a space. Whoever takes it divides it by the rules of <see cref="Text.Tokens.WordScanner"/>, once for each distinct form.
/// </summary>
internal static class BlockScanner
{
    /// <summary>How many spaces must stand behind a text: blocks and keys are read past its end.</summary>
    public const int Padding = BlockMasks.Size + ShortKey.Size;

    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \t\n\r\v\f"u8);

    /// <summary>Scans the text that the padding follows in <paramref name="padded"/>; it starts and ends beside a space or at an end of the whole.</summary>
    // Compiled well at once: a file may be through before the runtime would have found out that the loop is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scan<TSink>(Span<byte> padded, ref TSink sink)
        where TSink : struct, IBlockSink, allows ref struct
    {
        var length = padded.Length - Padding;
        padded[length..].Fill((byte)' ');
        ref var text = ref MemoryMarshal.GetReference(padded);
        for (var position = 0; position < length;)
        {
            var masks = BlockMasks.Of(ref Unsafe.Add(ref text, position));
            if (masks.Length == 0)
            {
                var end = position + padded[position..].IndexOfAny(Spaces);
                sink.AddLong(ref text, position, end);
                position = end;
                continue;
            }

            sink.Add(ref text, position, masks);
            position += masks.Length;
        }
    }
}
