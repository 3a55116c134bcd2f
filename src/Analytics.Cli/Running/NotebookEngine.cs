using Analytics.Notebooks;

namespace Analytics.Cli.Running;

/// <summary>What runs the cells of notebooks.</summary>
/// <param name="Languages">Makes the languages for a notebook in the given folder.</param>
/// <param name="Formatting">How values are shown.</param>
internal sealed record NotebookEngine(Func<string, IReadOnlyList<ICellLanguage>> Languages, ValueFormatting Formatting)
{
    public NotebookRunner Runner() => new(Languages, Formatting);
}
