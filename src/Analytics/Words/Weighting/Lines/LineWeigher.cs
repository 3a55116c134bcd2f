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
        var (terms, rows) = Together(counters);
        var stories = InOrder(counters).SelectMany(found => found.Block.Stories);
        return new TfIdf(new Corpus(stories), WeightRows.Of(terms, rows, minDocuments));
    }

    private static IEnumerable<(int Counter, CountedBlock Block)> InOrder(LineCounter[] counters) => counters
        .SelectMany((counter, number) => counter.Blocks.Select(block => (Counter: number, Block: block)))
        .OrderBy(found => found.Block.Number);

    /// <summary>The rows of all counters, with the same number for a term in all of them.</summary>
    private static (List<string> Terms, CountRows Rows) Together(LineCounter[] counters)
    {
        var numbers = new Dictionary<string, int>(counters[0].Terms, StringComparer.Ordinal);
        var shared = counters.Select(counter => Shared(counter, numbers)).ToArray();
        var blocks = InOrder(counters).ToArray();
        var starts = new List<int> { 0 };
        var (terms, counts) = (new int[blocks.Sum(found => found.Block.Rows.Terms.Length)], new int[blocks.Sum(found => found.Block.Rows.Terms.Length)]);
        var used = 0;
        foreach (var (counter, block) in blocks)
        {
            var sharedOf = shared[counter];
            for (var i = 0; i < block.Rows.Terms.Length; i++) terms[used + i] = sharedOf[block.Rows.Terms[i]];
            block.Rows.Counts.CopyTo(counts, used);
            foreach (var start in block.Rows.Starts.AsSpan(1)) starts.Add(used + start);
            used += block.Rows.Terms.Length;
        }

        return ([.. numbers.OrderBy(term => term.Value).Select(term => term.Key)], new CountRows([.. starts], terms, counts));
    }

    private static int[] Shared(LineCounter counter, Dictionary<string, int> numbers)
    {
        var shared = new int[counter.Terms.Count];
        foreach (var (term, number) in counter.Terms)
        {
            if (!numbers.TryGetValue(term, out shared[number])) numbers.Add(term, shared[number] = numbers.Count);
        }

        return shared;
    }
}
