using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Query expressions, translated clause by clause to calls of Select, Where and the like.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindQuery(QueryExpression syntax)
    {
        var source = BindSource(syntax.From.Expression, syntax.From.Type, syntax.From);
        var variables = DeclareRange(RangeVariables.Of(syntax.From.Identifier.Name), syntax.From.Identifier);
        return BindQueryBody(syntax.Body, source, variables);
    }

    private BoundExpression BindQueryBody(QueryBody syntax, BoundExpression source, RangeVariables variables)
    {
        var clauses = syntax.Clauses;
        for (var i = 0; i < clauses.Length && !source.HasErrors; i++)
        {
            // A join or from that is directly followed by select needs no anonymous type for what it joins.
            var select = i == clauses.Length - 1 ? syntax.Final as SelectClause : null;
            switch (clauses[i])
            {
                case WhereClause where:
                    source = CallQuery(where, source, "Where", Over(where.Condition, variables, (binder, _) => binder.BindExpression(where.Condition)));
                    break;
                case OrderByClause order:
                    source = BindOrder(order, source, variables);
                    break;
                case LetClause let:
                    source = BindLet(let, source, ref variables);
                    break;
                case FromClause from:
                    source = BindSecondFrom(from, source, ref variables, select);
                    if (select is not null)
                        return Continue(syntax, source);
                    break;
                case JoinClause join:
                    source = BindJoin(join, source, ref variables, select);
                    if (select is not null)
                        return Continue(syntax, source);
                    break;
                default:
                    Diagnostics.Refuse(clauses[i].Span, "This clause");
                    return new BoundError(syntax);
            }
        }

        return source.HasErrors ? source : Continue(syntax, BindFinal(syntax, source, variables));
    }

    private BoundExpression Continue(QueryBody syntax, BoundExpression result)
    {
        if (syntax.Continuation is not { } continuation || result.HasErrors)
            return result;
        return BindQueryBody(continuation.Body, result, DeclareRange(RangeVariables.Of(continuation.Identifier.Name), continuation.Identifier));
    }

    private BoundExpression BindFinal(QueryBody syntax, BoundExpression source, RangeVariables variables)
    {
        switch (syntax.Final)
        {
            case SelectClause select:
                if (IsVariable(select.Expression, variables) && !syntax.Clauses.IsEmpty)
                    return source;
                return CallQuery(select, source, "Select", Over(select.Expression, variables, (binder, _) => binder.BindExpression(select.Expression)));
            case GroupClause group:
                var key = Over(group.Key, variables, (binder, _) => binder.BindExpression(group.Key));
                return IsVariable(group.Element, variables)
                    ? CallQuery(group, source, "GroupBy", key)
                    : CallQuery(group, source, "GroupBy", key, Over(group.Element, variables, (binder, _) => binder.BindExpression(group.Element)));
            default:
                return new BoundError(syntax);
        }
    }

    private static bool IsVariable(ExpressionSyntax syntax, RangeVariables variables) =>
        variables.IsSingle && syntax is IdentifierName name && name.Identifier.Name == variables.Names[0];

    private BoundExpression BindSource(ExpressionSyntax syntax, TypeSyntax? type, SyntaxNode clause)
    {
        var source = BindValue(syntax);
        if (type is null || source.HasErrors)
            return source;
        var element = BindType(type);
        if (element.IsError)
            return new BoundError(clause);
        var found = MemberLookup.Find(source.Type, "Cast", m => IsAccessible(m, source.Type));
        return BindCall(clause, new MethodGroup(clause, source, "Cast", found.Methods, [element]) { Binder = this }, CallArguments.None);
    }

    private BoundExpression BindOrder(OrderByClause syntax, BoundExpression source, RangeVariables variables)
    {
        var isFirst = true;
        foreach (var ordering in syntax.Orderings)
        {
            var isDescending = ordering.Direction is { } direction
                && (direction.Kind == SyntaxKind.DescendingKeyword || direction.ContextualKind == SyntaxKind.DescendingKeyword);
            var name = (isFirst ? "OrderBy" : "ThenBy") + (isDescending ? "Descending" : "");
            source = CallQuery(ordering, source, name, Over(ordering.Expression, variables, (binder, _) => binder.BindExpression(ordering.Expression)));
            if (source.HasErrors)
                return source;
            isFirst = false;
        }

        return source;
    }

    private BoundExpression BindLet(LetClause syntax, BoundExpression source, ref RangeVariables variables)
    {
        var before = variables;
        var name = syntax.Identifier.Name;
        variables = DeclareRange(before.With(name), syntax.Identifier, before);
        return CallQuery(syntax, source, "Select", Over(syntax, before, (binder, values) =>
        {
            var value = binder.BindValue(syntax.Expression);
            return value.HasErrors ? value : Join(syntax, before, name, values[0], value);
        }));
    }

    private BoundExpression BindSecondFrom(FromClause syntax, BoundExpression source, ref RangeVariables variables, SelectClause? select)
    {
        var before = variables;
        var name = syntax.Identifier.Name;
        variables = DeclareRange(before.With(name), syntax.Identifier, before);
        var inner = Over(syntax.Expression, before, (binder, _) => binder.BindSource(syntax.Expression, syntax.Type, syntax));
        return CallQuery(syntax, source, "SelectMany", inner, Both(syntax, before, name, select));
    }

    private BoundExpression BindJoin(JoinClause syntax, BoundExpression source, ref RangeVariables variables, SelectClause? select)
    {
        var before = variables;
        var inner = BindSource(syntax.InExpression, syntax.Type, syntax);
        if (inner.HasErrors)
            return inner;
        var added = syntax.Into ?? syntax.Identifier;
        var joined = RangeVariables.Of(syntax.Identifier.Name);
        variables = DeclareRange(before.With(added.Name), added, before);
        var leftKey = Over(syntax.LeftKey, before, (binder, _) => binder.BindExpression(syntax.LeftKey));
        var rightKey = Over(syntax.RightKey, joined, (binder, _) => binder.BindExpression(syntax.RightKey));
        var name = syntax.Into is null ? "Join" : "GroupJoin";
        return CallQuery(syntax, source, name, inner, leftKey, rightKey, Both(syntax, before, added.Name, select));
    }

    /// <summary>A lambda of the variables so far and a new one: the select that follows, or both joined in an anonymous type.</summary>
    private QueryLambda Both(SyntaxNode syntax, RangeVariables before, string name, SelectClause? select) =>
        Noted(new QueryLambda(select?.Expression ?? syntax, this, [before, RangeVariables.Of(name)], (binder, values) => select is null
            ? Join(syntax, before, name, values[0], values[1])
            : binder.BindExpression(select.Expression)));

    private static BoundObjectCreation Join(SyntaxNode syntax, RangeVariables before, string name, BoundExpression earlier, BoundExpression added) =>
        MakeAnonymous(syntax, new AnonymousTypeSymbol([before.PropertyName, name], [earlier.Type, added.Type]), [earlier, added]);

    private QueryLambda Over(SyntaxNode syntax, RangeVariables variables, Func<Binder, ImmutableArray<BoundExpression>, BoundExpression> body) =>
        Noted(new QueryLambda(syntax, this, [variables], body));

    private RangeVariables DeclareRange(RangeVariables variables, SyntaxToken identifier, RangeVariables? before = null)
    {
        var name = identifier.Name;
        if (before?.Names.Contains(name, StringComparer.Ordinal) == true)
            Diagnostics.Error("CS1930", identifier.Span, $"The range variable '{name}' has already been declared.");
        else if (Scope.Find(name) is LocalSymbol or ParameterSymbol)
            Diagnostics.Error("CS1931", identifier.Span, $"The range variable '{name}' conflicts with a previous declaration of '{name}'.");
        return variables;
    }

    private BoundExpression CallQuery(SyntaxNode syntax, BoundExpression source, string name, params ReadOnlySpan<BoundExpression> arguments)
    {
        if (MemberLookup.Find(source.Type, name, m => IsAccessible(m, source.Type)).IsEmpty && !ExtensionScopes(name).Any())
        {
            Diagnostics.Error("CS1935", syntax.Span, $"Could not find an implementation of the query pattern for source type '{source.Type}'. '{name}' not found. Is 'using System.Linq;' missing?");
            return new BoundError(syntax);
        }

        return CallMember(source, name, CallArguments.Of(arguments.ToArray()), syntax);
    }
}
