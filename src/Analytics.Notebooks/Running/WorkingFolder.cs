namespace Analytics.Notebooks.Running;

/// <summary>
/// Makes a notebook's folder the current one while it runs, so that its relative paths mean what its author meant. A process has
/// only one current folder, so notebooks in one process run one after another.
/// </summary>
internal sealed class WorkingFolder : IDisposable
{
    private static readonly SemaphoreSlim Only = new(1, 1);

    private readonly string _before = Environment.CurrentDirectory;

    private WorkingFolder(string folder) => Environment.CurrentDirectory = folder;

    public static async Task<WorkingFolder> EnterAsync(string folder, CancellationToken cancellationToken)
    {
        await Only.WaitAsync(cancellationToken);
        try
        {
            return new WorkingFolder(folder);
        }
        catch
        {
            Only.Release();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            Environment.CurrentDirectory = _before;
        }
        finally
        {
            Only.Release();
        }
    }
}
