using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    public partial BoundExpression DeclareVariable(SyntaxNode syntax, SyntaxToken identifier, TypeSymbol? type, LocalKind kind)
    {
        if (scope.IsCellTop && context.Submission.FindVariable(identifier.Span) is { } field)
        {
            if (type is not null)
                field.SetType(type);
            return new BoundField(syntax, null, field);
        }

        var local = scope.DeclaredAt(identifier.Span) ?? DeclareLocal(identifier, kind);
        if (type is not null)
            local.SetType(type);
        return new BoundLocal(syntax, local);
    }

    /// <summary>Adds a local to this scope, without a type yet; reports where its name is taken.</summary>
    private LocalSymbol DeclareLocal(SyntaxToken identifier, LocalKind kind, RefKind refKind = RefKind.None)
    {
        var local = new LocalSymbol(identifier.Name, null, kind, identifier.Span) { RefKind = refKind };
        if (identifier.Text == "await" && scope.Function is { IsAsync: true })
            diagnostics.Error("CS4003", identifier.Span, "'await' cannot be used as an identifier within an async method or lambda expression.");
        if (identifier.IsMissing)
            scope.AddTemporary(local);
        else
            DeclareName(local, identifier.Span);
        return local;
    }

    /// <summary>Adds a local, parameter or local function to this scope; reports where its name is taken.</summary>
    private void DeclareName(Symbol symbol, TextSpan span)
    {
        if (scope.Function is { } function && function.TypeParameters.Any(p => p.Name == symbol.Name))
            ReportTypeParameterName(span, symbol.Name);
        if (!scope.Declare(symbol))
        {
            diagnostics.Error("CS0128", span, $"A local variable or function named '{symbol.Name}' is already defined in this scope.");
            if (symbol is LocalSymbol local)
                scope.AddTemporary(local);
        }
        else if (scope.IsTakenOutside(symbol.Name))
        {
            diagnostics.Error(
                "CS0136", span,
                $"A local or parameter named '{symbol.Name}' cannot be declared in this scope because that name is used in an enclosing local scope to define a local or parameter.");
        }
    }

    private void ReportTypeParameterName(TextSpan span, string name) => diagnostics.Error(
        "CS0412", span, $"'{name}': a parameter, local variable, or local function cannot have the same name as a method type parameter.");

    /// <summary>
    /// Declares what statements declare into the scope they stand in, before any is bound: a name belongs to its whole block, and one used
    /// before its declaration must not mean something farther out.
    /// </summary>
    private void Predeclare(ImmutableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
            Predeclare(statement);
    }

    private void Predeclare(StatementSyntax statement)
    {
        switch (statement)
        {
            case LocalFunctionStatement function:
                PredeclareFunction(function);
                return;
            case LabeledStatement labeled:
                if (!scope.DeclareLabel(new LabelSymbol(labeled.Label.Name)))
                    diagnostics.Error("CS0140", labeled.Label.Span, $"The label '{labeled.Label.Name}' is a duplicate.");
                Predeclare(labeled.Statement);
                return;
            case LocalDeclarationStatement local:
                Predeclare(local.Declaration, DeclaredKind(local), RefKindOf(local.Declaration.Type));
                return;
            default:
                PredeclareExpressionVariables(ExpressionVariables.OfStatement(statement));
                return;
        }
    }

    private void Predeclare(VariableDeclaration declaration, LocalKind kind, RefKind refKind)
    {
        PredeclareExpressionVariables(ExpressionVariables.Of(declaration.Type));
        foreach (var variable in declaration.Variables)
        {
            DeclareLocal(variable.Identifier, kind, refKind);
            PredeclareExpressionVariables(ExpressionVariables.Of(variable.Initializer));
        }
    }

    private void PredeclareExpressionVariables(IEnumerable<ExpressionVariable> variables)
    {
        if (scope.IsCellTop)
            return;
        foreach (var (identifier, isPattern) in variables)
            DeclareLocal(identifier, isPattern ? LocalKind.Pattern : LocalKind.Out);
    }

    private static LocalKind DeclaredKind(LocalDeclarationStatement local) =>
        local.UsingKeyword is not null ? LocalKind.Using
        : local.Modifiers.Any(m => m.Kind == SyntaxKind.ConstKeyword) ? LocalKind.Constant
        : LocalKind.Declared;

    private static RefKind RefKindOf(TypeSyntax type) => type switch
    {
        RefType { ReadOnlyKeyword: not null } => RefKind.RefReadOnly,
        RefType => RefKind.Ref,
        ScopedType scoped => RefKindOf(scoped.Type),
        _ => RefKind.None,
    };
}
