namespace Analytics.Notebooks.Rendering;

/// <summary>What a notebook's author keeps from readers, by the tags that publishing tools know for it.</summary>
internal static class HiddenParts
{
    private static readonly string[] CellTags = ["remove-cell", "remove_cell", "hide-cell"];
    private static readonly string[] CodeTags = ["remove-input", "remove_input", "hide-input"];

    /// <summary>Whether readers see nothing of the cell.</summary>
    public static bool HidesCell(NotebookCell cell) => cell.Tags.Any(CellTags.Contains);

    /// <summary>Whether readers see only what the cell produced.</summary>
    public static bool HidesCode(NotebookCell cell) => cell.Tags.Any(CodeTags.Contains);
}
