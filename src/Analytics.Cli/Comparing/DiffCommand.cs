using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Comparing;

/// <summary>Says what differs between two notebooks.</summary>
internal sealed class DiffCommand : ExampledCommand
{
    private static readonly Example[] ExampleCalls =
    [
        new("diff 01-words.ipynb out/01-words.ipynb", "Show which cells and outputs changed"),
        new("diff yesterday.ipynb today.ipynb --ignore-outputs", "Show how the text and the code changed"),
    ];

    private readonly Argument<string> _before = new("before") { Description = "The earlier notebook (.ipynb)" };
    private readonly Argument<string> _after = new("after") { Description = "The later notebook (.ipynb)" };
    private readonly Option<bool> _ignoreOutputs = new("--ignore-outputs") { Description = "Compare what was written, not what came of it" };

    public DiffCommand(Terminal terminal)
        : base("diff", "Show what differs between two notebooks, cell by cell", ExampleCalls)
    {
        Add(_before);
        Add(_after);
        Add(_ignoreOutputs);
        SetAction(options =>
        {
            var (before, after) = (Load(options.GetRequiredValue(_before)), Load(options.GetRequiredValue(_after)));
            var comparison = NotebookComparison.Compare(before, after, comparesOutputs: !options.GetValue(_ignoreOutputs));
            new ComparisonReport(terminal).Write(comparison);
            return comparison.AreEqual ? ExitCodes.Success : ExitCodes.Failure;
        });
    }

    private static Notebook Load(string path)
    {
        NotebookFile.Require(path);
        try
        {
            return Notebook.Load(path);
        }
        catch (NotebookFormatException fault)
        {
            // Scripts take exit code 1 for a difference, which this is not.
            throw new UsageException(fault.Message);
        }
    }
}
