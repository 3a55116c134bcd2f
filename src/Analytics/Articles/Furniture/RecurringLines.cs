using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Loading;

namespace Analytics.Articles.Furniture;

/// <summary>Finds the lines that recur in many stories of one site, and removes them: no reporter writes the same line every day.</summary>
internal static class RecurringLines
{
    private const int FewestStories = 3;
    private const int FewestForSentences = 5;
    private const int SentenceWords = 12;
    private const double FewestShare = 0.1;
    private const double FewestShareForSentences = 0.25;

    /// <summary>The stories that were read, without the lines that recur in those that were taken from pages.</summary>
    public static FoundStories Remove(StorySink sink)
    {
        var entries = sink.Entries.ToList();
        var documents = sink.Documents.ToArray();
        var furniture = new List<FurnitureLine>();
        var extracted = Enumerable.Range(0, documents.Length).Where(i => documents[i] is not null && !sink.IsClean(i));
        foreach (var site in extracted.GroupBy(i => documents[i]!.Site ?? documents[i]!.Outlet ?? "", StringComparer.Ordinal))
        {
            var stories = site.ToList();
            var recurring = Find([.. stories.Select(i => documents[i]!)]);
            if (recurring.Count == 0) continue;
            var removed = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var i in stories)
            {
                var (shorter, lines) = Without(documents[i]!, recurring);
                foreach (var line in lines) removed[line] = removed.GetValueOrDefault(line) + 1;
                documents[i] = shorter;
                entries[i] = entries[i] with { FurnitureLines = entries[i].FurnitureLines + lines.Count, TextCharacters = shorter.Text.Length };
            }

            furniture.AddRange(removed.Select(pair => new FurnitureLine(site.Key, pair.Key, pair.Value)));
        }

        var sorted = furniture.OrderByDescending(line => line.Stories).ThenBy(line => line.Site, StringComparer.Ordinal).ThenBy(line => line.Text, StringComparer.Ordinal);
        return new FoundStories(documents, entries, [.. sorted]);
    }

    private static HashSet<string> Find(IReadOnlyList<Document> stories)
    {
        var places = new Dictionary<string, List<Document>>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            foreach (var line in Lines(story).Distinct(StringComparer.Ordinal))
            {
                if (places.TryGetValue(line, out var list)) list.Add(story);
                else places[line] = [story];
            }
        }

        return [.. places.Where(place => IsFurniture(place.Key, place.Value, stories.Count)).Select(place => place.Key)];
    }

    // Speech is never furniture, and a whole sentence that several stories share is more often the background that each of them repeats.
    private static bool IsFurniture(string line, List<Document> stories, int all)
    {
        if (stories.Count < FewestStories || line[0] is '“' or '"' or '„' or '«' or '‘') return false;
        var traits = new LineTraits(line);
        var isSentence = traits.IsProse && traits.Words >= SentenceWords;
        var (fewest, share) = isSentence ? (FewestForSentences, FewestShareForSentences) : (FewestStories, FewestShare);
        return stories.Count >= fewest && stories.Count >= share * all && DifferentStories(stories, fewest);
    }

    // Copies and updates of one story share all their lines; they count as one story here.
    private static bool DifferentStories(List<Document> stories, int fewest)
    {
        var different = new List<HashSet<string>>();
        foreach (var story in stories)
        {
            var lines = Lines(story).ToHashSet(StringComparer.Ordinal);
            if (different.Exists(other => other.Count(lines.Contains) * 2 > Math.Min(other.Count, lines.Count))) continue;
            different.Add(lines);
            if (different.Count >= fewest) return true;
        }

        return false;
    }

    private static IEnumerable<string> Lines(Document story) => story.Paragraphs.Select(range => range.In(story.Text));

    private static (Document Story, IReadOnlyList<string> Removed) Without(Document story, HashSet<string> recurring)
    {
        var removed = Lines(story).Where(recurring.Contains).ToList();
        // A story that is mostly recurring lines is not made better by leaving nothing of it.
        if (removed.Count == 0 || removed.Sum(line => line.Length) * 2 > story.Text.Length) return (story, []);
        return (DocumentFactory.Keep(story, [.. story.Paragraphs.Where(range => !recurring.Contains(range.In(story.Text)))]), removed);
    }
}
