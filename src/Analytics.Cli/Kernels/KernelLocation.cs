using System.CommandLine;
using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Kernels;

/// <summary>The options that say for whom a kernel is installed, and the folder that follows from them.</summary>
internal sealed class KernelLocation
{
    private readonly Option<bool> _user = new("--user") { Description = "For this user, which is what happens where nothing is said" };
    private readonly Option<bool> _environment = new("--sys-prefix") { Description = "For the Python environment that is active (a virtual environment, or Conda's)" };
    private readonly Option<string?> _prefix = new("--prefix") { Description = "For the installation in that folder, such as /usr/local", HelpName = "folder" };

    public void AddTo(Command command)
    {
        command.Add(_user);
        command.Add(_environment);
        command.Add(_prefix);
    }

    /// <summary>The folder of kernels.</summary>
    /// <exception cref="UsageException">The options contradict each other, or no environment is active.</exception>
    public string Folder(ParseResult options, JupyterFolders folders)
    {
        var prefix = options.GetValue(_prefix);
        var environment = options.GetValue(_environment);
        if ((options.GetValue(_user) ? 1 : 0) + (environment ? 1 : 0) + (prefix is null ? 0 : 1) > 1)
            throw new UsageException("give only one of --user, --sys-prefix and --prefix.");
        if (prefix is not null) return string.IsNullOrWhiteSpace(prefix) ? throw new UsageException("--prefix must name a folder.") : JupyterFolders.Below(Path.GetFullPath(prefix));
        if (!environment) return folders.User;
        return folders.Environment ?? throw new UsageException(
            "--sys-prefix: no Python environment is active (neither VIRTUAL_ENV nor CONDA_PREFIX is set). Activate one, or give its folder with --prefix.");
    }
}
