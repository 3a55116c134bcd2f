using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>Which types are wanted of the expression at the cursor, as far as the code around tells.</summary>
internal static class ExpectedTypes
{
    public static IReadOnlyList<TypeSymbol> At(CompletionRequest request)
    {
        var path = request.Code.Path;
        for (var i = 0; i < path.Count; i++)
        {
            if (request.Recorder.FindExpected(path[i]) is { } recorded) return [recorded];
            if (i + 1 == path.Count || path[i] is not (ExpressionSyntax or Argument or SwitchExpressionArm or PatternSyntax)) break;
            var found = Of(request, path[i], path[i + 1], i + 2 < path.Count ? path[i + 2] : null, i + 3 < path.Count ? path[i + 3] : null);
            if (found is not null) return found;
        }

        return [];
    }

    /// <summary>What the nodes around a node want of it; null where they want what is wanted of them.</summary>
    private static IReadOnlyList<TypeSymbol>? Of(CompletionRequest request, SyntaxNode node, SyntaxNode parent, SyntaxNode? above, SyntaxNode? top)
    {
        var recorder = request.Recorder;
        switch (parent)
        {
            case ParenthesizedExpression or SwitchExpressionArm or SwitchExpression or NamePattern or UnaryPattern or ParenthesizedPattern or BinaryPattern:
                return null;
            case ConditionalExpression conditional when !ReferenceEquals(node, conditional.Condition):
                return null;
            case BinaryExpression binary:
                return TypeOf(recorder, ReferenceEquals(node, binary.Right) ? binary.Left : binary.Right);
            case AssignmentExpression assignment when ReferenceEquals(node, assignment.Value):
                return TypeOf(recorder, assignment.Target);
            case Argument when above is ArgumentList list && top is not null && recorder.FindCall(top) is { } call:
                return OfArgument(call, list.Arguments.IndexOf((Argument)parent), (Argument)parent);
            default:
                return [];
        }
    }

    /// <summary>The types of the parameters that an argument may be for.</summary>
    private static List<TypeSymbol> OfArgument(RecordedCall call, int index, Argument argument)
    {
        var types = new List<TypeSymbol>();
        foreach (var candidate in call.Resolution.Candidates)
        {
            var position = index + (call.IsExtension ? 1 : 0);
            var parameters = candidate.Parameters;
            var parameter = argument.Name is { } name ? parameters.FirstOrDefault(p => p.Name == name.Name)
                : position < parameters.Length ? parameters[position]
                : parameters is [.., { IsParams: true } last] ? last : null;
            if (parameter is null) continue;
            var type = parameter.IsParams && ParamsElement.Of(parameter.Type) is { } element ? element : parameter.Type;
            if (type is not TypeParameterSymbol && !types.Contains(type)) types.Add(type);
        }

        return types;
    }

    private static IReadOnlyList<TypeSymbol> TypeOf(SemanticRecorder recorder, ExpressionSyntax syntax) =>
        recorder.Find(syntax)?.Bound is { HasErrors: false, Type.IsNone: false } bound ? [bound.Type] : [];
}
