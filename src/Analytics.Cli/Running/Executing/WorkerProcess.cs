using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics.Notebooks;

namespace Analytics.Cli.Running.Executing;

/// <summary>Runs each notebook in a process of its own: a process has one current folder, so it can run only one notebook at a time.</summary>
/// <param name="memoryLimit">How much memory the cells of each may use, in bytes; null for any.</param>
internal sealed class WorkerProcess(long? memoryLimit) : INotebookExecutor
{
    // UTF-8 without the mark that would stand before the first line.
    private static readonly UTF8Encoding Encoding = new(false);

    public async Task<NotebookRun> RunAsync(
        Notebook notebook, RunOptions options, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo()) ?? throw new NotebookProcessException("the process that should run it could not be started.");
        using var ending = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        RunProgress? last = null;
        try
        {
            var request = new WorkerRequest(notebook.FilePath!, notebook.ToBytes(), options, memoryLimit);
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, WorkerJson.Default.WorkerRequest));
            process.StandardInput.Close();
            while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
            {
                var reply = JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerReply)!;
                if (reply.Progress is { } step) progress.Report(last = step);
                if (reply.Result is { } result) return ToRun(notebook, result);
            }
        }
        catch (IOException)
        {
            // Its end of the pipe is closed: the process is gone, which is told below.
        }

        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        throw Gone(process.ExitCode, last, await errors);
    }

    private static NotebookRun ToRun(Notebook notebook, WorkerResult result) =>
        new(Notebook.Read(result.Contents, notebook.FilePath!), result.CellCount, result.Elapsed, result.Errors);

    private static NotebookProcessException Gone(int exitCode, RunProgress? last, string errors)
    {
        var place = last is null ? "before the first cell" : string.Create(CultureInfo.InvariantCulture, $"in cell {last.CellNumber}");
        var said = errors.Trim() is { Length: > 0 } text ? $"\n{text}" : "";
        return new NotebookProcessException(string.Create(CultureInfo.InvariantCulture, $"its process ended {place}, with exit code {exitCode}.{said}"));
    }

    private static ProcessStartInfo StartInfo()
    {
        var own = Environment.ProcessPath!;
        var start = new ProcessStartInfo(own)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding,
            StandardOutputEncoding = Encoding,
            StandardErrorEncoding = Encoding,
        };
        // Started as "dotnet analytics.dll", the process is dotnet's.
        if (Path.GetFileNameWithoutExtension(own) == "dotnet") start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        start.ArgumentList.Add(WorkerCommand.CommandName);
        return start;
    }
}
