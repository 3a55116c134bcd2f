using System.Text.Json;

namespace Analytics.Cli.Terminals;

/// <summary>Writes measured numbers so that they are the same on every machine and not longer than they are exact.</summary>
internal static class JsonNumbers
{
    // Sums over many stories differ from one processor to another in about the last three digits of a double.
    private const int Decimals = 10;

    public static void WriteMeasure(this Utf8JsonWriter writer, string name, double value) => writer.WriteNumber(name, Rounded(value));

    public static void WriteMeasureValue(this Utf8JsonWriter writer, double value) => writer.WriteNumberValue(Rounded(value));

    private static double Rounded(double value) => Math.Round(value, Decimals);
}
