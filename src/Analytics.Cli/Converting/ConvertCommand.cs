using System.CommandLine;
using System.Globalization;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Converting;

/// <summary>Turns notebooks of one form into the other.</summary>
internal sealed class ConvertCommand : ExampledCommand
{
    private static readonly Example[] ExampleCalls =
    [
        new("convert old.dib old.ipynb", "Make an .ipynb notebook of a .dib one"),
        new("convert words.ipynb words.dib", "Make a plain-text notebook, without outputs"),
    ];

    private readonly Argument<string> _source = new("source") { Description = "The notebook to read (.ipynb or .dib)" };
    private readonly Argument<string> _target = new("target") { Description = "The notebook to write (.ipynb or .dib)" };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there already" };
    private readonly Terminal _terminal;

    public ConvertCommand(Terminal terminal)
        : base("convert", "Turn a notebook into .ipynb or .dib", ExampleCalls)
    {
        _terminal = terminal;
        Add(_source);
        Add(_target);
        Add(_force);
        SetAction(options => Execute(options.GetRequiredValue(_source), options.GetRequiredValue(_target), options.GetValue(_force)));
    }

    private int Execute(string source, string target, bool force)
    {
        NotebookFile.Require(source);
        if (new[] { source, target }.FirstOrDefault(path => !NotebookFile.Is(path)) is { } strange)
        {
            throw new UsageException($"“{strange}” must end in {NotebookFile.Expected}: the ending says what form it is.");
        }

        if (File.Exists(target) && !force) throw new UsageException($"“{target}” is there already; give --force to write over it.");
        try
        {
            Convert(source, target);
            return ExitCodes.Success;
        }
        catch (NotebookFormatException fault)
        {
            throw new FailureException(fault.Message);
        }
    }

    private void Convert(string source, string target)
    {
        var notebook = Notebook.Load(source);
        notebook.Save(target);
        var withOutputs = notebook.Cells.Count(cell => cell.Outputs.Count > 0);
        if (withOutputs == 0 || !NotebookFile.IsPlainText(target)) return;
        var cells = withOutputs == 1 ? "1 cell is" : string.Create(CultureInfo.InvariantCulture, $"{withOutputs} cells are");
        _terminal.Say($"{target}: the outputs of {cells} left out; .dib has no place for them.");
    }
}
