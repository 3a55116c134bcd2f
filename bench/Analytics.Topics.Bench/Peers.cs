using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Analytics.Topics.Matrix;

namespace Analytics.TopicBench;

/// <summary>Python's libraries on the same matrix, in processes of their own.</summary>
internal static class Peers
{
    private sealed record Answer(int[][] Terms, int[] Main, double Processor, double Wall);

    /// <summary>Writes a matrix where the script finds it.</summary>
    public static void Write(string folder, DocumentTermMatrix matrix)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "counts.json"), matrix.Counts);
        Write(Path.Combine(folder, "weights.json"), matrix.Weights);
    }

    /// <summary>What a method of the script finds.</summary>
    public static Found Fit(string method, string folder, int count, int seed)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers.py");
        string[] arguments = [script, method, folder, count.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"peers.py {method} ended with {process.ExitCode}. Are python3-sklearn and python3-gensim installed?");
        var answer = JsonSerializer.Deserialize<Answer>(output, JsonSerializerOptions.Web)!;
        return new Found(answer.Terms, answer.Main, answer.Processor, answer.Wall);
    }

    private static void Write(string path, SparseMatrix matrix)
    {
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, new
        {
            columns = matrix.ColumnCount,
            rows = Enumerable.Range(0, matrix.RowCount).Select(row => new { at = matrix.ColumnsOf(row).ToArray(), values = matrix.ValuesOf(row).ToArray() }),
        });
    }
}
