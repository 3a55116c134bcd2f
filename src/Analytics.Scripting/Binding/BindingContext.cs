using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What all binders of one cell share.</summary>
/// <param name="Tree">The cell.</param>
/// <param name="Submission">The class being made of the cell; its <see cref="SubmissionTypeSymbol.Previous"/> lead to earlier cells.</param>
/// <param name="References">The assemblies that code can name types of.</param>
internal sealed record BindingContext(SyntaxTree Tree, SubmissionTypeSymbol Submission, ReferenceSet References)
{
    /// <summary>What using directives have imported, those of this cell included once they are bound.</summary>
    public ImportSet Imports { get; set; } = ImportSet.Empty;

    /// <summary>The aliases that this very cell declares: they come before the types of earlier cells.</summary>
    public HashSet<string> OwnAliases { get; } = new(StringComparer.Ordinal);

    /// <summary>The imported extension methods of each name that was looked for, and the imports that they came from.</summary>
    public Dictionary<string, ImportedMethods> ImportedExtensions { get; } = new(StringComparer.Ordinal);

    public ExpressionDepth Depth { get; } = new();

    /// <summary>Keeps what is bound where; null unless somebody asks about code that is being written.</summary>
    public SemanticRecorder? Recorder { get; init; }

    /// <summary>The delegate types made for functions that no Func or Action fits.</summary>
    public MadeDelegates MadeDelegates { get; } = new(Submission);

    /// <summary>How the types asked about so far are made of collection expressions; null for those that are not.</summary>
    public Dictionary<TypeSymbol, (Bound.CollectionKind Kind, TypeSymbol Element)?> CollectionKinds { get; } = [];

    /// <summary>Gives the work up, wherever it is.</summary>
    public CancellationToken Stopping { get; init; }

    private List<Action>? _checks = [];

    /// <summary>Does a check once every declaration of the cell is complete: base types and constraints that it asks about are known then.</summary>
    public void CheckLater(Action check)
    {
        if (_checks is null)
            check();
        else
            _checks.Add(check);
    }

    /// <summary>Declares something within a body, whose own checks wait until it is complete.</summary>
    public void Declaring(Action declare)
    {
        if (_checks is not null)
        {
            declare();
            return;
        }

        _checks = [];
        declare();
        RunChecks();
    }

    /// <summary>Declarations are complete.</summary>
    public void RunChecks()
    {
        var checks = _checks ?? [];
        _checks = null;
        foreach (var check in checks)
            check();
    }
}

/// <summary>How <c>return</c> works in the function being bound.</summary>
/// <param name="Type">
/// What returned values are converted to (in an async function the task's result type); null while it is inferred, as for a lambda: then
/// values are collected as they are.
/// </param>
/// <param name="RefKind">Whether a variable is returned.</param>
internal sealed record ReturnContext(TypeSymbol? Type, RefKind RefKind = RefKind.None)
{
    /// <summary>Every returned value, in order; a return without one adds null.</summary>
    public List<Bound.BoundExpression?> Values { get; } = [];

    /// <summary>Whether it is the top of a cell, which may return a value or none.</summary>
    public bool IsCell { get; init; }

    /// <summary>For an iterator, the type of what it yields; null in other functions.</summary>
    public TypeSymbol? YieldType { get; init; }
}

/// <summary>What <c>goto case</c> and <c>goto default</c> can reach.</summary>
internal sealed class SwitchContext(TypeSymbol governingType)
{
    public TypeSymbol GoverningType => governingType;

    /// <summary>The labels whose pattern is a constant, without a <c>when</c>.</summary>
    public Dictionary<ConstantValue, LabelSymbol> Cases { get; } = [];

    public LabelSymbol? Default { get; set; }
}

/// <summary>Parts of try statements: some statements cannot stand in, or leave, them.</summary>
[Flags]
internal enum TryParts
{
    None = 0,

    /// <summary>The block of a try statement that has catch clauses.</summary>
    TryWithCatch = 1,
    Catch = 2,
    Finally = 4,

    /// <summary>A try block with a finally block only.</summary>
    TryWithFinally = 8,
    Lock = 16,

    /// <summary>A finally block within the innermost catch clause.</summary>
    FinallyInCatch = 32,
}

/// <summary>The imported extension methods of one name.</summary>
/// <param name="Imports">Where they come from.</param>
/// <param name="Methods">The methods.</param>
internal sealed record ImportedMethods(ImportSet Imports, ImmutableArray<MemberCandidate> Methods);
