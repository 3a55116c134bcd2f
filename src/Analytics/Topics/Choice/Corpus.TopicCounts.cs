using Analytics.Topics.Choice;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>Tries numbers of topics, and says of each how well its topics hang together and how stable they are.</summary>
    /// <param name="options">Which numbers, and how; 2 to 30 where nothing is said.</param>
    /// <returns>One row for each number, smallest first; empty where the stories are too few or have no usable term.</returns>
    /// <remarks>
    /// Topics are found in all stories and again in ten parts of four fifths of them, drawn by the seed (Greene, O'Callaghan and Cunningham 2014, "How
    /// many topics? Stability analysis for topic models"), and matched by their term weights. Of more than 3,000 stories, as many are drawn first.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value of <paramref name="options"/> is out of its range.</exception>
    public TopicCounts TopicCounts(TopicCountOptions? options = null)
    {
        options ??= new TopicCountOptions();
        options.Check();
        var topics = options.Topics ?? new TopicOptions();
        topics.Check();
        var matrix = DocumentTermMatrix.Of(this, topics);
        return TopicCountChooser.Choose(matrix, options, Guidance.Of(topics.SeedWords, matrix.Space));
    }
}
