using System.Globalization;
using Analytics.Text.Lemmas;

namespace Analytics.WordBench;

/// <summary>How often our English lemmas are what WordNet says.</summary>
internal static class LemmaAccuracy
{
    private const int Listed = 40;

    /// <summary>Measures WordNet's irregular forms, then the inflected forms among the words of a file of text or a list of words.</summary>
    public static void Measure(string folder, string[] files)
    {
        var wordNet = new WordNetForms(folder);
        Report("irregular forms of nouns and verbs", wordNet.Irregular.Select(pair => (pair.Form, 1, pair.Lemmas.ToHashSet(StringComparer.Ordinal))));
        foreach (var file in files)
        {
            var words = WordFrequencies.OfFile(file).Where(word => word.Term.All(char.IsAsciiLetterLower)).ToArray();
            var inflected = words.Where(word => !wordNet.IsEntry(word.Term)).Select(word => (word.Term, word.Count, wordNet.Of(word.Term))).Where(word => word.Item3.Count > 0);
            Report($"inflected forms of {Path.GetFileName(file)}", inflected);
            // What is an entry and an inflected form too may be either: "meeting", "found".
            Report($"all words of {Path.GetFileName(file)} that WordNet knows", words.Select(word => (word.Term, word.Count, Allowed(wordNet, word.Term))).Where(word => word.Item3.Count > 0));
        }
    }

    private static HashSet<string> Allowed(WordNetForms wordNet, string form)
    {
        var lemmas = wordNet.Of(form);
        if (wordNet.IsEntry(form)) lemmas.Add(form);
        return lemmas;
    }

    private static void Report(string name, IEnumerable<(string Form, int Count, HashSet<string> Lemmas)> forms)
    {
        var all = forms.ToArray();
        var wrong = all.Where(form => !form.Lemmas.Contains(EnglishLemmas.Of(form.Form))).OrderByDescending(form => form.Count).ThenBy(form => form.Form, StringComparer.Ordinal).ToArray();
        var (tokens, wrongTokens) = (all.Sum(form => (long)form.Count), wrong.Sum(form => (long)form.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {1 - (double)wrong.Length / all.Length:P2} of {all.Length:N0} forms, {1 - (double)wrongTokens / tokens:P2} of {tokens:N0} tokens"));
        foreach (var (form, count, lemmas) in wrong.Take(Listed)) Console.WriteLine($"  {form} ({count}): {EnglishLemmas.Of(form)}, WordNet has {string.Join(" or ", lemmas.Order(StringComparer.Ordinal))}");
    }
}
