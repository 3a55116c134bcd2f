using Analytics.Cli.CommandLine;
using Analytics.Notebooks;

namespace Analytics.Cli.Running.Parameters;

/// <summary>Gives the variables of a notebook's <c>parameters</c> cell other values, by a cell of its own after it.</summary>
internal static class ParameterCells
{
    private const string DeclaringTag = "parameters";
    private const string InjectedTag = "injected-parameters";

    /// <summary>The notebook with the values in place; the same notebook where there are none for it.</summary>
    /// <exception cref="UsageException">A value is not of its variable's type.</exception>
    public static Notebook Inject(Notebook notebook, IReadOnlyList<Parameter> parameters)
    {
        if (Declaring(notebook) is not { } cell) return notebook;
        var declarations = new ParameterDeclarations(cell);
        var known = parameters.Where(parameter => declarations.Declares(parameter.Name)).ToArray();
        if (known.Length == 0) return notebook;

        var injected = NotebookCell.Code(string.Join('\n', known.Select(declarations.Assignment))).WithTags(InjectedTag);
        var others = notebook.Cells.Where(other => !other.Tags.Contains(InjectedTag));
        return notebook.WithCells([.. others.SelectMany(other => other == cell ? new[] { cell, injected } : [other])]);
    }

    /// <summary>Refuses names that none of the notebooks declares: most likely they are misspelt.</summary>
    /// <exception cref="UsageException">There is such a name.</exception>
    public static void Check(IReadOnlyList<Notebook> notebooks, IReadOnlyList<Parameter> parameters)
    {
        var cells = notebooks.Select(Declaring).OfType<NotebookCell>();
        var declared = cells.SelectMany(cell => new ParameterDeclarations(cell).Names).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in parameters.Where(parameter => !declared.Contains(parameter.Name)))
        {
            throw new UsageException(declared.Count == 0
                ? $"{unknown.Name} cannot be set: no notebook has a cell tagged “{DeclaringTag}” that declares variables."
                : $"there is no parameter “{unknown.Name}”; the notebooks declare {string.Join(", ", declared.Order(StringComparer.Ordinal))}.");
        }
    }

    private static NotebookCell? Declaring(Notebook notebook) =>
        notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Code && cell.Tags.Contains(DeclaringTag));
}
