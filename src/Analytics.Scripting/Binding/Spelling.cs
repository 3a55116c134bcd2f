namespace Analytics.Scripting.Binding;

/// <summary>Finds what a mistyped name may have meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The known name that is nearest: at most one edit (letter inserted, dropped, replaced, or two swapped) for each three letters, where
    /// letter case counts nothing. Among equally near ones the first by ordinal; null where none is near.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        // Of two letters every name is near; only the letter case can be told to be wrong.
        if (name.Length <= 2) return known.FirstOrDefault(k => k != name && k.Equals(name, StringComparison.OrdinalIgnoreCase));
        var limit = Math.Max(1, name.Length / 3);
        foreach (var candidate in known)
        {
            if (candidate == name || Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var distance = Distance(name, candidate, limit);
            if (distance < limit || (distance == limit && (best is null || string.CompareOrdinal(candidate, best) < 0)))
                (best, limit) = (candidate, distance);
        }

        return best;
    }

    private static int Distance(string left, string right, int limit)
    {
        var twoAbove = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, above[j] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
                return int.MaxValue;
            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[right.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
