namespace Analytics;

/// <summary>What became of one input: a file, or one story of a file that holds several.</summary>
/// <param name="Path">The file's path, as given to the loader and with <c>/</c> between its parts.</param>
/// <param name="Outcome">Whether a story was loaded.</param>
/// <param name="Id">The loaded story's id; null where nothing was loaded and the input has no id of its own.</param>
/// <param name="Reason">Why the input was skipped, or what is worth knowing about how it was read; null where there is nothing to say.</param>
/// <param name="Line">The line of the file, counted from 1, that the reason is about or that the story begins on; null for whole files.</param>
/// <param name="Field">The field of the story that the reason is about, such as <c>published</c>; null otherwise.</param>
/// <param name="InputCharacters">How many characters of text the input had; 0 where it could not be read.</param>
/// <param name="TextCharacters">How many of them are left in the story's normalized text.</param>
/// <param name="FurnitureLines">How many lines of menus, prompts, captions and the like were left out.</param>
/// <param name="DuplicateOf">The id of the first story of the corpus that this one repeats (see <see cref="Corpus.NearDuplicates"/>); null where it repeats none.</param>
public sealed record LoadEntry(
    string Path,
    LoadOutcome Outcome,
    string? Id = null,
    string? Reason = null,
    int? Line = null,
    string? Field = null,
    int InputCharacters = 0,
    int TextCharacters = 0,
    int FurnitureLines = 0,
    string? DuplicateOf = null)
{
    /// <summary>The entry as one line: path, line and field, outcome, reason.</summary>
    public override string ToString()
    {
        var place = Line is null ? Path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}, line {Line}");
        if (Field is not null) place += ", " + Field;
        return Outcome switch
        {
            LoadOutcome.Loaded => $"{place}: loaded{(Note() is { } note ? " (" + note + ")" : "")}",
            LoadOutcome.Duplicate => $"{place}: left out. {Note()}",
            _ => $"{place}: skipped. {Reason}",
        };
    }

    private string? Note()
    {
        var duplicate = DuplicateOf is null ? null : "near-duplicate of " + DuplicateOf;
        return Reason is not null && duplicate is not null ? $"{Reason}; {duplicate}" : Reason ?? duplicate;
    }
}
