using System.Reflection;

namespace Analytics.Scripting;

/// <summary>What a host adds to the C# of its notebooks.</summary>
public sealed record CSharpOptions
{
    /// <summary>Assemblies beside .NET's own whose public types cells can use.</summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>Namespaces imported into every cell, beside those that notebooks start with.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>The folder from which relative paths in <c>#r</c> and <c>#load</c> are taken; the current one if null.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// How much memory the managed heap of the process may use while a cell runs, in bytes: a cell that needs more is ended with an error. Null
    /// for no limit.
    /// </summary>
    public long? MemoryLimit { get; init; }
}
