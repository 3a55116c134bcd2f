namespace Analytics;

/// <summary>How stories are loaded. Every default suits a folder of saved and pasted pages.</summary>
/// <param name="Fields">Which columns and fields of tables and JSON hold what; null for the usual names.</param>
/// <param name="RemoveRecurringLines">Whether lines that recur in many stories of one site are taken out of them as furniture.</param>
/// <param name="CountDuplicatesOnce">Whether only the first of several near-duplicate stories becomes part of the corpus. The others are
/// in the load report either way, each with the story it repeats.</param>
public sealed record LoadOptions(FieldNames? Fields = null, bool RemoveRecurringLines = true, bool CountDuplicatesOnce = false)
{
    /// <summary>The usual field names, recurring lines removed, duplicates kept and reported.</summary>
    public static LoadOptions Default { get; } = new();
}
