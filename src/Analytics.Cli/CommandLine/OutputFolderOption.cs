using System.CommandLine;

namespace Analytics.Cli.CommandLine;

/// <summary>The folder that files are written to.</summary>
internal static class OutputFolderOption
{
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--output", "-o") { Description = description, HelpName = "folder" };
        option.Validators.Add(result =>
        {
            var folder = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (string.IsNullOrWhiteSpace(folder)) result.AddError("--output must name a folder.");
            else if (File.Exists(folder)) result.AddError($"--output must name a folder; “{folder}” is a file.");
        });
        return option;
    }
}
