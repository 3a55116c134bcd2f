using System.Collections.Immutable;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>What came of a cell.</summary>
/// <param name="Text">Its value, or the exception that ended it, and what it printed; for one that was refused nothing.</param>
/// <param name="Codes">The numbers of the errors for which it was refused; empty where it ran.</param>
internal sealed record Answer(string Text, ImmutableArray<string> Codes)
{
    public bool IsRefused => !Codes.IsEmpty;

    public static Answer Of(string text, string printed) => new(printed.Length == 0 ? text : $"{text} >> {printed}", []);

    public static Answer Refused(IEnumerable<string> codes) => new("", [.. codes]);

    public bool Equals(Answer? other) => other is not null && Text == other.Text && IsRefused == other.IsRefused;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => IsRefused ? $"refused {string.Join(' ', Codes)}" : Text;
}
