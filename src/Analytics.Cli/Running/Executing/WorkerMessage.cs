using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Notebooks;

namespace Analytics.Cli.Running.Executing;

/// <summary>What is sent to a process that runs a notebook.</summary>
/// <param name="FilePath">Where the notebook is stored; its folder becomes the current one.</param>
/// <param name="Contents">The notebook's file, with parameters in place.</param>
/// <param name="Options">How to run it.</param>
/// <param name="MemoryLimit">How much memory its cells may use, in bytes; null for any.</param>
internal sealed record WorkerRequest(string FilePath, byte[] Contents, RunOptions Options, long? MemoryLimit);

/// <summary>What such a process sends back, a line each: how far it has come, and at the end what came of it.</summary>
/// <param name="Progress">How far it has come.</param>
/// <param name="Result">What came of it.</param>
internal sealed record WorkerReply(RunProgress? Progress, WorkerResult? Result);

/// <summary>What came of a notebook.</summary>
/// <param name="Contents">The executed notebook's file.</param>
/// <param name="CellCount">How many cells were run.</param>
/// <param name="Elapsed">How long they took.</param>
/// <param name="Errors">The failures.</param>
internal sealed record WorkerResult(byte[] Contents, int CellCount, TimeSpan Elapsed, IReadOnlyList<NotebookError> Errors);

/// <summary>Writes and reads these without looking at the types at run time, which would cost every process a tenth of a second.</summary>
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerReply))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class WorkerJson : JsonSerializerContext;
