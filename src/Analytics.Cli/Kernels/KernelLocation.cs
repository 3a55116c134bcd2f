using System.CommandLine;
using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Kernels;

/// <summary>The options that say for whom a kernel is installed, the folder that follows from them, and whether it may be changed.</summary>
/// <param name="force">What <c>--force</c> does, for the help.</param>
internal sealed class KernelLocation(string force)
{
    private readonly Option<bool> _user = new("--user") { Description = "For this user, which is what happens where nothing is said" };
    private readonly Option<bool> _environment = new("--sys-prefix") { Description = "For the Python environment that is active (a virtual environment, or Conda's)" };
    private readonly Option<string?> _prefix = new("--prefix") { Description = "For the installation in that folder, such as /usr/local", HelpName = "folder" };

    private readonly Option<bool> _force = new("--force") { Description = force };

    public void AddTo(Command command)
    {
        command.Add(_user);
        command.Add(_environment);
        command.Add(_prefix);
        command.Add(_force);
    }

    /// <summary>The folder of a kernel, and what is installed there; null where there is nothing.</summary>
    /// <param name="options">What the command was called with.</param>
    /// <param name="name">The kernel's name.</param>
    /// <param name="remedy">What can be done about a kernel that another program installed, for the message.</param>
    /// <exception cref="UsageException">The options contradict each other, or no environment is active.</exception>
    /// <exception cref="FailureException">Another program installed what is there, and <c>--force</c> was not given.</exception>
    public (string Folder, KernelSpec? Installed) Find(ParseResult options, string name, string remedy)
    {
        var folder = Path.Combine(Folder(options, JupyterFolders.OfProcess()), name);
        var installed = KernelSpec.Find(folder);
        if (installed is { IsOurs: false } && !options.GetValue(_force))
            throw new FailureException($"the kernel “{name}” in {folder} was installed by another program. {remedy}");
        return (folder, installed);
    }

    private string Folder(ParseResult options, JupyterFolders folders)
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
