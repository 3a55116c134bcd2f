/// <summary>
/// Loaded into a child process through DOTNET_STARTUP_HOOKS: when the process ends, the names of all assemblies that it loaded
/// are written to the file named by ANALYTICS_LOADED_ASSEMBLIES. The runtime wants this name, outside any namespace.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_LOADED_ASSEMBLIES") is not { Length: > 0 } path) return;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(
            path,
            AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name ?? "").Order(StringComparer.Ordinal));
    }
}
