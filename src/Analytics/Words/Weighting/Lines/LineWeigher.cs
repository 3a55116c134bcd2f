namespace Analytics.Words.Weighting.Lines;

/// <summary>Weighs the terms of a file of stories, a JSON object a line, without making a corpus of it.</summary>
internal static class LineWeigher
{
    public static TfIdf Weigh(string path, string field, int minDocuments, TermOptions options, int threads)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var blocks = new LineBlocks(stream);
        var counters = Enumerable.Range(0, threads).Select(_ => new LineCounter(path, field, options)).ToArray();
        Parallel.ForEach(counters, new ParallelOptions { MaxDegreeOfParallelism = threads }, counter => counter.Run(blocks));
        // Blocks are given out in order, so the first line that holds no story is found by whoever got it, however many threads there are.
        if (counters.Where(counter => counter.Failure is not null).MinBy(counter => counter.Failure!.Value.Line) is { Failure: { } first }) throw first.Problem;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new List<string>();
        var numberOf = Array.ConvertAll(counters, counter => Number(counter, numbers, terms));
        var counted = counters
            .SelectMany((counter, number) => counter.Blocks.Select(block => (block.Number, Rows: new NumberedRows(block.Rows, numberOf[number]), block.Stories)))
            .OrderBy(block => block.Number)
            .ToArray();
        return new TfIdf(
            new Corpus(counted.SelectMany(block => block.Stories)),
            WeightRows.Of(terms, Documents(counters, numberOf, terms.Count), [.. counted.Select(block => block.Rows)], minDocuments, threads));
    }

    /// <summary>For each term of a counter its number among all, to which those are added that no counter before had.</summary>
    private static int[] Number(LineCounter counter, Dictionary<string, int> numbers, List<string> terms)
    {
        var numberOf = new int[counter.Terms.Count];
        foreach (var (term, number) in counter.Terms)
        {
            if (numbers.TryGetValue(term, out numberOf[number])) continue;
            numbers.Add(term, numberOf[number] = terms.Count);
            terms.Add(term);
        }

        return numberOf;
    }

    private static int[] Documents(LineCounter[] counters, int[][] numberOf, int terms)
    {
        var documents = new int[terms];
        for (var counter = 0; counter < counters.Length; counter++)
        {
            for (var term = 0; term < numberOf[counter].Length; term++) documents[numberOf[counter][term]] += counters[counter].Documents[term];
        }

        return documents;
    }
}
