using System.Text.Json;

namespace Analytics.ArticleBench;

/// <summary>How many versions of a story are found as such: each story is cut, added to and rewritten in part, as desks and updates do.</summary>
internal static class Versions
{
    private static readonly (string Name, Func<string[], string[], string[]> Make)[] Kinds =
    [
        ("cut to two thirds", (own, _) => own[..Math.Max(1, own.Length * 2 / 3)]),
        ("cut to the first half", (own, _) => own[..Math.Max(1, own.Length / 2)]),
        ("a third added above and below", (own, other) => [.. other.Take(own.Length / 6), .. own, .. other.TakeLast(own.Length / 6)]),
        ("every fourth paragraph replaced", (own, other) => [.. own.Select((paragraph, i) => i % 4 == 3 ? other[i % other.Length] : paragraph)]),
        ("first paragraph rewritten, last two cut", (own, other) => [other[0], .. own.Skip(1).SkipLast(2)]),
    ];

    public static void Measure(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        var stories = truth.RootElement.EnumerateObject().OrderBy(page => page.Name, StringComparer.Ordinal)
            .Select(page => page.Value.GetProperty("articleBody").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(story => story.Length >= 6).ToList();
        foreach (var (name, make) in Kinds)
        {
            var documents = new List<Document>();
            for (var i = 0; i < stories.Count; i++)
            {
                documents.Add(Article.FromCleanText(string.Join("\n\n", stories[i]), $"{i}"));
                documents.Add(Article.FromCleanText(string.Join("\n\n", make(stories[i], stories[(i + 1) % stories.Count])), $"{i}"));
            }

            var groups = new Corpus(documents).NearDuplicates();
            var found = groups.Count(group => group.Stories.Select(story => story.Id).Distinct().Count() < group.Stories.Count);
            var wrong = groups.Count(group => group.Stories.Select(story => story.Id).Distinct().Count() > 1);
            Console.WriteLine($"{name}: {found} of {stories.Count} found, {wrong} groups with more than one story");
        }
    }
}
