using Analytics.Cli.CommandLine;
using Analytics.Cli.Running;
using Analytics.Cli.Terminals;

int code;
using (var terminal = Terminal.OfProcess()) code = await AnalyticsApp.RunAsync(args, terminal, NotebookEngine.Create);

// Threads that cells have started may still run, and must not keep the command from ending.
Environment.Exit(code);
