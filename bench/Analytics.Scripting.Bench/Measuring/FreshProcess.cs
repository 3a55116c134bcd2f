using System.Diagnostics;
using System.Globalization;

namespace Analytics.ScriptingBench;

/// <summary>This program started anew, for one engine and one file of cells.</summary>
internal static class FreshProcess
{
    public const string Command = "--as";

    /// <summary>What the new process does: tells the value of the last cell, then the most memory it ever had.</summary>
    public static void Be(string engine, string cells)
    {
        object? value = null;
        using var session = EngineNames.Start(engine);
        foreach (var cell in CellFile.Read(cells)) value = session.Run(cell);
        Console.Out.WriteLine(Convert.ToString(value, CultureInfo.InvariantCulture));
        Console.Out.Flush();
        using var self = Process.GetCurrentProcess();
        Console.Out.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Starts one and waits for its end.</summary>
    /// <returns>The milliseconds from its start to the value, the value, and its peak memory in MiB.</returns>
    public static (double Milliseconds, string Value, double Peak) Run(string engine, string cells)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(Start(engine, cells))!;
        var value = process.StandardOutput.ReadLine();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        var peak = process.StandardOutput.ReadLine();
        process.WaitForExit();
        if (value is null || peak is null) throw new InvalidOperationException($"The process for {engine} and {cells} ended without an answer.");
        return (milliseconds, value, long.Parse(peak, CultureInfo.InvariantCulture) / 1048576.0);
    }

    private static ProcessStartInfo Start(string engine, string cells)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] arguments = [.. isHost ? [typeof(FreshProcess).Assembly.Location] : Array.Empty<string>(), Command, engine, cells];
        return new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
    }
}
