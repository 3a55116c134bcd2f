namespace Analytics.Text;

/// <summary>Names that are printed in capitals, in ordinary letters.</summary>
internal static class NameCasing
{
    /// <summary>The name with a capital at the start of each of its parts; as it is where it has a small letter.</summary>
    public static string Of(string name)
    {
        if (name.Any(char.IsLower)) return name;
        var cased = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < cased.Length; i++)
        {
            if (i == 0 || cased[i - 1] is ' ' or '-' or '.' or '\'' or '’') cased[i] = char.ToUpperInvariant(cased[i]);
        }

        return new string(cased);
    }
}
