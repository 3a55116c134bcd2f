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

    /// <summary>The innermost switch statement around, for <c>goto case</c>; null where there is none in this function.</summary>
    public SwitchContext? Switch { get; init; }

    /// <summary>In which parts of try statements of this function the code is.</summary>
    public TryParts Within { get; init; }

    /// <summary>Whether <c>unchecked</c> is written around: constants may overflow then.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>Whether the code is only named, in <c>nameof</c>: it needs no object and is not run.</summary>
    public bool InNameOf { get; init; }

    /// <summary>What <c>.b</c> and <c>[i]</c> behind a question mark belong to; null elsewhere.</summary>
    public BoundExpression? ConditionalReceiver { get; init; }

    public Binder In(Scope inner) => Copy(inner, diagnostics);

    /// <summary>The same binder within <c>checked</c> or <c>unchecked</c>.</summary>
    public Binder Checking(bool isChecked) => Copy(scope, diagnostics, isChecked);

    /// <summary>The same binder behind <c>?.</c>.</summary>
    public Binder OnConditional(BoundExpression receiver) => Copy(scope, diagnostics, receiver: receiver);

    public Binder Naming() => Copy(scope, diagnostics, inNameOf: true);

    /// <summary>The same binder with another place for diagnostics, for work that may be thrown away.</summary>
    public Binder Reporting(DiagnosticBag other) => Copy(scope, other);

    /// <summary>For the body of a lambda or local function: no loop, switch or try statement around it is its own.</summary>
    /// <param name="inner">The function's outermost scope.</param>
    /// <param name="returns">How it returns.</param>
    public Binder InFunction(Scope inner, ReturnContext? returns) => InFunction(inner, returns, diagnostics);

    /// <summary>The same with a place of its own for diagnostics, as for a lambda that is tried.</summary>
    internal Binder InFunction(Scope inner, ReturnContext? returns, DiagnosticBag bag) => new(context, inner, bag)
    {
        IsChecked = IsChecked,
        IsUnchecked = IsUnchecked,
        InNameOf = InNameOf,
        Returns = returns,
        HasThis = HasThis,
    };

    /// <summary>For the body of a loop, whose labels these are.</summary>
    private Binder InLoop(Scope inner, LabelSymbol breakLabel, LabelSymbol continueLabel) =>
        Copy(inner, diagnostics, breakLabel: breakLabel, continueLabel: continueLabel);

    private Binder Copy(
        Scope inner, DiagnosticBag bag, bool? isChecked = null, LabelSymbol? breakLabel = null, LabelSymbol? continueLabel = null,
        SwitchContext? @switch = null, TryParts? within = null, bool holdsJumps = false, BoundExpression? receiver = null, bool inNameOf = false)
        => new(context, inner, bag)
        {
            IsChecked = isChecked ?? IsChecked,
            IsUnchecked = isChecked is null ? IsUnchecked : isChecked == false,
            InNameOf = inNameOf || InNameOf,
            ConditionalReceiver = receiver ?? ConditionalReceiver,
            Returns = Returns,
            BreakLabel = breakLabel ?? (holdsJumps ? null : BreakLabel),
            ContinueLabel = continueLabel ?? (holdsJumps ? null : ContinueLabel),
            HasThis = HasThis,
            Switch = @switch ?? (holdsJumps ? null : Switch),
            Within = within ?? Within,
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

    /// <summary>Converts as a cast does, reporting CS0030 where that cannot be.</summary>
    public partial BoundExpression ConvertExplicitly(BoundExpression value, TypeSymbol target, SyntaxNode syntax);

    /// <summary>
    /// How a value of one type that is not a constant becomes another type: implicitly, or where <paramref name="isExplicit"/> as by a cast.
    /// None where it cannot.
    /// </summary>
    public partial ConversionKind ClassifyConversion(TypeSymbol from, TypeSymbol to, bool isExplicit);

    /// <summary>Reads a field or property of a value by name; reports CS1061 and its kin where there is none.</summary>
    public partial BoundExpression BindMember(BoundExpression receiver, SyntaxToken name, SyntaxNode syntax);

    /// <summary>
    /// <c>receiver[argument]</c> with an int, or with a System.Index or System.Range, where arrays, strings and types with a length and an
    /// indexer or Slice method work too; null (and nothing reported) where there is no such access.
    /// </summary>
    public partial BoundExpression? TryIndex(BoundExpression receiver, BoundExpression argument, SyntaxNode syntax);

    /// <summary>The Deconstruct method, which may be an extension, with that many out parameters; reports CS1061 or CS8129 and gives null where there is none.</summary>
    public partial MethodSymbol? FindDeconstruct(BoundExpression value, int count, SyntaxNode syntax);

    /// <summary>
    /// The call of another constructor that begins a constructor: <c>this(…)</c> or <c>base(…)</c>, or with null arguments the one made for
    /// a constructor that names none. The receiver is a <see cref="BoundThis"/> or <see cref="BoundBase"/>.
    /// </summary>
    public partial BoundExpression BindConstructorCall(BoundExpression receiver, ArgumentList? arguments, SyntaxNode syntax);

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
