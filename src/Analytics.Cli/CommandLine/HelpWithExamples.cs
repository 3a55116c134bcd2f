using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Analytics.Cli.CommandLine;

/// <summary>Prints the parser's own help, and the command's examples and the exit codes under it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string ExitCodeLines = """
        Exit codes:
          0    all went well
          1    something failed: a cell, a file that cannot be written, inputs without any story
          2    wrong usage: an unknown option, a path that is not there
          130  interrupted
        """;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ExampledCommand command)
        {
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  analytics {example.Arguments}");
                output.WriteLine($"      {example.Meaning}");
            }

            output.WriteLine();
        }

        output.WriteLine(ExitCodeLines);
        return result;
    }
}
