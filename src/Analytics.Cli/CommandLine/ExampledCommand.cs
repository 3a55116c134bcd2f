using System.CommandLine;

namespace Analytics.Cli.CommandLine;

/// <summary>A command whose help ends with examples.</summary>
internal abstract class ExampledCommand(string name, string description, IReadOnlyList<Example> examples) : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; } = examples;
}
