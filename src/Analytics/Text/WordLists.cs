namespace Analytics.Text;

/// <summary>Reads the word lists that are embedded in the library: a word or an entry a line.</summary>
internal static class WordLists
{
    /// <summary>The lines of a list that are neither empty nor a comment behind <c>#</c>.</summary>
    public static IEnumerable<string> Read(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#') yield return entry;
        }
    }

    /// <summary>The entries as a set, compared letter for letter.</summary>
    public static HashSet<string> Set(string resource) => Read(resource).ToHashSet(StringComparer.Ordinal);
}
