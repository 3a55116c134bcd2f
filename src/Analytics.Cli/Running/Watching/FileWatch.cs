namespace Analytics.Cli.Running.Watching;

/// <summary>
/// Notices that files change. It looks at their times and sizes every now and then: editors that write anew, rename or save to other machines'
/// folders are noticed alike.
/// </summary>
internal sealed class FileWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, (DateTime Time, long Length)> _stamps;

    public FileWatch(IEnumerable<string> paths) => _stamps = paths.ToDictionary(path => path, Stamp, StringComparer.Ordinal);

    /// <summary>Waits until files have changed and have then stayed as they are for a moment.</summary>
    /// <returns>The paths of those that changed and are there.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken cancellationToken)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            await Task.Delay(Pause, cancellationToken);
            var now = Changed();
            if (now.Count == 0 && changed.Count > 0) return changed;
            // While it is written anew, a file can be gone for a moment.
            changed.UnionWith(now.Where(File.Exists));
        }
    }

    private List<string> Changed()
    {
        var changed = new List<string>();
        foreach (var (path, stamp) in _stamps.ToArray())
        {
            if (Stamp(path) is var now && now == stamp) continue;
            _stamps[path] = now;
            changed.Add(path);
        }

        return changed;
    }

    private static (DateTime Time, long Length) Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
