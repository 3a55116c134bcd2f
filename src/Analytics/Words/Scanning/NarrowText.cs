using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Words.Scanning;

/// <summary>
/// A text with one byte for each of its characters, as the scanner reads it: ASCII as it is, typographic marks that no token holds as a straight
/// quotation mark, a typographic apostrophe as a straight one, all else as a byte that is no ASCII.
/// </summary>
internal sealed class NarrowText
{
    private const byte NoAscii = 0xFF;

    private byte[] _bytes = new byte[1 << 12];

    /// <summary>The bytes of a text, with the scanner's padding behind them; valid until the next call.</summary>
    public Span<byte> Of(ReadOnlySpan<char> text)
    {
        var length = text.Length + BlockScanner.Padding;
        if (_bytes.Length < length) _bytes = new byte[Math.Max(length, _bytes.Length * 2)];
        var bytes = _bytes.AsSpan(0, length);
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(bytes);
        var position = 0;
        for (; position + 2 * Vector256<ushort>.Count <= text.Length; position += 2 * Vector256<ushort>.Count)
        {
            var low = Map(Vector256.LoadUnsafe(ref from, (nuint)position));
            var high = Map(Vector256.LoadUnsafe(ref from, (nuint)(position + Vector256<ushort>.Count)));
            Vector256.Narrow(low, high).StoreUnsafe(ref to, (nuint)position);
        }

        for (; position < text.Length; position++) bytes[position] = Map(text[position]);
        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Map(Vector256<ushort> text)
    {
        // Most stretches are ASCII throughout.
        if (Vector256.LessThanAll(text, Vector256.Create((ushort)0x80))) return text;
        var odd = text | Vector256<ushort>.One;
        var marks = Vector256.Equals(text, Vector256.Create((ushort)'–')) | Vector256.Equals(text, Vector256.Create((ushort)'—')) |
            Vector256.Equals(text, Vector256.Create((ushort)'‘')) | Vector256.Equals(odd, Vector256.Create((ushort)'”'));
        var mapped = Vector256.ConditionalSelect(Vector256.GreaterThan(text, Vector256.Create((ushort)0x7F)), Vector256.Create((ushort)NoAscii), text);
        mapped = Vector256.ConditionalSelect(marks, Vector256.Create((ushort)'"'), mapped);
        return Vector256.ConditionalSelect(Vector256.Equals(text, Vector256.Create((ushort)'’')), Vector256.Create((ushort)'\''), mapped);
    }

    private static byte Map(char character) => character switch
    {
        < '\x80' => (byte)character,
        '–' or '—' or '‘' or '“' or '”' => (byte)'"',
        '’' => (byte)'\'',
        _ => NoAscii,
    };
}
