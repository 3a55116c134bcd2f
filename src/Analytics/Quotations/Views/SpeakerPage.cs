using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Somebody with every quotation of theirs. Left alone in a cell it shows each in its paragraph, with cue and story.</summary>
public sealed class SpeakerPage : ITabular
{
    internal SpeakerPage(string name, Speaker? speaker, Quotations quotations)
    {
        Name = name;
        Speaker = speaker;
        Quotations = quotations;
    }

    /// <summary>The name that was asked for, as the corpus writes it where it is quoted.</summary>
    public string Name { get; }

    /// <summary>The counts, or null where nobody of this name is quoted.</summary>
    public Speaker? Speaker { get; }

    /// <summary>The quotations, story by story in the order of the text; empty where there are none.</summary>
    public Quotations Quotations { get; }

    /// <summary>One row a quotation, as <see cref="Analytics.Quotations.ToDataFrame"/> gives it.</summary>
    public DataFrame ToDataFrame() => Quotations.ToDataFrame();
}
