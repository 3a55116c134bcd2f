using System.Collections;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks;

/// <summary>
/// The variables of a session in a line each, for lists that are made often and by themselves. Sequences that are computed while they are
/// listed are not listed, and what takes long to say is left unsaid: a list must not run the cells' work again.
/// </summary>
public sealed class VariablePreviews
{
    private const string Unsaid = "…";

    // In milliseconds, for one list in all: its reader waits for it.
    private const int Patience = 1000;

    private readonly long _late = Environment.TickCount64 + Patience;

    /// <summary>The declared type, as C# writes it.</summary>
    public static string TypeOf(SessionVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return TypeNames.Of(variable.Type);
    }

    /// <summary>The value in one short line, or a mark where it would not be told in time.</summary>
    public string ValueOf(SessionVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var left = _late - Environment.TickCount64;
        if (left <= 0) return Unsaid;
        var line = Task.Run(() => Line(variable.Value));
        return line.Wait(TimeSpan.FromMilliseconds(left)) ? line.Result : Unsaid;
    }

    private static string Line(object? value) => value switch
    {
        null or string => ValueText.Line(value),
        _ when Scalars.IsScalar(value.GetType()) || ValueMembers.Of(value.GetType()).HasOwnText => OneLine(value),
        ICollection items => $"({items.Count}) {ValueText.Line(value)}",
        IEnumerable when !IsCounted(value.GetType()) => Unsaid,
        _ => ValueText.Line(value),
    };

    // A type's own text goes before the list of its parts.
    private static string OneLine(object value)
    {
        try
        {
            return ValueText.Line(Scalars.IsScalar(value.GetType()) ? value : value.ToString()).ReplaceLineEndings(" ");
        }
        catch (Exception thrown) when (!Interruption.Is(thrown))
        {
            return ValueText.Line(new Failed(thrown));
        }
    }

    private static bool IsCounted(Type type) => Array.Exists(
        type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>));
}
