using System.Globalization;
using Analytics;
using Analytics.TopicBench;
using Analytics.Topics.Matrix;
using Analytics.Topics.Quality;

// Usage: compare FILE TOPICS[,TOPICS…] [SEEDS] [METHODS] fits all methods, or those named with commas between, on one matrix of a folder or .jsonl of
// stories and prints a table: mean coherence (NPMI) of the topics, stability between seeds, seconds (the least of the seeds' runs, and of three of ours,
// which depend on no seed), and where stories have sections how well the main topics agree with them. As methods are named with commas between, those of
// other libraries are named by what comes before their comma. counts FILE tells which number of topics would be chosen.
switch (args)
{
    case ["compare", var file, var topics, .. var rest]:
        Compare(file, [.. topics.Split(',').Select(Number)], rest.Length > 0 ? Number(rest[0]) : 3, rest.Length > 1 ? rest[1].Split(',') : null);
        break;
    case ["counts", var file, .. var rest]:
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var counts = Corpus.Load(file).TopicCounts(new TopicCountOptions(Topics: new TopicOptions(Seed: rest.Length > 0 ? Number(rest[0]) : 1)));
        foreach (var row in counts) Say($"{row.Count,3} coherence {row.Coherence:0.000} stability {row.Stability:0.000} score {row.Score:0.000}{(row.Count == counts.Best ? " best" : "")}");
        Say($"{watch.Elapsed.TotalSeconds:0.0} s");
        break;
    case ["stream", var file, var number, var sample]:
        Streams.Measure(Corpus.Load(file), Number(number), Number(sample));
        break;
    default:
        Console.WriteLine("compare FILE TOPICS[,TOPICS…] [SEEDS] [METHODS] | counts FILE [SEED] | stream FILE STORIES SAMPLE");
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

static void Compare(string file, int[] counts, int seeds, string[]? chosen)
{
    var stories = Corpus.Load(file);
    var matrix = DocumentTermMatrix.Of(stories, new TopicOptions());
    var documents = new TermDocuments(matrix.Counts);
    var labels = stories.Select(story => story.Section ?? "").ToArray();
    var areLabelled = labels.Distinct().Count() > 1;
    const int OurRuns = 3;
    var ours = new Dictionary<(TopicMethod, int), Found>();
    var folder = Directory.CreateTempSubdirectory("topics").FullName;
    Peers.Write(folder, matrix);
    var methods = new (string Name, Func<int, int, Found> Fit)[]
    {
        ("clusters", (count, seed) => Once(TopicMethod.Clusters, count, seed)),
        ("nmf", (count, seed) => Once(TopicMethod.Nmf, count, seed)),
        ("lda", (count, seed) => Once(TopicMethod.Lda, count, seed)),
        ("scikit-learn NMF, random start", (count, seed) => Peers.Fit("nmf-random", folder, count, seed)),
        ("scikit-learn NMF, NNDSVD start", (count, seed) => Peers.Fit("nmf-nndsvd", folder, count, seed)),
        ("scikit-learn LDA", (count, seed) => Peers.Fit("lda", folder, count, seed)),
        ("gensim LDA, 10 passes", (count, seed) => Peers.Fit("gensim", folder, count, seed)),
        ("Microsoft.ML LDA", (count, seed) => MachineLearning.Fit(matrix.Counts, count, seed, null)),
    };
    Say($"{stories.Count:N0} stories, {matrix.Space.Terms.Length:N0} terms, seeds 1 to {seeds}");
    Say($"| method | topics | NPMI | stability | seconds | processor seconds |{(areLabelled ? " NMI | purity |" : "")}");
    Say($"|---|---|---|---|---|---|{(areLabelled ? "---|---|" : "")}");
    foreach (var count in counts)
    {
        foreach (var (name, fit) in methods.Where(method => chosen is null || chosen.Contains(method.Name.Split(',')[0])))
        {
            var runs = Enumerable.Range(1, seeds).Select(seed => fit(count, seed)).ToArray();
            FormattableString agreement = $" {runs.Average(run => Measures.Nmi(labels, run.Main)):.000} | {runs.Average(run => Measures.Purity(labels, run.Main)):.000} |";
            Say($"| {name} | {count} | {runs.Average(run => Measures.Npmi(run.Terms, documents)):.000} | {Measures.Stability([.. runs.Select(run => run.Terms)]):.000} | {runs.Min(run => run.Wall):0.00} | {runs.Min(run => run.Processor):0.00} |{(areLabelled ? agreement.ToString(CultureInfo.InvariantCulture) : "")}");
        }
    }

    Directory.Delete(folder, recursive: true);

    // Ours depend on no seed: the first seed's topics are those of all. The first fit, which pays for compiling it, is told by itself.
    Found Once(TopicMethod method, int count, int seed)
    {
        if (seed > 1) return ours[(method, count)];
        var first = Ours.Fit(matrix, method, count);
        var again = Enumerable.Range(0, OurRuns).Select(_ => Ours.Fit(matrix, method, count)).MinBy(run => run.Processor)!;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{method} {count}: {first.Wall:0.00} s the first time"));
        return ours[(method, count)] = again;
    }
}
