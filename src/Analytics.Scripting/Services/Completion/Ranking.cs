using Analytics.Notebooks;

namespace Analytics.Scripting.Services;

/// <summary>Which candidates go with what is typed, and in which order they are listed.</summary>
internal static class Ranking
{
    /// <summary>
    /// Those that match: names that begin with what is typed come before those whose humps do, then what is wanted, then what is near,
    /// then by name. Of several of one label, the first stays.
    /// </summary>
    public static IEnumerable<Candidate> Order(IEnumerable<Candidate> candidates, string prefix)
    {
        var typed = prefix.TrimStart('@');
        return candidates
            .Select(candidate => (Candidate: candidate, Match: MatchOf(candidate, typed)))
            .Where(c => c.Match != Match.None)
            .OrderBy(c => c.Match)
            .ThenByDescending(c => c.Candidate.IsWanted)
            .ThenBy(c => c.Candidate.Nearness)
            .ThenBy(c => c.Candidate.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Candidate.Label, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .DistinctBy(c => (c.Label ?? c.Name, c.Kind == CompletionKind.Keyword));
    }

    private static Match MatchOf(Candidate candidate, string typed)
    {
        var own = MatchOf(candidate.Name, typed);
        return candidate.Qualifier is not { } qualifier || MatchOf(qualifier, typed) is var other && other > own ? own : other;
    }

    public enum Match
    {
        /// <summary>It begins with what is typed.</summary>
        Exact,

        /// <summary>It does when letter case is left aside.</summary>
        Prefix,

        /// <summary>What is typed are the beginnings of its words: <c>gbl</c> for <c>GroupByLength</c>.</summary>
        Humps,

        /// <summary>Neither.</summary>
        None,
    }

    public static Match MatchOf(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? Match.Exact
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? Match.Prefix
        : typed.Length <= name.Length && MatchesHumps(name, typed, 0, 0) ? Match.Humps
        : Match.None;

    /// <summary>Whether each letter typed goes on with the word of the name it is in, or begins a later one.</summary>
    private static bool MatchesHumps(string name, string typed, int at, int index)
    {
        if (index == typed.Length) return true;
        for (var start = at; start < name.Length; start++)
        {
            var goesOn = start == at && index > 0;
            if ((goesOn || IsHump(name, start)) && char.ToUpperInvariant(name[start]) == char.ToUpperInvariant(typed[index])
                && MatchesHumps(name, typed, start + 1, index + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHump(string name, int at) =>
        at == 0 || name[at - 1] == '_' || (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))))
        || (char.IsDigit(name[at]) && !char.IsDigit(name[at - 1]));
}
