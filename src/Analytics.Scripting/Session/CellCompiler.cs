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

    private int _cells;
    private volatile SessionState _settled;
    private bool _isRunning;

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
        _settled = new SessionState(null, Imports, References);
    }

    public CSharpOptions Options { get; }

    public SessionModule Module { get; } = new();

    public ReferenceSet References { get; private set; }

    /// <summary>What is imported into the next cell.</summary>
    public ImportSet Imports { get; private set; }

    /// <summary>The class of the last cell that has become part of the session.</summary>
    public SubmissionTypeSymbol? Last { get; private set; }

    /// <summary>Held while code is bound and emitted: symbols find out much about themselves when first asked.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The session as the last cell that is over left it. Nothing of it changes any more, whatever runs.</summary>
    public SessionState Settled => _settled;

    /// <summary>A cell begins: until it is over, what it declares is not settled.</summary>
    public void Begin() => _isRunning = true;

    /// <summary>No cell is running any more: what there is now is what stays.</summary>
    public void Settle()
    {
        _settled = new SessionState(Last, Imports, References);
        _isRunning = false;
    }

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
        lock (Gate)
        {
            stopping.ThrowIfCancellationRequested();
            bound = SubmissionBinder.Bind(tree, NextName(), Last, Imports, References, stopping: stopping);
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
        if (!_isRunning) Settle();
        return field;
    }

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"Submission#{_cells++}");
}

/// <summary>What a session has declared and can refer to, at one moment.</summary>
/// <param name="Last">The class of the last cell, which leads to those before.</param>
/// <param name="Imports">What is imported into the next cell.</param>
/// <param name="References">The assemblies that code can name types of.</param>
internal sealed record SessionState(SubmissionTypeSymbol? Last, ImportSet Imports, ReferenceSet References);
