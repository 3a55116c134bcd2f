using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Words.Scanning;

/// <summary>What stands in a stretch of at most 64 bytes that ends with a space: a bit a byte.</summary>
/// <param name="Words">Runs of 1 to 16 ASCII letters that are tokens whatever stands around their stretch.</param>
/// <param name="Others">Longer ones, and what stands between two spaces where more than its letters tells the tokens: "Valcourt's", "5.2", "end.Start".</param>
/// <param name="Length">How many bytes the stretch has, its last space among them; 0 where there is no space in 64 bytes.</param>
internal readonly record struct BlockMasks(ulong Words, ulong Others, int Length)
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Size = 64;

    /// <summary>Classifies the bytes from <paramref name="text"/> on, which stands behind a space or at the start of the text.</summary>
    /// <remarks>
    /// Marks that no token holds part words: quotation marks, dashes, brackets, commas and the like. So do a period, a colon and an apostrophe at the
    /// end of a word, and an apostrophe at its start; inside they may belong to an abbreviation, a number, a time or an address. Every other byte
    /// makes all that stands between the same two spaces an "other".
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockMasks Of(ref byte text)
    {
        var first = Vector256.LoadUnsafe(ref text);
        var second = Vector256.LoadUnsafe(ref text, 32);
        var spaces = Bits(ByteClasses.Spaces(first), ByteClasses.Spaces(second));
        if (spaces == 0) return default;
        var last = BitOperations.Log2(spaces);
        var printed = ~spaces & ((1UL << last) - 1);
        var letters = Bits(ByteClasses.Letters(first), ByteClasses.Letters(second)) & printed;
        // The first bytes of marks that take three: what the third one is says which.
        var threes = Bits(ByteClasses.Are(first, 0xE2), ByteClasses.Are(second, 0xE2)) & (Bits(ByteClasses.Are(first, 0x80), ByteClasses.Are(second, 0x80)) >> 1);
        var marks = Bits(ByteClasses.Marks(first), ByteClasses.Marks(second)) |
            OfThree(threes & (Bits(ByteClasses.ThirdOfMarks(first), ByteClasses.ThirdOfMarks(second)) >> 2));
        var parts = spaces | marks;
        var (short1, long1) = (Bits(ByteClasses.Are(first, (byte)'\''), ByteClasses.Are(second, (byte)'\'')), threes & (Bits(ByteClasses.Are(first, 0x99), ByteClasses.Are(second, 0x99)) >> 2));
        var closing = (short1 & (parts >> 1)) | (long1 & (parts >> 3));
        var clean = closing | ((short1 | long1) & (parts << 1 | 1));
        // "www." begins an address that marks may stand in.
        var afterW = Bits(ByteClasses.AreW(first), ByteClasses.AreW(second)) << 1;
        var stops = Bits(ByteClasses.Stops(first), ByteClasses.Stops(second)) & ((spaces >> 1) | (((marks | closing) >> 1) & ~afterW));
        var others = Fill(printed & ~(letters | marks | stops | clean | OfThree(clean & long1)), printed);
        return Divide(letters & ~others, others, last + 1);
    }

    /// <summary>Whether a byte is a space or an end of line.</summary>
    public static bool IsSpace(byte value) => value == ' ' || value - 9u <= 4;

    /// <summary>Puts words that no key holds to the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BlockMasks Divide(ulong words, ulong others, int length)
    {
        var runs = words & (words >> 1);
        runs &= runs >> 2;
        runs &= runs >> 4;
        runs &= runs >> 8;
        runs &= words >> ShortKey.Size;
        if (runs == 0) return new BlockMasks(words, others, length);
        var tooLong = Fill(runs, words);
        return new BlockMasks(words & ~tooLong, others | tooLong, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> first, Vector256<byte> second) =>
        first.ExtractMostSignificantBits() | (ulong)second.ExtractMostSignificantBits() << 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong OfThree(ulong starts) => starts | starts << 1 | starts << 2;

    /// <summary>The runs of <paramref name="runs"/> that hold a bit of <paramref name="bits"/>.</summary>
    /// <remarks>Upwards, the carry of an addition fills a run; downwards, shifts by doubled distances do.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fill(ulong bits, ulong runs)
    {
        var filled = bits | (runs & ~(runs + bits));
        for (var distance = 1; distance < Size; distance *= 2)
        {
            filled |= runs & (filled >> distance);
            runs &= runs >> distance;
        }

        return filled;
    }
}
