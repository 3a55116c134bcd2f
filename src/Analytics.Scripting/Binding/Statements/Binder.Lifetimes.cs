using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Spans and other values on the stack may refer to variables of a function, and must not be given to its caller then. Rules are simpler
/// than the compiler's, and never laxer where a variable would be used after its end.
/// </summary>
internal sealed partial class Binder
{
    /// <summary>Reports a value that refers to variables of this function and would leave it.</summary>
    private void CheckLeaving(BoundExpression value, SyntaxNode syntax)
    {
        if (!value.HasErrors && !MayLeave(value))
            diagnostics.Error("CS8352", syntax.Span, "This may expose variables of the function outside of it: what it refers to ends with the function.");
    }

    private bool MayLeave(BoundExpression value) => !value.Type.IsRefLike || value switch
    {
        BoundLocal local => !local.Local.DiesWithFunction,
        BoundParameter parameter => !parameter.Parameter.IsScoped,
        BoundConditional choice => MayLeave(choice.WhenTrue) && MayLeave(choice.WhenFalse),
        BoundConversion conversion => MayLeave(conversion.Operand),
        BoundCall call => (call.Receiver is null || MayLeave(call.Receiver)) && call.Arguments.All(a => MayLeave(a, call.Method)),
        BoundObjectCreation creation => creation.Arguments.All(a => MayLeave(a, creation.Constructor)),
        BoundIndexer indexer => MayLeave(indexer.Receiver),
        BoundImplicitIndexer indexer => MayLeave(indexer.Receiver),
        BoundProperty { Receiver: { } receiver } => MayLeave(receiver),
        BoundField { Receiver: { } receiver } => MayLeave(receiver),
        BoundAssignment assignment => MayLeave(assignment.Value),
        BoundWith copy => MayLeave(copy.Receiver),
        _ => true,
    };

    private bool MayLeave(BoundArgument argument, MethodSymbol method)
    {
        var parameter = method.Parameters[argument.Parameter];
        if (parameter.IsScoped || parameter.RefKind == RefKind.Out)
            return true;
        if (parameter.RefKind == RefKind.None)
            return MayLeave(argument.Value);
        return Classify(argument.Value).IsVariable && OutlivesFunction(argument.Value) && MayLeave(argument.Value);
    }
}
