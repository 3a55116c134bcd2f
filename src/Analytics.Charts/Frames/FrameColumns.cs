using System.Globalization;
using System.Numerics;
using Microsoft.Data.Analysis;

namespace Analytics.Charts.Frames;

/// <summary>Finds and reads the columns of frames.</summary>
internal static class FrameColumns
{
    private static readonly Type[] WholeTypes =
        [typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(uint), typeof(ulong), typeof(ushort), typeof(BigInteger)];

    private static readonly Type[] FractionTypes = [typeof(double), typeof(float), typeof(decimal)];

    private static readonly Type[] TimeTypes = [typeof(DateTime), typeof(DateOnly), typeof(DateTimeOffset)];

    public static bool IsWhole(DataFrameColumn column) => WholeTypes.Contains(column.DataType);

    public static bool IsNumber(DataFrameColumn column) => IsWhole(column) || FractionTypes.Contains(column.DataType);

    public static bool IsTime(DataFrameColumn column) => TimeTypes.Contains(column.DataType);

    /// <summary>The column of that name, or the first that holds no numbers, or else the first.</summary>
    public static DataFrameColumn Label(DataFrame frame, string? name) =>
        name is not null ? Named(frame, name)
            : frame.Columns.FirstOrDefault(column => !IsNumber(column)) ?? frame.Columns.FirstOrDefault() ?? throw NoColumns();

    /// <summary>The column of numbers of that name, or the first that holds numbers.</summary>
    public static DataFrameColumn Numbers(DataFrame frame, string? name)
    {
        if (name is null) return frame.Columns.FirstOrDefault(IsNumber) ?? throw NoColumns();
        var column = Named(frame, name);
        return IsNumber(column)
            ? column
            : throw new ArgumentException($"The column \"{name}\" holds {column.DataType.Name} values, and a chart needs numbers there. {Choices(frame.Columns.Where(IsNumber))}", nameof(name));
    }

    /// <summary>The values as numbers; what is missing is not a number.</summary>
    public static IEnumerable<double> Values(DataFrameColumn column)
    {
        for (var row = 0L; row < column.Length; row++)
        {
            yield return column[row] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN;
        }
    }

    /// <summary>The values as texts; what is missing is a dash.</summary>
    public static IEnumerable<string> Texts(DataFrameColumn column)
    {
        for (var row = 0L; row < column.Length; row++) yield return Text(column[row]) is { Length: > 0 } text ? text : "–";
    }

    /// <summary>A value as text in the invariant culture; empty where it is missing.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "yes" : "no",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static DataFrameColumn Named(DataFrame frame, string name) =>
        frame.Columns.FirstOrDefault(column => column.Name == name)
            ?? throw new ArgumentException($"There is no column \"{name}\". {Choices(frame.Columns)}", nameof(name));

    private static ArgumentException NoColumns() => new("The table has no column of numbers to draw.");

    private static string Choices(IEnumerable<DataFrameColumn> columns) => $"Choose one of: {string.Join(", ", columns.Select(column => column.Name))}.";
}
