using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Words.Scanning;

/// <summary>A word of at most sixteen ASCII letters as two numbers: compared and hashed without a loop. Unused bytes are zero.</summary>
internal readonly record struct ShortKey(ulong Low, ulong High) : ITableKey<ShortKey>
{
    /// <summary>How many letters a key holds at most.</summary>
    public const int Size = 16;

    // Which bytes of each number belong to a word of so many letters.
    private static ReadOnlySpan<ulong> LowMasks =>
    [
        0, 0xff, 0xffff, 0xffffff, 0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
        ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue,
    ];

    private static ReadOnlySpan<ulong> HighMasks =>
    [
        0, 0, 0, 0, 0, 0, 0, 0,
        0, 0xff, 0xffff, 0xffffff, 0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff, ulong.MaxValue,
    ];

    /// <summary>How many letters the word has.</summary>
    public int Length => Size - (High != 0 ? (int)ulong.LeadingZeroCount(High) / 8 : sizeof(ulong) + (int)ulong.LeadingZeroCount(Low) / 8);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash()
    {
        var hash = (Low * 0x9E3779B97F4A7C15) ^ (High * 0xC2B2AE3D27D4EB4F);
        return (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
    }

    /// <summary>The word with small letters.</summary>
    // A letter has the bit of 64, which an unused byte has not; small letters have the bit of 32 too.
    public ShortKey Folded => new(Low | ((Low & 0x4040404040404040) >> 1), High | ((High & 0x4040404040404040) >> 1));

    /// <summary>Reads a word of 1 to 16 letters; sixteen bytes are readable from its first one on, whatever its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ShortKey Read(ref byte first, int length)
    {
        var low = Unsafe.ReadUnaligned<ulong>(ref first);
        var high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, sizeof(ulong)));
        if (!BitConverter.IsLittleEndian) (low, high) = (BinaryPrimitives.ReverseEndianness(low), BinaryPrimitives.ReverseEndianness(high));
        return new ShortKey(
            low & Unsafe.Add(ref MemoryMarshal.GetReference(LowMasks), length), high & Unsafe.Add(ref MemoryMarshal.GetReference(HighMasks), length));
    }

    /// <summary>The key of a word; false where it is empty, longer, or has other than ASCII letters.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out ShortKey key)
    {
        key = default;
        if (word.Length is 0 or > Size) return false;
        Span<byte> letters = stackalloc byte[Size];
        letters.Clear();
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i])) return false;
            letters[i] = (byte)word[i];
        }

        key = Read(ref MemoryMarshal.GetReference(letters), word.Length);
        return true;
    }

    /// <summary>Writes the letters.</summary>
    /// <returns>How many there are.</returns>
    public int Write(Span<char> letters)
    {
        var length = Length;
        for (var i = 0; i < length; i++) letters[i] = (char)(byte)(i < sizeof(ulong) ? Low >> (i * 8) : High >> ((i - sizeof(ulong)) * 8));
        return length;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<char> letters = stackalloc char[Size];
        return letters[..Write(letters)].ToString();
    }
}
