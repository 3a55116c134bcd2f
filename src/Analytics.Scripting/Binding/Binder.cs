using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Settles what code means in a scope. Binders are light and hold no results: a nested scope, a checked context or a trial whose
/// diagnostics may be dropped each get one of their own.
/// </summary>
internal sealed partial class Binder(BindingContext context, Scope scope, DiagnosticBag diagnostics)
{
    public BindingContext Context => context;

    public Scope Scope => scope;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Whether arithmetic throws on overflow.</summary>
    public bool IsChecked { get; init; }

    public ReturnContext? Returns { get; init; }

    /// <summary>Where <c>break</c> goes; null where there is nothing to break out of.</summary>
    public LabelSymbol? BreakLabel { get; init; }

    public LabelSymbol? ContinueLabel { get; init; }

    /// <summary>Where the names are members of a type declared in the cell: whether <c>this</c> may be used.</summary>
    public bool HasThis { get; init; }

    public Binder In(Scope inner) => new(context, inner, diagnostics)
    {
        IsChecked = IsChecked,
        Returns = Returns,
        BreakLabel = BreakLabel,
        ContinueLabel = ContinueLabel,
        HasThis = HasThis,
    };

    /// <summary>The same binder with another place for diagnostics, for work that may be thrown away.</summary>
    public Binder Reporting(DiagnosticBag other) => new(context, scope, other)
    {
        IsChecked = IsChecked,
        Returns = Returns,
        BreakLabel = BreakLabel,
        ContinueLabel = ContinueLabel,
        HasThis = HasThis,
    };

    // ---- Expressions ----

    /// <summary>
    /// Binds an expression as it stands. It may still lack a type of its own (see <see cref="PseudoTypeSymbol"/>), be a method group,
    /// or name a type or namespace.
    /// </summary>
    public partial BoundExpression BindExpression(ExpressionSyntax syntax);

    /// <summary>Binds an expression that must be a value with a type of its own; reports and gives a <see cref="BoundError"/> where it is not.</summary>
    public partial BoundExpression BindValue(ExpressionSyntax syntax);

    /// <summary>Binds an expression and converts it implicitly to a type.</summary>
    public partial BoundExpression BindConverted(ExpressionSyntax syntax, TypeSymbol target);

    /// <summary>Converts implicitly, reporting CS0029 and its kin where that cannot be.</summary>
    public partial BoundExpression Convert(BoundExpression value, TypeSymbol target, SyntaxNode syntax);

    /// <summary>Whether an implicit conversion exists, without reporting.</summary>
    public partial bool CanConvert(BoundExpression value, TypeSymbol target);

    /// <summary>Gives what has no type yet its natural one (a lambda its Func, <c>default</c> an error …), reporting where there is none.</summary>
    public partial BoundExpression WithNaturalType(BoundExpression value);

    /// <summary>A condition: bool, or a type with op_True.</summary>
    public partial BoundExpression BindCondition(ExpressionSyntax syntax);

    /// <summary>Calls a member by name on a value, extension methods included; null (and nothing reported) where there is no such call.</summary>
    public partial BoundCall? TryCallMember(BoundExpression receiver, string name, IReadOnlyList<BoundExpression> arguments, SyntaxNode syntax);

    /// <summary>How a value is awaited; reports CS1061 and its kin and gives null where it cannot be.</summary>
    public partial AwaitInfo? BindAwaitInfo(BoundExpression awaitable, SyntaxNode syntax);

    /// <summary>How a collection is gone through; replaces the collection by its conversion. Reports CS1579 and gives null where it cannot be.</summary>
    public partial ForEachInfo? BindEnumeration(ref BoundExpression collection, SyntaxNode syntax, bool isAsync);

    /// <summary>Takes a value apart into declared designations, as <c>foreach (var (a, b) in …)</c> and <c>var (a, b) = …</c> do.</summary>
    public partial BoundExpression BindDeconstruction(ExpressionSyntax target, BoundExpression value, SyntaxNode syntax);

    // ---- Names, statements, patterns, types ----

    /// <summary>
    /// Declares the variable of a designation, <c>out var</c> or pattern in this binder's scope and gives the expression that stands for it:
    /// a <see cref="BoundLocal"/>, or at the top of a cell the field of a session variable. A null type is set later, by the caller.
    /// </summary>
    public partial BoundExpression DeclareVariable(SyntaxNode syntax, SyntaxToken identifier, TypeSymbol? type, LocalKind kind);

    /// <summary>The type that syntax names; reports CS0246 and its kin and gives the error type where there is none.</summary>
    public partial TypeSymbol BindType(TypeSyntax syntax);

    /// <summary>
    /// What a simple name means where types and namespaces are: type parameters, nested and declared types, those of earlier cells, aliases,
    /// imports, the global namespace. Null where it means nothing; <paramref name="arity"/> counts type arguments. Does not report.
    /// </summary>
    public partial Symbol? FindTypeOrNamespace(string name, int arity);

    public partial BoundPattern BindPattern(PatternSyntax syntax, TypeSymbol inputType);

    public partial BoundStatement BindStatement(StatementSyntax syntax);

    /// <summary>A block with a scope of its own.</summary>
    public partial BoundBlock BindBlock(BlockStatement syntax);
}
