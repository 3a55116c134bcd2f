using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;

namespace Analytics.Charts.Reading;

/// <summary>A value of a trace: a number, a text, or missing.</summary>
internal readonly record struct FigureValue(double Number, string? Text)
{
    public static FigureValue Missing { get; } = new(double.NaN, null);

    public bool IsMissing => Text is null && double.IsNaN(Number);

    public bool IsText => Text is not null;

    /// <summary>The value as a reader sees it.</summary>
    public string Shown => Text is not null ? PlainText.OneLine(Text) : NumberFormat.Plain(Number);

    /// <summary>The values of an array, whether written out or packed.</summary>
    public static FigureValue[] ReadAll(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(Read)],
        { ValueKind: JsonValueKind.Object } packed => Unpack(packed),
        _ => [],
    };

    /// <summary>The values of an array of arrays.</summary>
    public static FigureValue[][] ReadRows(JsonElement? element)
    {
        if (element is { ValueKind: JsonValueKind.Array } rows) return [.. rows.EnumerateArray().Select(row => ReadAll(row))];
        if (element is not { ValueKind: JsonValueKind.Object } packed) return [];
        var values = Unpack(packed);
        var width = (packed.Text("shape") ?? "").Split(',') is [_, var last] && int.TryParse(last, CultureInfo.InvariantCulture, out var columns) ? columns : values.Length;
        return width == 0 ? [] : [.. values.Chunk(width)];
    }

    private static FigureValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => new FigureValue(element.GetDouble(), null),
        JsonValueKind.String => new FigureValue(double.NaN, element.GetString()),
        JsonValueKind.True => new FigureValue(double.NaN, "true"),
        JsonValueKind.False => new FigureValue(double.NaN, "false"),
        _ => Missing,
    };

    private static FigureValue[] Unpack(JsonElement packed)
    {
        if (packed.Text("bdata") is not { } data || packed.Text("dtype") is not { } type) return [];
        var buffer = new byte[data.Length];
        if (!Convert.TryFromBase64String(data, buffer, out var length)) return [];
        var size = type is "u1c" ? 1 : type[^1] - '0';
        if (size is not (1 or 2 or 4 or 8)) return [];
        var values = new FigureValue[length / size];
        for (var i = 0; i < values.Length; i++) values[i] = new FigureValue(Unpack(buffer.AsSpan(i * size, size), type), null);
        return values;
    }

    private static double Unpack(ReadOnlySpan<byte> bytes, string type) => type switch
    {
        "f8" => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        "f4" => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        "i4" => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        "u4" => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        "i2" => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        "u2" => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        "i1" => (sbyte)bytes[0],
        "u1" or "u1c" => bytes[0],
        _ => double.NaN,
    };
}
