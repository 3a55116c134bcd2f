using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// One story with what is quoted in it. Left alone in a cell it shows the story with its quotations marked, each with its speaker, and the cues
/// underlined.
/// </summary>
public sealed class StoryQuotations : ITabular
{
    internal StoryQuotations(Document story, Quotations quotations)
    {
        Story = story;
        Quotations = quotations;
    }

    /// <summary>The story.</summary>
    public Document Story { get; }

    /// <summary>The story's quotations, in the order of the text; empty where nothing is quoted.</summary>
    public Quotations Quotations { get; }

    /// <summary>One row a quotation, as <see cref="Analytics.Quotations.ToDataFrame"/> gives it.</summary>
    public DataFrame ToDataFrame() => Quotations.ToDataFrame();
}
