using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    /// <summary>What <c>ref x</c> refers to: a variable, which may be read-only where that is allowed. Reports what is none.</summary>
    public BoundExpression BindVariableReference(RefExpression syntax, bool allowReadOnly)
    {
        var variable = BindValue(syntax.Expression);
        if (variable.HasErrors)
            return variable;
        var (isVariable, isReadOnly) = Classify(variable);
        if (!isVariable)
        {
            diagnostics.Error("CS1510", syntax.Expression.Span, "A ref or out value must be an assignable variable.");
            return new BoundError(syntax);
        }

        if (isReadOnly && !allowReadOnly)
        {
            diagnostics.Error("CS8331", syntax.Expression.Span, "A writable reference to a read-only variable cannot be taken.");
            return new BoundError(syntax);
        }

        return variable;
    }

    private (bool IsVariable, bool IsReadOnly) Classify(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundLocal local:
                return (!local.Local.IsConst, local.Local.IsReadOnly);
            case BoundParameter parameter:
                return (true, parameter.Parameter.RefKind is RefKind.In or RefKind.RefReadOnly);
            case BoundField { Field.IsConst: true }:
                return (false, true);
            case BoundField field:
                var isReadOnly = field.Field.IsReadOnly && scope.Function?.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor);
                if (field.Receiver is not { Type.IsValueType: true } receiver || receiver is BoundThis)
                    return (true, isReadOnly);
                var (isVariable, receiverIsReadOnly) = Classify(receiver);
                return (isVariable, isReadOnly || receiverIsReadOnly);
            case BoundArrayAccess or BoundThis { Type.IsValueType: true }:
                return (true, false);
            case BoundCall { Method.ReturnRefKind: var kind and not RefKind.None }:
                return (true, kind == RefKind.RefReadOnly);
            case BoundProperty { Property.RefKind: var kind and not RefKind.None }:
                return (true, kind == RefKind.RefReadOnly);
            case BoundIndexer { Property.RefKind: var kind and not RefKind.None }:
                return (true, kind == RefKind.RefReadOnly);
            case BoundConditional { IsRef: true } conditional:
                return (true, Classify(conditional.WhenTrue).IsReadOnly || Classify(conditional.WhenFalse).IsReadOnly);
            default:
                return (false, false);
        }
    }
}
