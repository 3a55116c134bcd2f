using System.Globalization;
using Analytics;
using Analytics.WordBench;
using Analytics.Words.Indexing;

// Usage: make FOLDER MEGABYTES [SEEDS] writes texts; file FILE [ROUNDS] compares counting a large file; measure FOLDER [ROUNDS] [WORK] compares all
// else, or one of tokens, frequencies, tfidf, concordance, bigrams; lemmas WORDNET FILE... compares lemmas with WordNet's. Seconds are of the processor; the last column is how many times the first.
switch (args)
{
    case ["make", var folder, var megabytes, .. var rest]:
        var seeds = Corpus.Load(rest.Length > 0 ? rest[0] : "seeds");
        new TextMaker(seeds, seed: 1).Write(folder, long.Parse(megabytes, CultureInfo.InvariantCulture) << 20);
        break;
    case ["file", var file, .. var rest]:
        MeasureFile(file, Rounds(rest));
        break;
    case ["measure", var folder, .. var rest]:
        Measure(folder, Rounds(rest), rest.Length > 1 ? rest[1] : "");
        break;
    case ["lemmas", var folder, .. var files]:
        LemmaAccuracy.Measure(folder, files);
        break;
    default:
        Console.WriteLine("make FOLDER MEGABYTES [SEEDS] | file FILE [ROUNDS] | measure FOLDER [ROUNDS] [WORK] | lemmas WORDNET FILE...");
        break;
}

static int Rounds(string[] rest) => rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 5;

static void MeasureFile(string file, int rounds)
{
    var counts = WordFrequencies.OfFile(file, threads: 1);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1e6:0} MB, {counts.Tokens:N0} tokens, {counts.Count:N0} types, {GC.GetTotalMemory(true) / 1e6:0} MB held"));
    Comparison.Run(
        "word counts of a file, case folded, sorted", rounds,
        ("ours, one thread", () => Comparison.Time(() => WordFrequencies.OfFile(file, threads: 1))),
        ("wc -w", () => Peers.WordCount(file).Processor));
    Comparison.Run(
        "the same by the clock", rounds,
        ("ours, two threads", () => Comparison.WallTime(() => WordFrequencies.OfFile(file, threads: 2))),
        ("wc -w", () => Peers.WordCount(file).Wall));
    using var process = System.Diagnostics.Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  most memory the process had: {process.PeakWorkingSet64 / 1e6:0} MB"));
}

static void Measure(string folder, int rounds, string work)
{
    var stories = Corpus.Load(Path.Combine(folder, "stories.jsonl"));
    Corpus Fresh() => new(stories);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stories.Count:N0} stories, {stories.Sum(story => (long)story.Text.Length) / 1e6:0.0} million characters"));
    Document[] documents = [.. stories];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tokens: ours {TokenIndex.Of(documents).Count:N0}, Lucene.Net {Peers.Lucene(documents).Ids.Count:N0}"));
    if (work is "" or "tokens")
    {
        Comparison.Run(
            "tokens with numbers and offsets", rounds,
            ("ours", () => Comparison.Time(() => TokenIndex.Of(documents))),
            ("Lucene.Net StandardTokenizer", () => Comparison.Time(() => Peers.Lucene(documents))));
    }

    if (work is "" or "frequencies")
    {
        Comparison.Run(
            "WordFrequencies of a loaded corpus", rounds,
            ("ours, first call", () => Comparison.Time(() => Fresh().WordFrequencies())),
            ("ours, later calls", () => Comparison.Time(() => stories.WordFrequencies())),
            ("compiled Regex and Dictionary", () => Comparison.Time(() => Peers.Regex(stories))));
    }

    if (work is "" or "tfidf")
    {
        var (file, options) = (Path.Combine(folder, "stories.jsonl"), new TermOptions(MinLength: 2));
        Comparison.Run(
            "JSON lines to TF-IDF", rounds,
            ("ours, one thread", () => Comparison.Time(() => TfIdf.OfFile(file, terms: options, threads: 1))),
            ("ours, of stories loaded before", () => Comparison.Time(() => Fresh().TfIdf(terms: options))),
            ("ours, stories loaded and cleaned", () => Comparison.Time(() => Corpus.Load(file).TfIdf(terms: options))),
            ("scikit-learn TfidfVectorizer", () => Peers.Python("tfidf", folder).Processor),
            ("Microsoft.ML", () => Comparison.Time(() => MachineLearningPeer.Weigh(file))));
        Comparison.Run(
            "the same by the clock", rounds,
            ("ours, two threads", () => Comparison.WallTime(() => TfIdf.OfFile(file, terms: options, threads: 2))),
            ("scikit-learn TfidfVectorizer", () => Peers.Python("tfidf", folder).Wall),
            ("Microsoft.ML", () => Comparison.WallTime(() => MachineLearningPeer.Weigh(file))));
    }

    if (work is "" or "concordance")
    {
        Comparison.Run(
            "a first query of a concordance (of NLTK: with its index, from its tokens on)", rounds,
            ("ours, from tokens on", () => FromTokens(Fresh(), corpus => corpus.Concordance("council"))),
            ("ours, from the text on", () => Comparison.Time(() => Fresh().Concordance("council"))),
            ("NLTK ConcordanceIndex", () => Peers.Python("concordance", folder).Processor));
    }

    if (work is "" or "bigrams")
    {
        var indexed = Fresh();
        indexed.Ngrams(2);
        Comparison.Run(
            "bigrams with log-likelihood (of the others: from their tokens on)", rounds,
            ("ours, from tokens and sentences on", () => Comparison.Time(() => indexed.Ngrams(2, minCount: 5).RankBy(Association.LogLikelihood))),
            ("ours, from the text on", () => Comparison.Time(() => Fresh().Ngrams(2, minCount: 5).RankBy(Association.LogLikelihood))),
            ("NLTK BigramCollocationFinder", () => Peers.Python("bigrams", folder).Processor),
            ("gensim Phrases", () => Peers.Python("phrases", folder).Processor));
    }
}

static double FromTokens(Corpus corpus, Action<Corpus> work)
{
    _ = corpus.Index;
    return Comparison.Time(() => work(corpus));
}
