using System.Reflection;
using Analytics.Jupyter;

namespace Analytics.Cli.Kernels;

/// <summary>What our kernel tells about itself.</summary>
internal static class KernelIdentity
{
    public static string Version { get; } = typeof(KernelIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static KernelDescription Description { get; } = new(
        "analytics",
        Version,
        $"Analytics {Version}: C# for newsroom text analytics",
        new KernelLanguage("csharp", "14.0", "text/x-csharp", ".cs"),
        [new HelpLink("C# language", new Uri("https://learn.microsoft.com/dotnet/csharp/"))]);
}
