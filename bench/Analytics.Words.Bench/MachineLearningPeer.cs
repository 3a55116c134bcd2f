using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace Analytics.WordBench;

/// <summary>TF-IDF of JSON lines by Microsoft.ML.</summary>
internal static class MachineLearningPeer
{
    /// <summary>Reads the stories, weighs their words and goes through all weights.</summary>
    /// <returns>How many weights there are.</returns>
    public static long Weigh(string file)
    {
        var context = new MLContext(seed: 1);
        var stories = context.Data.LoadFromEnumerable(File.ReadLines(file).Select(line =>
        {
            using var story = JsonDocument.Parse(line);
            return new Story { Text = story.RootElement.GetProperty("text").GetString()! };
        }).ToList());
        var pipeline = context.Transforms.Text.NormalizeText("Text", keepPunctuations: false)
            .Append(context.Transforms.Text.TokenizeIntoWords("Words", "Text"))
            .Append(context.Transforms.Conversion.MapValueToKey("Words", maximumNumberOfKeys: 10_000_000))
            .Append(context.Transforms.Text.ProduceNgrams("Weights", "Words", ngramLength: 1, useAllLengths: false, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf));
        var weighed = pipeline.Fit(stories).Transform(stories);
        var count = 0L;
        foreach (var row in context.Data.CreateEnumerable<Weighed>(weighed, reuseRowObject: true)) count += row.Weights.GetValues().Length;
        return count;
    }

    private sealed class Story
    {
        public string Text { get; set; } = "";
    }

    private sealed class Weighed
    {
        public VBuffer<float> Weights { get; set; }
    }
}
