namespace Analytics.Quoting.People;

/// <summary>Counts the stories that two sources share.</summary>
internal static class SpeakerPairCounter
{
    public static SpeakerPairs Count(Speakers speakers, int minStories)
    {
        var listed = speakers.ToDictionary(speaker => speaker.Name, speaker => speaker.Stories, StringComparer.Ordinal);
        var shared = new Dictionary<(string First, string Second), int>();
        foreach (var story in speakers.Quotations.GroupBy(quotation => quotation.Document, ReferenceEqualityComparer.Instance))
        {
            var names = story
                .Select(quotation => quotation.SourceName)
                .OfType<string>()
                .Where(listed.ContainsKey)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToArray();
            for (var i = 0; i < names.Length; i++)
            {
                for (var j = i + 1; j < names.Length; j++) shared[(names[i], names[j])] = shared.GetValueOrDefault((names[i], names[j])) + 1;
            }
        }

        return new SpeakerPairs(shared
            .Where(pair => pair.Value >= minStories)
            .Select(pair => new SpeakerPair(
                pair.Key.First,
                pair.Key.Second,
                pair.Value,
                (double)pair.Value / (listed[pair.Key.First] + listed[pair.Key.Second] - pair.Value)))
            .OrderByDescending(pair => pair.Stories)
            .ThenBy(pair => pair.First, StringComparer.Ordinal)
            .ThenBy(pair => pair.Second, StringComparer.Ordinal));
    }
}
