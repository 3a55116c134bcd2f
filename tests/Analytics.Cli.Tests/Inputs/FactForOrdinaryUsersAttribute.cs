namespace Analytics.Cli.Tests.Inputs;

/// <summary>A test of what may not be read: for the superuser, and on Windows, there is no such file.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactForOrdinaryUsersAttribute : FactAttribute
{
    public FactForOrdinaryUsersAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) Skip = "This user may read every file.";
    }
}
