using Analytics.ScriptingBench;

// How fast C# cells are, beside Microsoft.CodeAnalysis.CSharp.Scripting (optimizing, with few references) in the same run: both
// run in turn, figures are medians (of loops the best of seven runs, the least disturbed), and what both computed must be the same.
//
//     dotnet run -c Release --project bench/Analytics.Scripting.Bench [-- PART...]
//
// runs both as they are built. To compare them compiled ahead of time, both alike:
//
//     dotnet publish bench/Analytics.Scripting.Bench -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -o out/bench
//     out/bench/Analytics.Scripting.Bench [PART...]
//
// PART is start, warm, loops, compile or services, or the name of a loop; all of them where none is given. A run of everything takes some minutes.
if (args is [FreshProcess.Command, var engine, var cells])
{
    FreshProcess.Be(engine, cells);
    return 0;
}

var parts = args.ToHashSet(StringComparer.Ordinal);
bool Wants(string part) => parts.Count == 0 || parts.Contains(part);

var table = new Table(Console.Out);
if (Wants("start")) StartMeasurement.Measure(table);
if (Wants("warm")) WarmMeasurement.Measure(table);
if (Wants("compile")) CompileMeasurement.Measure(table);
if (Wants("services")) ServicesMeasurement.Measure(table);
LoopMeasurement.Measure(table, Wants);
return table.IsWrong ? 1 : 0;
