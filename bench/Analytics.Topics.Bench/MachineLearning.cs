using System.Diagnostics;
using Analytics.Topics.Matrix;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace Analytics.TopicBench;

/// <summary>Microsoft.ML's LDA (LightLDA) on the same counts, with its own defaults.</summary>
internal static class MachineLearning
{
    private sealed class Story
    {
        public VBuffer<float> Counts { get; set; }
    }

    private sealed class Shares
    {
        public float[] Topics { get; set; } = [];
    }

    public static Found Fit(SparseMatrix counts, int count, int seed, int? threads)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Story));
        schema["Counts"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, counts.ColumnCount);
        // In another order for each seed, which is what its random numbers depend on.
        var order = Enumerable.Range(0, counts.RowCount).ToArray();
        if (seed != 1) new Random(seed).Shuffle(order);
        var data = context.Data.LoadFromEnumerable(order.Select(row => StoryOf(counts, row)).ToArray(), schema);
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var estimator = context.Transforms.Text.LatentDirichletAllocation(
            "Topics", "Counts", numberOfTopics: count, numberOfThreads: threads ?? 0, numberOfSummaryTermsPerTopic: 10, resetRandomGenerator: true,
            maximumTokenCountPerDocument: 5000);
        var model = estimator.Fit(data);
        watch.Stop();
        process.Refresh();
        var spent = (process.TotalProcessorTime - processor).TotalSeconds;
        var main = new int[counts.RowCount];
        var i = 0;
        foreach (var story in context.Data.CreateEnumerable<Shares>(model.Transform(data), reuseRowObject: false)) main[order[i++]] = Array.IndexOf(story.Topics, story.Topics.Max());
        return new Found(ItemsOf(model), main, spent, watch.Elapsed.TotalSeconds);
    }

    private static int[][] ItemsOf(LatentDirichletAllocationTransformer model) =>
        [.. model.GetLdaDetails(0).ItemScoresPerTopic.Select(topic => topic.Select(item => item.Item).ToArray())];

    private static Story StoryOf(SparseMatrix counts, int row) => new()
    {
        Counts = new VBuffer<float>(
            counts.ColumnCount, counts.ColumnsOf(row).Length, [.. counts.ValuesOf(row).ToArray().Select(value => (float)value)], counts.ColumnsOf(row).ToArray()),
    };
}
