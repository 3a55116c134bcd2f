using Analytics.Cli.CommandLine;
using Analytics.Cli.Running;
using Analytics.Cli.Terminals;

using var terminal = Terminal.OfProcess();
return await AnalyticsApp.RunAsync(args, terminal, NotebookEngine.Create);
