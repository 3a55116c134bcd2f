using System.Reflection;
using Analytics.Charts;
using Analytics.Cli.Display;
using Analytics.Notebooks;
using Analytics.Scripting;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace Analytics.Cli.Running;

/// <summary>What runs the cells of notebooks.</summary>
/// <param name="Languages">Makes the languages for a notebook in the given folder, whose cells may use that much memory, in bytes.</param>
/// <param name="Formatting">How values are shown.</param>
internal sealed record NotebookEngine(Func<string, long?, IReadOnlyList<ICellLanguage>> Languages, ValueFormatting Formatting)
{
    /// <summary>The engine of our notebooks: C# cells that can use the library, its charts, data frames and Plotly.NET.</summary>
    public static NotebookEngine Create() => new(
        (folder, memoryLimit) => [new CSharpLanguage(new CSharpOptions { References = References(), Folder = folder, MemoryLimit = memoryLimit })],
        new ValueFormatting([new ResultFormatter()]));

    /// <param name="memoryLimit">How much memory cells may use, in bytes; null for any.</param>
    public NotebookRunner Runner(long? memoryLimit = null) => new(folder => Languages(folder, memoryLimit), Formatting);

    private static Assembly[] References() =>
    [
        typeof(Corpus).Assembly,
        typeof(ResultDisplay).Assembly,
        typeof(DataFrame).Assembly,
        typeof(GenericChart).Assembly,
        // The charts' options are F# options, which cells that restyle a chart have to make.
        Assembly.Load("FSharp.Core"),
    ];
}
