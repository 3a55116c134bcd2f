using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Running.Watching;

/// <summary>Runs notebooks, and each again whenever it has changed.</summary>
internal sealed class WatchedBatch(Terminal terminal, NotebookBatch batch)
{
    /// <summary>Goes on until it is interrupted, which is how it is meant to end.</summary>
    /// <returns>The exit code of the last run.</returns>
    public async Task<int> RunAsync(IReadOnlyList<NotebookInput> inputs, CancellationToken cancellationToken)
    {
        var watch = new FileWatch(inputs.Select(input => input.FullPath));
        var code = await batch.RunAsync(inputs, cancellationToken);
        while (true)
        {
            terminal.Say("Waiting for changes; Ctrl-C ends this.");
            IReadOnlySet<string> changed;
            try
            {
                changed = await watch.NextAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return code;
            }

            code = await batch.RunAsync([.. inputs.Where(input => changed.Contains(input.FullPath))], cancellationToken);
        }
    }
}
