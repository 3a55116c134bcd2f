using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Rendering;

/// <summary>The contents of a notebook's markdown document.</summary>
internal sealed class MarkdownPage
{
    private readonly Notebook _notebook;
    private readonly bool _includeCode;
    private readonly StringBuilder _text = new();
    private readonly MarkdownPictures _pictures;
    private readonly MarkdownOutputs _outputs;

    public MarkdownPage(Notebook notebook, string pictureFolder, bool includeCode)
    {
        _notebook = notebook;
        _includeCode = includeCode;
        _pictures = new MarkdownPictures(pictureFolder);
        _outputs = new MarkdownOutputs(_text, _pictures);
    }

    public NotebookMarkdown Render()
    {
        var number = 0;
        foreach (var cell in _notebook.Cells)
        {
            var isRun = cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);
            if (isRun) number++;
            if (HiddenParts.HidesCell(cell)) continue;
            if (cell.Kind == CellKind.Markdown) AppendProse(cell);
            else if (isRun) AppendCode(cell, number);
        }

        return new NotebookMarkdown(_text.ToString(), _pictures.Files);
    }

    private void AppendProse(NotebookCell cell)
    {
        var prose = cell.Source.Trim('\n');
        foreach (var (name, formats) in cell.Attachments ?? [])
        {
            if (formats is not JsonObject { Count: > 0 } pictures || pictures.GetAt(0) is not { Value: JsonValue value } first || !value.TryGetValue<string>(out var base64)) continue;
            if (_pictures.Add(cell.Id, first.Key, base64) is { } path) prose = prose.Replace($"attachment:{name}", path, StringComparison.Ordinal);
        }

        AppendBlock(prose);
    }

    private void AppendCode(NotebookCell cell, int number)
    {
        var language = CellLanguage.Of(cell, _notebook);
        if (_includeCode && !HiddenParts.HidesCode(cell)) AppendBlock(Fence.Around(cell.Source.Trim('\n'), language));
        var name = string.Create(CultureInfo.InvariantCulture, $"cell-{number}");
        foreach (var output in cell.Outputs) _outputs.Append(output, name);
    }

    private void AppendBlock(string block)
    {
        if (block.Length > 0) _text.Append(_text.Length > 0 ? "\n" : "").Append(block).Append('\n');
    }
}
