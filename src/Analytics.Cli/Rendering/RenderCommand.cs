using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Rendering;

/// <summary>Makes pages of notebooks as they are stored, without running them.</summary>
internal sealed class RenderCommand : ExampledCommand
{
    private static readonly Example[] ExampleCalls =
    [
        new("render 01-word-frequencies.ipynb --output pages", "Make a page of a notebook with the outputs it is stored with"),
        new("render notebooks --output pages --no-code", "Make pages of all, with an index, for readers who want the story alone"),
    ];

    private readonly Argument<string[]> _paths = new("notebook")
    {
        Description = "Notebooks (.ipynb, .dib), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = OutputFolderOption.Create("Where to write the pages; made if it is not there");
    private readonly Option<bool> _noCode = new("--no-code") { Description = "Leave the code out of the pages" };
    private readonly Terminal _terminal;

    public RenderCommand(Terminal terminal)
        : base("render", "Make self-contained pages of notebooks without running them", ExampleCalls)
    {
        _terminal = terminal;
        _output.Required = true;
        Add(_paths);
        Add(_output);
        Add(_noCode);
        SetAction((options, cancellationToken) => Task.Run(() => Execute(options, cancellationToken), CancellationToken.None));
    }

    private int Execute(ParseResult options, CancellationToken cancellationToken)
    {
        var inputs = NotebookInputs.Find(options.GetRequiredValue(_paths));
        var folder = Path.GetFullPath(options.GetRequiredValue(_output)!);
        var pages = new PageFolder(folder, showsCode: !options.GetValue(_noCode), hasIndex: inputs.Count > 1);
        var failed = 0;
        foreach (var input in inputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryRender(input, pages)) failed++;
        }

        pages.WriteIndex();
        return failed == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private bool TryRender(NotebookInput input, PageFolder pages)
    {
        try
        {
            pages.Write(input, Notebook.Load(input.FullPath));
            _terminal.Say($"{input.Path}: {input.Name}.html");
            return true;
        }
        catch (NotebookFormatException fault)
        {
            _terminal.Say(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _terminal.Say($"{input.Path}: {fault.Message}");
        }

        return false;
    }
}
