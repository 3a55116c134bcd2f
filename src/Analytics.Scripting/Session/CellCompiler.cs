using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Analytics.Notebooks;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Emit;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>Makes cells ready to run, and keeps what a session has declared so far.</summary>
internal sealed class CellCompiler
{
    private static readonly ImmutableArray<string> NotebookImports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", "Analytics.Notebooks",
    ];

    private readonly Lock _gate = new();
    private int _cells;

    public CellCompiler(CSharpOptions options)
    {
        Options = options;
        References = ReferenceSet.OfFramework();
        foreach (var assembly in options.References.Prepend(typeof(CellDisplay).Assembly).Distinct()) References = References.With(assembly);
        Imports = ImportSet.Empty with
        {
            Namespaces = [.. NotebookImports.Concat(options.Imports).Distinct(StringComparer.Ordinal).Select(n => new NamespaceSymbol(n))],
            StaticTypes = [MetadataTypes.Named(typeof(CellDisplay))],
        };
    }

    public CSharpOptions Options { get; }

    public SessionModule Module { get; } = new();

    public ReferenceSet References { get; private set; }

    /// <summary>What is imported into the next cell.</summary>
    public ImportSet Imports { get; private set; }

    /// <summary>The class of the last cell that has become part of the session.</summary>
    public SubmissionTypeSymbol? Last { get; private set; }

    public void AddReference(Assembly assembly) => References = References.With(assembly);

    /// <summary>
    /// Makes a cell ready to run and, if it has no errors, what it declares known to the cells after it. One at a time: a cell that was stopped
    /// while it was compiled may not have noticed yet.
    /// </summary>
    /// <returns>Null where the cell has errors.</returns>
    /// <exception cref="UnsupportedCodeException">It has code that this engine cannot run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, and has declared nothing.</exception>
    public EmittedCell? Compile(SyntaxTree tree, int number, CancellationToken stopping, out BoundSubmission bound)
    {
        lock (_gate)
        {
            stopping.ThrowIfCancellationRequested();
            bound = SubmissionBinder.Bind(tree, NextName(), Last, Imports, References, stopping);
            return bound.HasErrors ? null : Emit(bound, number, stopping);
        }
    }

    private EmittedCell Emit(BoundSubmission bound, int number, CancellationToken stopping = default)
    {
        var emitted = new CellEmitter(Module, bound, number, stopping).Emit();
        stopping.ThrowIfCancellationRequested();
        Last = bound.Type;
        Imports = bound.Imports;
        return emitted;
    }

    /// <summary>Declares a variable as a cell would that only declares it.</summary>
    public SourceFieldSymbol Declare(string name, TypeSymbol type)
    {
        var tree = SyntaxTree.Parse("");
        var submission = new SubmissionTypeSymbol(NextName(), Last) { DeclaredBase = CoreTypes.Object };
        var field = new SourceFieldSymbol(name, submission, default) { Modifiers = MemberModifiers.Static, DeclaredAccessibility = Accessibility.Public };
        field.SetType(type);
        submission.AddVariable(field);
        Emit(
            new BoundSubmission
            {
                Tree = tree,
                Type = submission,
                Body = new BoundBlock(tree.Root, [], []),
                Result = null,
                IsAsync = false,
                Methods = [],
                Types = [],
                Imports = Imports,
                Diagnostics = [],
            },
            number: 0);
        return field;
    }

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"Submission#{_cells++}");
}
