using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>A scope: its locals are new each time it is entered.</summary>
internal sealed class BoundBlock(SyntaxNode syntax, ImmutableArray<LocalSymbol> locals, ImmutableArray<BoundStatement> statements)
    : BoundStatement(syntax)
{
    public ImmutableArray<LocalSymbol> Locals => locals;

    public ImmutableArray<BoundStatement> Statements => statements;
}

/// <summary>Statements without a scope of their own, for one declaration with several variables.</summary>
internal sealed class BoundStatementList(SyntaxNode syntax, ImmutableArray<BoundStatement> statements) : BoundStatement(syntax)
{
    public ImmutableArray<BoundStatement> Statements => statements;
}

internal sealed class BoundNop(SyntaxNode syntax) : BoundStatement(syntax)
{
}

internal sealed class BoundExpressionStatement(SyntaxNode syntax, BoundExpression expression) : BoundStatement(syntax)
{
    public BoundExpression Expression => expression;
}

/// <summary>Declares a local that its block lists; with an initializer, also assigns it. For a ref local the initializer is a variable.</summary>
internal sealed class BoundLocalDeclaration(SyntaxNode syntax, LocalSymbol local, BoundExpression? initializer) : BoundStatement(syntax)
{
    public LocalSymbol Local => local;

    public BoundExpression? Initializer => initializer;
}

/// <summary>A local function; it can be called anywhere in its block.</summary>
internal sealed class BoundLocalFunction(SyntaxNode syntax, SourceMethodSymbol symbol, BoundBlock body) : BoundStatement(syntax)
{
    public SourceMethodSymbol Symbol => symbol;

    public BoundBlock Body => body;
}

internal sealed class BoundIf(SyntaxNode syntax, BoundExpression condition, BoundStatement then, BoundStatement? @else) : BoundStatement(syntax)
{
    public BoundExpression Condition => condition;

    public BoundStatement Then => then;

    public BoundStatement? Else => @else;
}

/// <summary>The sections in order; the locals of the whole block, since sections share one scope.</summary>
internal sealed class BoundSwitch(
    SyntaxNode syntax, BoundExpression governing, ImmutableArray<LocalSymbol> locals, ImmutableArray<BoundSwitchSection> sections,
    LabelSymbol breakLabel)
    : BoundStatement(syntax)
{
    public BoundExpression Governing => governing;

    public ImmutableArray<LocalSymbol> Locals => locals;

    public ImmutableArray<BoundSwitchSection> Sections => sections;

    public LabelSymbol BreakLabel => breakLabel;
}

/// <summary>The locals are those its labels declare.</summary>
internal sealed class BoundSwitchSection(
    SyntaxNode syntax, ImmutableArray<LocalSymbol> locals, ImmutableArray<BoundSwitchLabel> labels, ImmutableArray<BoundStatement> statements)
    : BoundNode(syntax)
{
    public ImmutableArray<LocalSymbol> Locals => locals;

    public ImmutableArray<BoundSwitchLabel> Labels => labels;

    public ImmutableArray<BoundStatement> Statements => statements;
}

/// <summary><c>case p when c:</c>; without a pattern it is <c>default:</c>, which is tried last wherever it stands.</summary>
internal sealed class BoundSwitchLabel(SyntaxNode syntax, LabelSymbol label, BoundPattern? pattern, BoundExpression? when) : BoundNode(syntax)
{
    /// <summary>What <c>goto case</c> and <c>goto default</c> jump to: the section's statements.</summary>
    public LabelSymbol Label => label;

    public BoundPattern? Pattern => pattern;

    public BoundExpression? When => when;
}

/// <summary>Also <c>break</c>, <c>continue</c>, <c>goto case</c> and <c>goto default</c>.</summary>
internal sealed class BoundGoto(SyntaxNode syntax, LabelSymbol target) : BoundStatement(syntax)
{
    public LabelSymbol Target => target;
}

internal sealed class BoundLabel(SyntaxNode syntax, LabelSymbol label) : BoundStatement(syntax)
{
    public LabelSymbol Label => label;
}

/// <summary>In an async function the value has the task's result type. Where the function returns a reference, it is a variable.</summary>
internal sealed class BoundReturn(SyntaxNode syntax, BoundExpression? value) : BoundStatement(syntax)
{
    public BoundExpression? Value => value;

    public bool IsRef { get; init; }
}

/// <summary>Without an exception, throws the one being handled again.</summary>
internal sealed class BoundThrow(SyntaxNode syntax, BoundExpression? exception) : BoundStatement(syntax)
{
    public BoundExpression? Exception => exception;
}

internal sealed class BoundYieldReturn(SyntaxNode syntax, BoundExpression value) : BoundStatement(syntax)
{
    public BoundExpression Value => value;
}

internal sealed class BoundYieldBreak(SyntaxNode syntax) : BoundStatement(syntax)
{
}

internal sealed class BoundTry(SyntaxNode syntax, BoundBlock block, ImmutableArray<BoundCatch> catches, BoundBlock? @finally) : BoundStatement(syntax)
{
    public BoundBlock Block => block;

    public ImmutableArray<BoundCatch> Catches => catches;

    public BoundBlock? Finally => @finally;
}

/// <summary>A catch without a type catches every exception. The locals include the variable and the filter's own.</summary>
internal sealed class BoundCatch(
    SyntaxNode syntax, TypeSymbol exceptionType, LocalSymbol? variable, ImmutableArray<LocalSymbol> locals, BoundExpression? filter, BoundBlock body)
    : BoundNode(syntax)
{
    public TypeSymbol ExceptionType => exceptionType;

    public LocalSymbol? Variable => variable;

    public ImmutableArray<LocalSymbol> Locals => locals;

    public BoundExpression? Filter => filter;

    public BoundBlock Body => body;
}

/// <summary>How a resource is disposed of; with <see cref="Await"/> by <c>await using</c>. Null resources are skipped.</summary>
/// <param name="Resource">Stands for the resource in <see cref="Call"/>.</param>
/// <param name="Call">The call of Dispose or DisposeAsync, with the resource converted as need be.</param>
/// <param name="Await">How what DisposeAsync returns is awaited.</param>
internal sealed record DisposeInfo(BoundPlaceholder Resource, BoundExpression Call, AwaitInfo? Await);

/// <summary>
/// <c>using</c>, as a statement or a declaration (then the body is the rest of its block). Either declarations, each disposed of in
/// reverse order and guarded from its initialization on, or an expression. There is one dispose for each.
/// </summary>
internal sealed class BoundUsing(
    SyntaxNode syntax, ImmutableArray<LocalSymbol> locals, ImmutableArray<BoundLocalDeclaration> declarations, BoundExpression? expression,
    DisposeInfo dispose, BoundStatement body)
    : BoundStatement(syntax)
{
    public ImmutableArray<LocalSymbol> Locals => locals;

    public ImmutableArray<BoundLocalDeclaration> Declarations => declarations;

    public BoundExpression? Expression => expression;

    public DisposeInfo Dispose => dispose;

    public BoundStatement Body => body;
}

/// <summary>Where the expression is a System.Threading.Lock its EnterScope is used, else Monitor.</summary>
internal sealed class BoundLock(SyntaxNode syntax, BoundExpression expression, BoundStatement body) : BoundStatement(syntax)
{
    public BoundExpression Expression => expression;

    public BoundStatement Body => body;
}
