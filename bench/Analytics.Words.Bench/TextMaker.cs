using System.Text;
using System.Text.Json;

namespace Analytics.WordBench;

/// <summary>
/// Makes news of any size from the sample stories: their sentences in random order, three in ten content words replaced by invented ones whose
/// ranks follow a power law, so that the vocabulary grows as that of real text does. The same seed gives the same bytes.
/// </summary>
internal sealed class TextMaker(Corpus stories, int seed)
{
    private const double Replaced = 0.3;

    // How fast new words come up: types grow as tokens to this power, where ranks are drawn with the tail of its inverse less one.
    private const double Growth = 0.79;
    private const int SentencesOfStory = 22;
    private const int SentencesOfParagraph = 2;

    private static readonly string[] Syllables =
        ["ka", "lo", "mi", "ren", "tas", "ve", "dor", "ni", "su", "bel", "ga", "fin", "or", "ped", "lu", "mar", "ti", "von", "es", "cha"];

    private readonly Random _random = new(seed);
    private readonly string[] _sentences = [.. stories.SelectMany(story => story.Sentences()).Select(sentence => sentence.Text)];

    /// <summary>Writes stories as JSON lines, and their texts alone beside them, until the texts have so many bytes.</summary>
    public void Write(string folder, long bytes)
    {
        Directory.CreateDirectory(folder);
        using var lines = new StreamWriter(Path.Combine(folder, "stories.jsonl"));
        using var text = new StreamWriter(Path.Combine(folder, "stories.txt"));
        var written = 0L;
        for (var number = 1; written < bytes; number++)
        {
            var story = Story();
            lines.WriteLine(JsonSerializer.Serialize(new { id = "s" + number, text = story }));
            text.Write(story);
            text.Write("\n\n");
            written += Encoding.UTF8.GetByteCount(story) + 2;
        }
    }

    private string Story()
    {
        var story = new StringBuilder();
        for (var sentence = 0; sentence < SentencesOfStory; sentence++)
        {
            if (sentence > 0) story.Append(sentence % SentencesOfParagraph == 0 ? "\n\n" : " ");
            var words = _sentences[_random.Next(_sentences.Length)].Split(' ');
            story.AppendJoin(' ', words.Select(word => word.Length > 4 && word.All(char.IsAsciiLetter) && _random.NextDouble() < Replaced ? Invented(char.IsAsciiLetterUpper(word[0])) : word));
        }

        return story.ToString();
    }

    private string Invented(bool capital)
    {
        var rank = (long)Math.Min(Math.Pow(1 - _random.NextDouble(), -1 / (1 / Growth - 1)), 1e12);
        var word = new StringBuilder();
        for (var rest = rank + Syllables.Length; rest > 0; rest /= Syllables.Length) word.Append(Syllables[rest % Syllables.Length]);
        if (capital) word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
