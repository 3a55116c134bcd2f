using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    /// <summary>Declares a local function with its signature: it can be called anywhere in its block.</summary>
    private void PredeclareFunction(LocalFunctionStatement syntax)
    {
        var function = new SourceMethodSymbol(syntax.Identifier.Name, MethodKind.LocalFunction, ContainingTypeOfFunctions, syntax)
        {
            ContainingMethod = scope.Function,
        };
        foreach (var modifier in syntax.Modifiers)
        {
            switch (modifier.EffectiveKind())
            {
                case SyntaxKind.AsyncKeyword:
                    function.Modifiers |= MemberModifiers.Async;
                    break;
                case SyntaxKind.StaticKeyword:
                    function.Modifiers |= MemberModifiers.Static;
                    break;
                case SyntaxKind.UnsafeKeyword:
                    diagnostics.Error("CS0227", modifier.Span, "Unsafe code cannot be used in a cell.");
                    break;
                default:
                    diagnostics.Error("CS0106", modifier.Span, $"The modifier '{modifier.Text}' is not valid for this item.");
                    break;
            }
        }

        if (!syntax.Identifier.IsMissing)
            DeclareName(function, syntax.Identifier.Span);
        BindSignature(
            function, scope.OfFunction(function), syntax.TypeParameters, syntax.Constraints, syntax.Parameters, syntax.ReturnType);
        if (!syntax.AttributeLists.IsEmpty)
            context.CheckLater(() => function.Attributes = new AttributeBinder(In(scope.OfFunctionWithParameters(function))).Bind(syntax.AttributeLists, AttributeTargets.Method));
        if (BodyFacts.HasYield(syntax.Body))
            function.MarkIterator();
    }

    private BoundStatement BindLocalFunction(LocalFunctionStatement syntax)
    {
        if (scope.Find(syntax.Identifier.Name) is not SourceMethodSymbol function || !ReferenceEquals(function.Syntax, syntax))
        {
            // Another one has taken its name, which has been reported.
            return new BoundNop(syntax);
        }

        if (syntax.Body is null && syntax.ExpressionBody is null)
        {
            diagnostics.Error("CS8112", syntax.Identifier.Span, $"Local function '{function}' must declare a body.");
            return new BoundNop(syntax);
        }

        var body = BindFunctionBody(function, scope.OfFunction(function), syntax.Body, syntax.ExpressionBody, syntax);
        return new BoundLocalFunction(syntax, function, body);
    }

    private SourceTypeSymbol ContainingTypeOfFunctions => scope.ContainingType ?? context.Submission;
}
