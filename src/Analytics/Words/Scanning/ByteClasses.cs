using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Words.Scanning;

/// <summary>Tells which bytes are what: all bits of a byte are set where it is, none where it is not.</summary>
internal static class ByteClasses
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Are(Vector256<byte> bytes, byte value) => Vector256.Equals(bytes, Vector256.Create(value));

    /// <summary>A space, or one of the five characters from the tab to the carriage return.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Spaces(Vector256<byte> bytes) =>
        Are(bytes, (byte)' ') | Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'\t'), Vector256.Create((byte)4));

    /// <summary>An ASCII letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Letters(Vector256<byte> bytes) =>
        Vector256.LessThanOrEqual((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)25));

    /// <summary>A letter w.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> AreW(Vector256<byte> bytes) => Are(bytes | Vector256.Create((byte)0x20), (byte)'w');

    /// <summary>A period or a colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Stops(Vector256<byte> bytes) => Are(bytes, (byte)'.') | Are(bytes, (byte)':');

    /// <summary>A comma, a semicolon, a bracket of any kind, a question or exclamation mark, or a straight quotation mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Marks(Vector256<byte> bytes)
    {
        // Brackets and braces differ by one bit, and so do the two parentheses.
        var folded = bytes | Vector256.Create((byte)0x20);
        return Are(bytes, (byte)',') | Are(bytes | Vector256<byte>.One, (byte)')') | Are(bytes, (byte)'"') | Are(bytes, (byte)'!') |
            Are(bytes, (byte)';') | Are(bytes, (byte)'?') | Are(folded, (byte)'{') | Are(folded, (byte)'}');
    }

    /// <summary>The third byte in UTF-8 of – — ‘ “ ”, whose other two are E2 and 80.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> ThirdOfMarks(Vector256<byte> bytes) =>
        Are(bytes, 0x93) | Are(bytes, 0x94) | Are(bytes, 0x98) | Are(bytes | Vector256<byte>.One, 0x9D);
}
