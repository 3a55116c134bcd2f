using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Rendering.Serving;
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
        new("render notebooks --output docs --format md", "Make markdown documents of all, for a repository"),
        new("render notebooks --serve", "Show the pages in a browser on this machine, as the notebooks are when they are asked for"),
    ];

    private readonly Argument<string[]> _paths = new("notebook")
    {
        Description = "Notebooks (.ipynb, .dib), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = OutputFolderOption.Create("Where to write the pages; made if it is not there");
    private readonly Option<bool> _noCode = new("--no-code") { Description = "Leave the code out of the pages" };
    private readonly Option<RenderFormat> _format = new("--format")
    {
        Description = "html for pages that need no other file, md for markdown with pictures beside it",
        HelpName = "html|md",
    };

    private readonly Option<bool> _serve = new("--serve") { Description = "Show the pages in a browser on this machine instead of writing them" };
    private readonly Option<int> _port = WholeNumber.WithDefault("--port", "Where to show them", least: 1, value: 8642);
    private readonly Terminal _terminal;

    public RenderCommand(Terminal terminal)
        : base("render", "Make self-contained pages of notebooks without running them", ExampleCalls)
    {
        _terminal = terminal;
        Add(_paths);
        Add(_output);
        Add(_noCode);
        Add(_format);
        Add(_serve);
        Add(_port);
        SetAction((options, cancellationToken) => Task.Run(() => ExecuteAsync(options, cancellationToken), CancellationToken.None));
    }

    private Task<int> ExecuteAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var serves = options.GetValue(_serve);
        if (serves == options.GetValue(_output) is not null) throw new UsageException("say either where the pages go, --output with a folder, or --serve.");
        var inputs = NotebookInputs.Find(options.GetRequiredValue(_paths));
        var showsCode = !options.GetValue(_noCode);
        return serves
            ? new PageServer(_terminal, new ServedPages(inputs, showsCode)).RunAsync(options.GetValue(_port), cancellationToken)
            : Task.FromResult(Write(inputs, Path.GetFullPath(options.GetValue(_output)!), showsCode, options.GetValue(_format), cancellationToken));
    }

    private int Write(IReadOnlyList<NotebookInput> inputs, string folder, bool showsCode, RenderFormat format, CancellationToken cancellationToken)
    {
        var pages = new PageFolder(folder, showsCode, hasIndex: inputs.Count > 1);
        var documents = new MarkdownFolder(folder, showsCode);
        var failed = 0;
        foreach (var input in inputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isDone = format == RenderFormat.Html ? TryRender(input, pages.Write, ".html") : TryRender(input, documents.Write, ".md");
            if (!isDone) failed++;
        }

        pages.WriteIndex();
        return failed == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private bool TryRender(NotebookInput input, Action<NotebookInput, Notebook> write, string ending)
    {
        if (input.Read(out var problem) is not { } notebook)
        {
            _terminal.Say(problem);
            return false;
        }

        try
        {
            write(input, notebook);
            _terminal.Say($"{input.Path}: {input.Name}{ending}");
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _terminal.Say($"{input.Path}: {input.Name}{ending} cannot be written: {fault.Message}");
            return false;
        }
    }
}
