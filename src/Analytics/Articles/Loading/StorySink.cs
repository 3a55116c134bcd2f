using Analytics.Articles.Extraction;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Loading;

/// <summary>Takes what readers find: stories, and reasons why there is none.</summary>
internal sealed class StorySink(LoadOptions options)
{
    private readonly List<Document?> _documents = [];
    private readonly List<LoadEntry> _entries = [];
    private readonly HashSet<int> _clean = [];

    public LoadOptions Options { get; } = options;

    /// <summary>One an entry: the story, or null where the input was skipped.</summary>
    public IReadOnlyList<Document?> Documents => _documents;

    public IReadOnlyList<LoadEntry> Entries => _entries;

    /// <summary>Whether the story at that entry came as clean text, which is never shortened.</summary>
    public bool IsClean(int entry) => _clean.Contains(entry);

    public void Add(InputFile file, string id, ExtractedStory story, int? line = null, string? note = null)
    {
        var text = StoryText.Join(story.Paragraphs, story.InputLength);
        if (text.Text.Length == 0)
        {
            Skip(file, "No story was found in it: nothing on it reads as running text.", line, "text", id);
            return;
        }

        var repaired = story.Paragraphs.Sum(paragraph => paragraph.Repaired);
        if (repaired > 0) note = (note is null ? "" : note + "; ") + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{repaired} garbled {(repaired == 1 ? "character" : "characters")} put right (UTF-8 that was read as windows-1252)");
        if (story.IsClean) _clean.Add(_documents.Count);
        _documents.Add(DocumentFactory.Create(id, file.Path, text, story.Facts));
        _entries.Add(new LoadEntry(file.Path, LoadOutcome.Loaded, id, note, line, null, story.InputLength, text.Text.Length, story.FurnitureLines));
    }

    public void Skip(InputFile file, string reason, int? line = null, string? field = null, string? id = null)
    {
        _documents.Add(null);
        _entries.Add(new LoadEntry(file.Path, LoadOutcome.Skipped, id, reason, line, field));
    }

    /// <summary>Forgets the stories and entries so far.</summary>
    public void Clear()
    {
        _documents.Clear();
        _entries.Clear();
        _clean.Clear();
    }
}
