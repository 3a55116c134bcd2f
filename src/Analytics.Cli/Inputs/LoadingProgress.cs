using Analytics.Cli.Terminals;

namespace Analytics.Cli.Inputs;

/// <summary>Counts inputs while they load.</summary>
internal sealed class LoadingProgress(StatusLine status) : IProgress<LoadEntry>
{
    private int _count;

    public void Report(LoadEntry value) => status.ShowNowAndThen($"Loading: {++_count} inputs");
}
