using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    public partial BoundBlock BindBlock(BlockStatement syntax) => In(scope.Nested()).BindBlockHere(syntax);

    public partial BoundStatement BindStatement(StatementSyntax syntax)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            diagnostics.Error("CS8078", syntax.Span, "The statement is nested too deeply to compile.");
            return new BoundNop(syntax);
        }

        context.Recorder?.Scope(syntax, this);
        return syntax switch
        {
            BlockStatement block => BindBlock(block),
            EmptyStatement => new BoundNop(syntax),
            ExpressionStatement effect => BindExpressionStatement(effect),
            LocalDeclarationStatement local => BindLocalDeclaration(local),
            LocalFunctionStatement function => BindLocalFunction(function),
            IfStatement choice => BindIf(choice),
            WhileStatement loop => BindWhile(loop),
            DoStatement loop => BindDo(loop),
            ForStatement loop => BindFor(loop),
            ForEachStatement loop => BindForEach(loop),
            ForEachVariableStatement loop => BindForEach(loop),
            SwitchStatement choice => BindSwitch(choice),
            UsingStatement resource => BindUsing(resource),
            LockStatement locked => BindLock(locked),
            TryStatement guarded => BindTry(guarded),
            CheckedStatement arithmetic => BindChecked(arithmetic),
            LabeledStatement labeled => BindLabeled(labeled),
            _ => BindJump(syntax),
        };
    }

    /// <summary>A block in this very scope, which is its own.</summary>
    private BoundBlock BindBlockHere(BlockStatement syntax)
    {
        context.Recorder?.Scope(syntax, this);
        var statements = BindStatements(syntax.Statements);
        return new BoundBlock(syntax, [.. scope.Locals], statements);
    }

    private ImmutableArray<BoundStatement> BindStatements(ImmutableArray<StatementSyntax> statements)
    {
        Predeclare(statements);
        return BindStatementsFrom(statements, 0);
    }

    /// <summary>The statements from a position on. A using declaration takes those behind it as its body.</summary>
    private ImmutableArray<BoundStatement> BindStatementsFrom(ImmutableArray<StatementSyntax> statements, int start)
    {
        var bound = ImmutableArray.CreateBuilder<BoundStatement>(statements.Length - start);
        for (var i = start; i < statements.Length; i++)
        {
            if (statements[i] is LocalDeclarationStatement { UsingKeyword: not null } resource)
            {
                bound.Add(BindUsingDeclaration(resource, () => BindStatementsFrom(statements, i + 1)));
                break;
            }

            bound.Add(BindStatement(statements[i]));
        }

        return bound.DrainToImmutable();
    }

    /// <summary>A statement that stands where one is wanted: what it declares lives no longer than itself.</summary>
    private BoundStatement BindEmbedded(StatementSyntax syntax)
    {
        if (syntax is BlockStatement block)
            return BindBlock(block);
        if (syntax is LocalDeclarationStatement or LocalFunctionStatement or LabeledStatement)
            diagnostics.Error("CS1023", syntax.Span, "Embedded statement cannot be a declaration or labeled statement.");
        var inner = In(scope.Nested());
        inner.Predeclare(syntax);
        var statement = inner.BindStatement(syntax);
        return WithLocals(inner, statement);
    }

    /// <summary>Lets the locals that a scope has got live around a statement.</summary>
    private static BoundStatement WithLocals(Binder inner, BoundStatement statement) =>
        inner.Scope.Locals.Count == 0 ? statement : new BoundBlock(statement.Syntax, [.. inner.Scope.Locals], [statement]);

    private BoundIf BindIf(IfStatement syntax) =>
        new(syntax, BindCondition(syntax.Condition), BindEmbedded(syntax.Then), syntax.Else is null ? null : BindEmbedded(syntax.Else));

    private BoundBlock BindChecked(CheckedStatement syntax) =>
        Copy(scope.Nested(), diagnostics, isChecked: syntax.Keyword.Kind == SyntaxKind.CheckedKeyword).BindBlockHere(syntax.Block);

    private BoundStatementList BindLabeled(LabeledStatement syntax)
    {
        var label = scope.FindLabel(syntax.Label.Name, out _) ?? new LabelSymbol(syntax.Label.Name);
        if (syntax.Statement is ExpressionStatement { HasSemicolon: false } last)
            diagnostics.Error("CS1002", new TextSpan(last.Span.End, last.Span.End), "; expected: the value of a cell cannot stand behind a label.");
        return new BoundStatementList(syntax, [new BoundLabel(syntax, label), BindStatement(syntax.Statement)]);
    }

    private BoundExpressionStatement BindExpressionStatement(ExpressionStatement syntax) =>
        new(syntax, BindEffect(syntax.Expression));

    /// <summary>An expression evaluated for what it does; reports those that do nothing.</summary>
    public BoundExpression BindEffect(ExpressionSyntax syntax)
    {
        if (!IsEffect(syntax))
        {
            var value = BindExpression(syntax);
            if (!diagnostics.HasErrorsIn(syntax.Span))
            {
                diagnostics.Error(
                    "CS0201", syntax.Span, "Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement.");
            }

            return value;
        }

        // What stands behind ++ asks for the value of before, which an operator that changes the object itself does not leave.
        return Finish(syntax is PostfixUnaryExpression { OperatorToken.Kind: var kind and (SyntaxKind.PlusPlus or SyntaxKind.MinusMinus) } step
            ? BindIncrement(step, step.Operand, kind == SyntaxKind.PlusPlus, isPostfix: true, isUsed: false)
            : BindExpression(syntax));
    }

    /// <summary>Settles an expression's own type, where it has a value.</summary>
    private BoundExpression Finish(BoundExpression value) => value.Type.IsVoid ? value : WithNaturalType(value);

    private static bool IsEffect(ExpressionSyntax syntax) => syntax switch
    {
        AssignmentExpression or InvocationExpression or AwaitExpression or ObjectCreationExpression or ImplicitObjectCreationExpression => true,
        PrefixUnaryExpression prefix => prefix.OperatorToken.Kind is SyntaxKind.PlusPlus or SyntaxKind.MinusMinus,
        PostfixUnaryExpression postfix => postfix.OperatorToken.Kind is SyntaxKind.PlusPlus or SyntaxKind.MinusMinus,
        ConditionalAccessExpression access => IsEffect(access.WhenNotNull),
        IdentifierName { Identifier.IsMissing: true } => true,
        _ => false,
    };
}
