using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// The statements and variables at the top of a cell. All variables exist from the start, so functions, and even earlier statements, may
/// name them; a type that must be inferred is found when it is first needed, by binding the statement that tells it.
/// </summary>
internal sealed class TopLevel
{
    private readonly BindingContext _context;
    private readonly CellDeclarations _cell;
    private readonly DiagnosticBag _diagnostics;
    private readonly Scope _scope = new(null, null, null);
    private readonly List<TopLevelItem> _items = [];
    private ExpressionStatement? _result;

    public TopLevel(BindingContext context, CellDeclarations cell, DiagnosticBag diagnostics)
    {
        _context = context;
        _cell = cell;
        _diagnostics = diagnostics;
    }

    private SubmissionTypeSymbol Submission => _context.Submission;

    /// <summary>Whether code at the top waits.</summary>
    public bool IsAsync { get; private set; }

    /// <summary>Declares session variables and labels, in the order written.</summary>
    public void Declare(CompilationUnit unit)
    {
        foreach (var member in unit.Members)
        {
            switch (member)
            {
                case FieldDeclaration field:
                    DeclareVariables(field.Declaration, VariableDeclarations.ReadModifiers(field, _diagnostics));
                    break;
                case GlobalStatement statement:
                    DeclareStatement(statement, isLast: ReferenceEquals(member, unit.Members[^1]));
                    break;
                case PropertyDeclaration or EventFieldDeclaration:
                    _items.Add(new InitializerItem(member, this));
                    break;
            }
        }
    }

    /// <summary>Binds the statements in order; a type that had to be known earlier has bound some already.</summary>
    public (BoundBlock Body, BoundExpression? Result) Bind(SyntaxNode root)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        foreach (var item in _items)
        {
            statements.AddRange(item.GetBound());
            _diagnostics.AddRange(item.Diagnostics.ToSortedList());
        }

        var result = _result is null ? null : BindResult(_result);

        // Where a cell returns anywhere it has a value in any case: null, if its end is reached.
        if (result is null && BodyFacts.HasReturn(root))
            statements.Add(new BoundReturn(root, new BoundLiteral(root, CoreTypes.Object, ConstantValue.Null)));
        return (new BoundBlock(root, [.. _scope.Locals], statements.DrainToImmutable()), result);
    }

    public Binder NewBinder(DiagnosticBag bag) =>
        new(_context, _scope, bag) { Returns = new ReturnContext(CoreTypes.Object) { IsCell = true } };

    public IEnumerable<FieldInitializer> InitializersAt(TextSpan span) =>
        _cell.InitializersOf(Submission).Where(i => span.Contains(i.Field.Span));

    private void DeclareStatement(GlobalStatement syntax, bool isLast)
    {
        IsAsync |= BodyFacts.HasAwait(syntax.Statement);
        if (syntax.Statement is LocalDeclarationStatement local)
        {
            if (local.UsingKeyword is not null)
                _diagnostics.Refuse(local.UsingKeyword.Span, "A using declaration at the top", "use a using statement with braces, or call Dispose");
            DeclareVariables(local.Declaration, VariableDeclarations.ReadModifiers(local, _diagnostics));
            return;
        }

        if (isLast && syntax.Statement is ExpressionStatement { HasSemicolon: false } last)
        {
            _result = last;
            DeclareExpressionVariables(ExpressionVariables.Of(last.Expression), null);
            return;
        }

        var item = new StatementItem(syntax.Statement, this);
        for (var inner = syntax.Statement; inner is LabeledStatement labeled; inner = labeled.Statement)
        {
            if (!_scope.DeclareLabel(new LabelSymbol(labeled.Label.Name)))
                _diagnostics.Error("CS0140", labeled.Label.Span, $"The label '{labeled.Label.Name}' is a duplicate.");
            if (labeled.Statement is LocalDeclarationStatement or LocalFunctionStatement)
                _diagnostics.Refuse(labeled.Label.Span, "A label before a declaration");
        }

        DeclareExpressionVariables(ExpressionVariables.OfStatement(syntax.Statement), item);
        _items.Add(item);
    }

    private void DeclareVariables(VariableDeclaration syntax, DeclaredModifiers modifiers)
    {
        IsAsync |= BodyFacts.HasAwait(syntax);
        var binder = NewBinder(_diagnostics);
        var isVar = binder.IsVar(syntax.Type);
        VariableDeclarations.Check(syntax, modifiers, isVar, _diagnostics);
        var type = isVar ? null : VariableDeclarations.BindType(syntax.Type, binder);
        foreach (var variable in syntax.Variables)
        {
            var field = AddField(variable.Identifier, modifiers);
            var item = new VariableItem(variable, field, isVar, this);
            if (type is not null)
                field.SetType(type);
            else
                field.InferTypeBy(item.Infer);
            if (field.IsConst)
                field.EvaluateBy(item.Evaluate);
            DeclareExpressionVariables(ExpressionVariables.Of(variable.Initializer), item);
            _items.Add(item);
        }
    }

    private void DeclareExpressionVariables(IEnumerable<ExpressionVariable> variables, TopLevelItem? item)
    {
        foreach (var (identifier, _) in variables)
        {
            var field = AddField(identifier, new DeclaredModifiers(null, MemberModifiers.None, default));
            if (item is not null)
                field.InferTypeBy(() => item.GetBound());
            else
                field.InferTypeBy(() => BindResult(_result!));
        }
    }

    private SourceFieldSymbol AddField(SyntaxToken identifier, DeclaredModifiers modifiers)
    {
        var isStatic = modifiers.Has(MemberModifiers.Static | MemberModifiers.Const);
        var field = new SourceFieldSymbol(identifier.Name, Submission, identifier.Span)
        {
            Modifiers = modifiers.Flags | MemberModifiers.Static | (isStatic ? MemberModifiers.None : MemberModifiers.OfCell),
            DeclaredAccessibility = modifiers.Accessibility ?? Accessibility.Private,
        };
        var isTaken = Submission.GetMembers(field.Name).Length > 0 || Submission.NestedTypes.Any(t => t.Name == field.Name);
        if (isTaken && !identifier.IsMissing)
            _diagnostics.Error("CS0102", identifier.Span, $"The cell already contains a definition for '{field.Name}'.");
        Submission.AddVariable(field);
        return field;
    }

    private BoundExpression? _boundResult;
    private bool _isBindingResult;

    /// <summary>The trailing expression: a value of any type, or a call without one.</summary>
    private BoundExpression? BindResult(ExpressionStatement syntax)
    {
        if (_boundResult is not null || _isBindingResult)
            return _boundResult;
        _isBindingResult = true;
        var binder = NewBinder(_diagnostics);
        var value = binder.BindExpression(syntax.Expression);
        value = Settle(value, binder);
        if (value.Type.IsRefLike || value.Type is PointerTypeSymbol)
            _diagnostics.Error("CS0029", syntax.Span, $"Cannot implicitly convert type '{value.Type}' to 'object': the value of a cell must be one that can be kept.");
        else
            value = binder.WithNaturalTypeOrVoid(value);
        _isBindingResult = false;
        return _boundResult = value;
    }

    /// <summary>The value in its own type; null, which has none, as an object.</summary>
    private static BoundExpression Settle(BoundExpression value, Binder binder) =>
        value.Type.IsVoid || value.HasErrors ? value
        : value.Type == PseudoTypeSymbol.Null ? binder.Convert(value, CoreTypes.Object, value.Syntax)
        : binder.WithNaturalType(value);
}
