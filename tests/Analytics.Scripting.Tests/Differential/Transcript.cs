using System.Collections;
using System.Globalization;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>Values as text that tells apart what C# tells apart: types, nulls, the items of sequences.</summary>
internal static class Transcript
{
    private const int MaxItems = 50;

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable items => $"{NameOf(value)}[{string.Join(", ", items.Cast<object?>().Take(MaxItems).Select(Of))}]",
        IFormattable number => $"{NameOf(value)} {number.ToString(null, CultureInfo.InvariantCulture)}",
        _ => value.ToString() ?? "",
    };

    /// <summary>Names that no code can write are the compiler's own business.</summary>
    private static string NameOf(object value) => value.GetType().Name is ['<', ..] ? "<made>" : value.GetType().Name.Split('`')[0];
}
