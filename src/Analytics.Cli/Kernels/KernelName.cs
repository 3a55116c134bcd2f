using System.CommandLine;

namespace Analytics.Cli.Kernels;

/// <summary>The name a kernel has in notebooks, which is also that of its folder.</summary>
internal static class KernelName
{
    public const string Default = "analytics";

    public static Option<string> Option()
    {
        var option = new Option<string>("--name")
        {
            Description = "The name notebooks ask for; “.net-csharp” serves those made for Polyglot Notebooks",
            HelpName = "name",
            DefaultValueFactory = _ => Default,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }, ..] && Fault(name) is { } fault) result.AddError(fault);
        });
        return option;
    }

    public static Argument<string> Argument()
    {
        var argument = new Argument<string>("name") { Description = "The kernel's name", DefaultValueFactory = _ => Default };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }, ..] && Fault(name) is { } fault) result.AddError(fault);
        });
        return argument;
    }

    /// <summary>What is wrong with a name: Jupyter takes few characters, and a name must not lead to another folder.</summary>
    private static string? Fault(string name) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_') && name.Any(char.IsAsciiLetterOrDigit)
            ? null
            : $"a kernel's name is made of the letters a to z, digits, “.”, “-” and “_”, not “{name}”.";
}
