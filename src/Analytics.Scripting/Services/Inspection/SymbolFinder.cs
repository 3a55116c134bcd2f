using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>What a piece of the text means.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Span">The name.</param>
/// <param name="Others">How many other overloads there are.</param>
internal sealed record FoundSymbol(Symbol Symbol, TextSpan Span, int Others = 0);

/// <summary>Finds the symbol behind a token, in the tree as it is bound.</summary>
internal sealed class SymbolFinder(CodeModel model)
{
    /// <param name="token">A name, keyword or operator.</param>
    /// <param name="path">The nodes around it, the innermost first.</param>
    public FoundSymbol? Find(SyntaxToken token, IReadOnlyList<SyntaxNode> path)
    {
        for (var level = 0; level < path.Count && level < 4; level++)
        {
            if (At(token, path, level) is { } symbol) return symbol;
        }

        return null;
    }

    private FoundSymbol? At(SyntaxToken token, IReadOnlyList<SyntaxNode> path, int level)
    {
        var node = path[level];
        var parent = level + 1 < path.Count ? path[level + 1] : null;
        switch (node)
        {
            case SimpleNameSyntax name when ReferenceEquals(name.Identifier, token):
                return OfName(name, parent, level + 2 < path.Count ? path[level + 2] : null);
            case VariableDeclarator { Identifier: var identifier } when identifier == token:
                return Declared(path, identifier);
            case SingleVariableDesignation or Parameter or ForEachStatement or MethodDeclaration or TypeDeclaration or LocalFunctionStatement or EnumDeclaration
                or DelegateDeclaration or PropertyDeclaration or CatchClause or FromClause or LetClause or JoinClause or QueryContinuation or EnumMember:
                return Declared(path, token);
            case PredefinedType type:
                return OfType(model.BinderAt(path).BindTypeOrVoid(type), token);
            case Argument { Name: { } name } when name == token && CallAbove(path, level) is { } call:
                return ParameterOf(call, name);
            case BinaryExpression or PrefixUnaryExpression or PostfixUnaryExpression or AssignmentExpression:
                return OfOperator(node, token);
            case ThisExpression or BaseExpression or FieldExpression:
                return model.Recorder.Find(node)?.Bound is { HasErrors: false } value ? OfType(value.Type, token) : null;
            case ObjectCreationExpression or ImplicitObjectCreationExpression when token.Kind == SyntaxKind.NewKeyword:
                return OfCall(node, token.Span);
            case AnonymousObjectMember { Name: { } name } when name == token && parent is not null && model.Recorder.Find(parent)?.Bound.Type is AnonymousTypeSymbol type:
                return type.Properties.FirstOrDefault(p => p.Name == name.Name) is { } property ? new FoundSymbol(property, name.Span) : null;
            default:
                return null;
        }
    }

    private FoundSymbol? OfName(SimpleNameSyntax name, SyntaxNode? parent, SyntaxNode? above)
    {
        var span = name.Identifier.Span;
        if (name is IdentifierName { Identifier.Text: "var" } && VarType(parent, above) is { } inferred) return OfType(inferred, name.Identifier);

        // The type of a creation stands for its constructor.
        if (parent is ObjectCreationExpression creation && creation.Type == name && OfCall(creation, span) is { } constructor) return constructor;
        var isMember = parent is MemberAccessExpression access && access.Name == name;
        var whole = isMember || parent is MemberBindingExpression ? parent! : name;
        if (above is InvocationExpression invocation && invocation.Target == whole && OfCall(invocation, span) is { } called) return called;
        if (parent is InvocationExpression direct && direct.Target == name && OfCall(direct, span) is { } function) return function;
        if (model.Recorder.Find(whole) is { Bound: var bound, Binder: var binder })
        {
            if (whole == name && binder.Scope.Find(name.Identifier.Name) is RangeVariableSymbol) return new FoundSymbol(new RangeVariable(name.Identifier.Name, bound.Type), span);
            if (OfBound(bound, span) is { } found) return found;
        }

        if (parent is QualifiedName qualified && qualified.Right == name && model.Recorder.FindName(qualified) is { } outer) return new FoundSymbol(outer, span);
        if (model.Recorder.FindName(name) is { } symbol) return new FoundSymbol(symbol, span);
        return OfMemberName(name, parent, span);
    }

    /// <summary>Names of members in initializers and property patterns, which are bound without their syntax being an expression.</summary>
    private FoundSymbol? OfMemberName(SimpleNameSyntax name, SyntaxNode? parent, TextSpan span)
    {
        if (parent is null || model.Tree.Root.DescendantsAndSelf().LastOrDefault(n => n is InitializerExpression or RecursivePattern && n.Span.Contains(name.Span)) is not { } around) return null;
        var type = model.Recorder.FindExpected(around);
        if (around is RecursivePattern { Type: { } written }) type = model.BinderAt([around]).BindType(written);
        if (type is null || parent is not (AssignmentExpression or Subpattern)) return null;
        var members = TypeMembers.OfValue(PatternTypes.WithoutNullable(type), model.BinderAt([around]));
        return members.FirstOrDefault(m => m.Name == name.Identifier.Name) is { } member ? new FoundSymbol(member.First, span) : null;
    }

    private TypeSymbol? VarType(SyntaxNode? parent, SyntaxNode? above)
    {
        var variable = (parent, above) switch
        {
            (VariableDeclaration { Variables: [var only, ..] }, _) => model.VariableAt(only.Identifier.Span),
            (DeclarationExpression { Designation: SingleVariableDesignation single }, _) => model.VariableAt(single.Identifier.Span),
            (ForEachStatement loop, _) => model.VariableAt(loop.Identifier.Span),
            _ => null,
        };
        return variable is null ? null : SymbolFacts.ValueType(variable);
    }

    private static FoundSymbol? OfBound(BoundExpression bound, TextSpan span) => bound switch
    {
        BoundConversion { Operand: var operand } => OfBound(operand, span),
        BoundLocal local => new FoundSymbol(local.Local, span),
        BoundParameter parameter => new FoundSymbol(parameter.Parameter, span),
        BoundField field => new FoundSymbol(field.Field, span),
        BoundProperty property => new FoundSymbol(property.Property, span),
        BoundEvent @event => new FoundSymbol(@event.Event, span),
        BoundTupleElement element => new FoundSymbol(new TupleElementSymbol(NameOf(element), element.Type), span),
        TypeOrNamespace named => new FoundSymbol(named.Symbol, span),
        MethodGroup { Candidates: [var first, ..] } group => new FoundSymbol(first.Member, span, group.Candidates.Length - 1),
        _ => null,
    };

    private static string NameOf(BoundTupleElement element) =>
        element.Syntax is MemberAccessExpression access ? access.Name.Identifier.Name : TupleNameOf(element);

    private static string TupleNameOf(BoundTupleElement element) =>
        (element.Receiver.Type as TupleTypeSymbol)?.ElementNames[element.Index] ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Item{element.Index + 1}");

    /// <summary>The method that a call means, or where it fits none the first that was tried.</summary>
    private FoundSymbol? OfCall(SyntaxNode call, TextSpan span)
    {
        if (model.Recorder.FindCall(call) is not { } recorded || recorded.Fitting() is not { Count: > 0 } candidates) return null;
        var chosen = recorded.Resolution.Best ?? recorded.Resolution.Ambiguity?.First ?? candidates[0];
        return new FoundSymbol(chosen.Member, span, candidates.Count - 1);
    }

    private RecordedCall? CallAbove(IReadOnlyList<SyntaxNode> path, int level) => level + 2 < path.Count ? model.Recorder.FindCall(path[level + 2]) : null;

    private static FoundSymbol? ParameterOf(RecordedCall call, SyntaxToken name)
    {
        var candidates = call.Resolution.Best is { } best ? [best] : call.Resolution.Candidates;
        return candidates.SelectMany(c => c.Parameters).FirstOrDefault(p => p.Name == name.Name) is { } parameter ? new FoundSymbol(parameter, name.Span) : null;
    }

    private FoundSymbol? OfOperator(SyntaxNode node, SyntaxToken token)
    {
        var method = model.Recorder.Find(node)?.Bound switch
        {
            BoundBinary binary => binary.Method,
            BoundUnary unary => unary.Method,
            BoundCompoundAssignment { Result: BoundBinary binary } => binary.Method,
            BoundCall { Method: { MethodKind: MethodKind.Operator } called } => called,
            _ => null,
        };
        return method is { MethodKind: MethodKind.Operator } ? new FoundSymbol(method, token.Span) : null;
    }

    private FoundSymbol? Declared(IReadOnlyList<SyntaxNode> path, SyntaxToken token) =>
        !token.IsMissing && model.DeclaredAt(token.Span, path) is { } symbol ? new FoundSymbol(symbol, token.Span) : null;

    private static FoundSymbol? OfType(TypeSymbol type, SyntaxToken token) => type.IsError || type.IsNone ? null : new FoundSymbol(type, token.Span);
}
