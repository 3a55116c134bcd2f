using System.Reflection;
using System.Runtime.Loader;

namespace Analytics.Scripting.Session;

/// <summary>Loads the assemblies that cells refer to, into the context the host's own are in, so that both see the same types.</summary>
internal static class AssemblyFiles
{
    /// <summary>The assembly of a <c>#r</c> that is not a package: a file, or the name of one of .NET's.</summary>
    /// <exception cref="DirectiveException">There is none.</exception>
    public static Assembly Find(string argument, string folder)
    {
        var path = Path.GetFullPath(argument, folder);
        if (File.Exists(path)) return Load(path);
        var name = argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? argument[..^4] : argument;
        if (name.IndexOfAny(['/', '\\']) < 0 && TryLoadByName(name) is { } known) return known;
        throw new DirectiveException(
            "CS0006", $"“{argument}” was not found: there is no file {path}, and .NET has no assembly of that name.");
    }

    /// <summary>Loads a file; where the process has an assembly of its name already, that one is used, since a name can be loaded only once.</summary>
    /// <exception cref="DirectiveException">It is no assembly, or the process has an older one.</exception>
    public static Assembly Load(string path)
    {
        try
        {
            var name = AssemblyName.GetAssemblyName(path);
            if (TryLoadByName(name.Name!) is not { } known) return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
            if (known.GetName().Version < name.Version)
            {
                throw new DirectiveException(
                    "CS1705",
                    $"{name.Name} {name.Version} cannot be used: {known.GetName().Version} is loaded already. Refer to that version, or restart.");
            }

            return known;
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException)
        {
            throw new DirectiveException("CS0009", $"The file {path} cannot be used as a reference: {problem.Message}");
        }
    }

    private static Assembly? TryLoadByName(string name)
    {
        foreach (var loaded in AssemblyLoadContext.Default.Assemblies)
        {
            if (loaded.GetName().Name == name) return loaded;
        }

        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (Exception missing) when (missing is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
