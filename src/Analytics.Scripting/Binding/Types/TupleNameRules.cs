using System.Globalization;

namespace Analytics.Scripting.Binding;

/// <summary>Which names a tuple's elements may have, given that the tuple has members of its own.</summary>
internal static class TupleNameRules
{
    private static readonly string[] Members = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    /// <summary>N for ItemN, which only the Nth element may be called; 0 for names that none may have; -1 for all others.</summary>
    public static int ReservedPosition(string name)
    {
        if (Members.Contains(name, StringComparer.Ordinal))
            return 0;
        return name.StartsWith("Item", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            && name.Length == 4 + number.ToString(CultureInfo.InvariantCulture).Length
            ? number
            : -1;
    }
}
