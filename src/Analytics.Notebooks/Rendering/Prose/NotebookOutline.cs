namespace Analytics.Notebooks.Rendering;

/// <summary>What a notebook is called and about, as its prose says.</summary>
internal sealed class NotebookOutline
{
    private readonly Dictionary<NotebookCell, ProseDocument> _prose = new(ReferenceEqualityComparer.Instance);

    public NotebookOutline(Notebook notebook)
    {
        var slugs = new Slugs();
        var pictures = new PictureFiles(notebook.FilePath);
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown))
        {
            _prose[cell] = ProseDocument.Parse(cell.Source, slugs, address => pictures.Find(address, cell));
        }

        Headings = [.. notebook.Cells.Where(_prose.ContainsKey).SelectMany(cell => _prose[cell].Headings)];
        TitleHeading = Headings.FirstOrDefault(heading => heading.Level == 1);
        Title = (TitleHeading ?? (Headings.Count > 0 ? Headings[0] : null))?.Text ?? Path.GetFileNameWithoutExtension(notebook.Name);
        Summary = notebook.Cells.Where(_prose.ContainsKey).Select(cell => _prose[cell].FirstParagraph).FirstOrDefault(words => words is not null);
    }

    /// <summary>The first heading's words, or the file's name where there is none.</summary>
    public string Title { get; }

    /// <summary>The heading that stands as the page's title, or null where the page must be given one.</summary>
    public ProseHeading? TitleHeading { get; }

    /// <summary>The first paragraph's words, or null.</summary>
    public string? Summary { get; }

    /// <summary>All headings, in order.</summary>
    public IReadOnlyList<ProseHeading> Headings { get; }

    public ProseDocument ProseOf(NotebookCell cell) => _prose[cell];
}
