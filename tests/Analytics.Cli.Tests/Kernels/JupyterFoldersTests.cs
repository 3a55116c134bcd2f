using Analytics.Cli.Kernels;

namespace Analytics.Cli.Tests.Kernels;

public class JupyterFoldersTests
{
    [Theory]
    [InlineData("Linux", "", "/home/ana/.local/share/jupyter/kernels")]
    [InlineData("Linux", "XDG_DATA_HOME=/data", "/data/jupyter/kernels")]
    [InlineData("MacOS", "XDG_DATA_HOME=/data", "/home/ana/Library/Jupyter/kernels")]
    [InlineData("Windows", "APPDATA=/roaming", "/roaming/jupyter/kernels")]
    [InlineData("Linux", "JUPYTER_DATA_DIR=/mine XDG_DATA_HOME=/data", "/mine/kernels")]
    public void The_users_folder_is_where_clients_of_each_system_look(string system, string variables, string expected) =>
        Assert.Equal(expected, Folders(system, variables).User.Replace('\\', '/'));

    [Fact]
    public void An_environment_has_a_folder_only_while_it_is_active()
    {
        Assert.Null(Folders("Linux", "").Environment);
        Assert.Equal("/venv/share/jupyter/kernels", Folders("Linux", "VIRTUAL_ENV=/venv").Environment!.Replace('\\', '/'));
    }

    [Fact]
    public void Clients_look_in_the_given_folders_first_and_in_those_of_all_users_last() =>
        Assert.Equal(
            ["/a/kernels", "/b/kernels", "/home/ana/.local/share/jupyter/kernels", "/usr/local/share/jupyter/kernels", "/usr/share/jupyter/kernels"],
            Folders("Linux", "JUPYTER_PATH=/a:/b").All.Select(folder => folder.Replace('\\', '/')));

    [Fact]
    public void The_command_is_started_by_itself_or_by_the_host_that_runs_it()
    {
        Assert.Equal("/bin/analytics", StartingCommand.Of("/bin/analytics", "/lib/Analytics.Cli.dll")[0]);
        Assert.Equal(["/bin/dotnet", "/lib/Analytics.Cli.dll", "kernel"], StartingCommand.Of("/bin/dotnet", "/lib/Analytics.Cli.dll").Take(3));
    }

    private static JupyterFolders Folders(string system, string variables)
    {
        var set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return new JupyterFolders(Enum.Parse<JupyterFolders.Platform>(system), "/home/ana", set.GetValueOrDefault);
    }
}
