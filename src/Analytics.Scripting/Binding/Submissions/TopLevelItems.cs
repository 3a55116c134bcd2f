using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Something at the top of a cell that runs in its turn. It is bound once, when it is first needed.</summary>
internal abstract class TopLevelItem(TopLevel top)
{
    private ImmutableArray<BoundStatement> _bound;
    private bool _isBinding;

    protected TopLevel Top => top;

    /// <summary>What was wrong with it.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Its statements; none while it is being bound, for a use of its own variable in it.</summary>
    public virtual ImmutableArray<BoundStatement> GetBound()
    {
        if (_isBinding)
            return [];
        if (_bound.IsDefault)
        {
            _isBinding = true;
            _bound = Bind(top.NewBinder(Diagnostics));
            _isBinding = false;
        }

        return _bound;
    }

    protected abstract ImmutableArray<BoundStatement> Bind(Binder binder);

    protected static BoundExpressionStatement Assign(SyntaxNode syntax, FieldSymbol field, BoundExpression value) =>
        new(syntax, new BoundAssignment(syntax, new BoundField(syntax, null, field), value));
}

internal sealed class StatementItem(StatementSyntax syntax, TopLevel top) : TopLevelItem(top)
{
    protected override ImmutableArray<BoundStatement> Bind(Binder binder) => [binder.BindStatement(syntax)];
}

/// <summary>A variable of the session: where it has an initializer, that is assigned in its turn.</summary>
internal sealed class VariableItem(VariableDeclarator syntax, SourceFieldSymbol field, bool isVar, TopLevel top) : TopLevelItem(top)
{
    private ConstantValue? _constant;

    /// <summary>Finds the type of a <c>var</c>.</summary>
    public void Infer() => base.GetBound();

    /// <summary>A type that is inferred is asked for, so that a use of the variable in its own initializer is noticed.</summary>
    public override ImmutableArray<BoundStatement> GetBound()
    {
        _ = field.Type;
        return base.GetBound();
    }

    /// <summary>Finds the value of a constant.</summary>
    public ConstantValue? Evaluate()
    {
        base.GetBound();
        if (field.IsCircular)
            Diagnostics.Error("CS0110", syntax.Identifier.Span, $"The evaluation of the constant value for '{field.Name}' involves a circular definition.");
        return _constant;
    }

    protected override ImmutableArray<BoundStatement> Bind(Binder binder)
    {
        if (syntax.Initializer is null)
        {
            if (isVar)
                Diagnostics.Error("CS0818", syntax.Identifier.Span, "Implicitly-typed variables must be initialized.");
            if (field.IsConst)
                binder.ConstantOf(syntax.Identifier, field.Type, null);
            return [];
        }

        var value = binder.BindInitialValue(syntax.Initializer, isVar ? null : field.Type);
        field.SetType(value.Type);
        if (isVar && field.IsCircular && !Diagnostics.HasErrors)
        {
            Diagnostics.Error(
                "CS7019", syntax.Identifier.Span,
                $"Type of '{field.Name}' cannot be inferred since its initializer directly or indirectly refers to the definition.");
        }

        if (value.Type.IsRefLike)
            Diagnostics.Error("CS8345", syntax.Identifier.Span, $"A variable at the top of a cell cannot be of type '{value.Type}': it must outlive the cell.");
        if (!field.IsConst)
            return [Assign(syntax, field, value)];
        _constant = binder.ConstantOf(syntax.Identifier, field.Type, value);
        return [];
    }
}

/// <summary>The value with which a property or event at the top begins.</summary>
internal sealed class InitializerItem(MemberSyntax member, TopLevel top) : TopLevelItem(top)
{
    protected override ImmutableArray<BoundStatement> Bind(Binder binder) =>
        [.. Top.InitializersAt(member.Span).Select(i => Assign(i.Value, i.Field, binder.BindInitialValue(i.Value, i.Field.Type)))];
}
