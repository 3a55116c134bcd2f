using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Display;

/// <summary>Values that are shown as one piece of text, in the invariant culture.</summary>
internal static class Scalars
{
    /// <summary>Whether values of the type have no parts worth a table.</summary>
    public static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(IFormattable).IsAssignableFrom(type)
            || type.IsPointer || Others.Any(other => other.IsAssignableFrom(type));

    public static bool IsNumber(object value) => value is
        int or double or long or float or decimal or short or byte or uint or ulong or ushort or sbyte
        or nint or nuint or Int128 or UInt128 or Half or System.Numerics.BigInteger;

    /// <summary>The text of a scalar. What the value's own code throws goes to the caller.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        bool or char => value.ToString()!,
        DateTime moment => Moment(moment),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        Type type => TypeNames.Of(type),
        Exception exception => $"{TypeNames.Of(exception.GetType())}: {exception.Message}",
        Delegate code => TypeNames.Of(code.GetType()),
        // Never its result: reading that would wait for work that may not end.
        Task task => $"{TypeNames.Of(task.GetType())} ({task.Status})",
        JsonNode node => node.ToJsonString(IndentedJson),
        JsonElement element => element.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture) ?? "",
        _ => value.ToString() ?? "",
    };

    private static readonly JsonSerializerOptions IndentedJson = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Type[] Others =
    [
        typeof(Exception), typeof(Uri), typeof(Version), typeof(StringBuilder), typeof(Delegate), typeof(MemberInfo), typeof(Assembly),
        typeof(Module), typeof(Task), typeof(Stream), typeof(TextReader), typeof(TextWriter), typeof(Thread), typeof(CultureInfo),
        typeof(System.Text.RegularExpressions.Regex), typeof(JsonNode), typeof(JsonElement), typeof(JsonDocument), typeof(Encoding),
    ];

    private static string Moment(DateTime moment)
    {
        var format = moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return moment.ToString(format, CultureInfo.InvariantCulture) + (moment.Kind == DateTimeKind.Utc && format.Length > 10 ? "Z" : "");
    }
}
