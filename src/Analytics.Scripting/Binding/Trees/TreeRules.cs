using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Reports what a lambda may not contain that becomes data instead of code.</summary>
internal sealed class TreeRules(DiagnosticBag diagnostics)
{
    /// <summary>Checks a lambda; lambdas in it become part of the same data.</summary>
    public void Check(BoundLambda lambda, SyntaxNode syntax)
    {
        if (syntax is AnonymousMethodExpression)
            Report(syntax, "CS1945", "an anonymous method expression");
        else if (lambda.Symbol.IsAsync)
            diagnostics.Error("CS1989", syntax.Span, "Async lambda expressions cannot be converted to expression trees.");
        else if (syntax is LambdaExpression { Body: not null })
            diagnostics.Error("CS0834", syntax.Span, "A lambda expression with a statement body cannot be converted to an expression tree.");
        else if (lambda.Symbol.Parameters.Any(p => p.RefKind != RefKind.None))
            diagnostics.Error("CS1951", syntax.Span, "An expression tree lambda may not contain a ref, in or out parameter.");
        else
            Visit(lambda.Body);
    }

    private void Visit(BoundNode node)
    {
        if (node is BoundLambda lambda)
        {
            Check(lambda, lambda.Syntax);
            return;
        }

        // A tree in the tree has been checked already.
        if (node is BoundExpression { Constant: not null } or BoundExpressionTree)
            return;
        if (CodeOf(node) is var (code, what))
        {
            Report(node.Syntax, code, what);
            return;
        }

        if (node is BoundInitializer initializer)
        {
            // The assignments in it are the initializer's own.
            foreach (var effect in initializer.Effects)
                Lowering.BoundChildren.ForEach(effect, Visit);
            return;
        }

        Lowering.BoundChildren.ForEach(node, Visit);
    }

    private void Report(SyntaxNode syntax, string code, string what) =>
        diagnostics.Error(code, syntax.Span, $"An expression tree may not contain {what}.");

    private static (string Code, string What)? CodeOf(BoundNode node) => node switch
    {
        BoundAssignment or BoundCompoundAssignment or BoundIncrement or BoundEventAssignment => ("CS0832", "an assignment operator"),
        BoundNullCoalescingAssignment => ("CS8642", "a null coalescing assignment"),
        BoundDeconstruction => ("CS8143", "a tuple deconstruction"),
        BoundConditionalAccess => ("CS8072", "a null propagating operator"),
        BoundTupleLiteral => ("CS8143", "a tuple literal"),
        BoundConversion { Kind: ConversionKind.Tuple } => ("CS8144", "a tuple conversion"),
        BoundTupleEquality => ("CS8374", "a tuple == or != operator"),
        BoundIsPattern => ("CS8122", "an 'is' pattern-matching operator"),
        BoundSwitchExpression => ("CS8514", "a switch expression"),
        BoundThrowExpression or BoundThrow => ("CS8188", "a throw-expression"),
        BoundDiscard => ("CS8207", "a discard"),
        BoundImplicitIndexer { IsRange: true } => ("CS8790", "a pattern System.Index or System.Range indexer access"),
        BoundImplicitIndexer => ("CS8790", "a pattern System.Index or System.Range indexer access"),
        BoundObjectCreation { Syntax: RangeExpression } => ("CS8792", "a range ('..') expression"),
        BoundObjectCreation { Syntax: PrefixUnaryExpression } => ("CS8791", "a from-end index ('^') expression"),
        BoundWith or BoundAnonymousWith => ("CS8849", "a with-expression"),
        BoundCollectionExpression => ("CS9175", "a collection expression"),
        BoundHandlerConversion => ("CS8952", "an interpolated string handler conversion"),
        BoundUtf8Literal => ("CS9053", "a UTF-8 string conversion or literal"),
        BoundDynamic => ("CS1963", "a dynamic operation"),
        BoundBase => ("CS0831", "a base access"),
        BoundAwait => ("CS1992", "an await expression"),
        BoundArrayCreation { ArrayType.IsVector: false, Initializer: not null } => ("CS0838", "a multidimensional array initializer"),
        BoundCall { Method.ReturnRefKind: not RefKind.None } => ("CS8153", "a call to a method, property, or indexer that returns by reference"),
        BoundProperty { Property.RefKind: not RefKind.None } or BoundIndexer { Property.RefKind: not RefKind.None } =>
            ("CS8153", "a call to a method, property, or indexer that returns by reference"),
        BoundCall { Method.MethodKind: MethodKind.LocalFunction } or BoundDelegateCreation { Method.MethodKind: MethodKind.LocalFunction } =>
            ("CS8110", "a reference to a local function"),
        BoundCall { ConstrainedTo: not null } or BoundProperty { ConstrainedTo: not null } => ("CS8927", "an access of static virtual or abstract interface member"),
        BoundBinary { ConstrainedTo: not null } or BoundUnary { ConstrainedTo: not null } => ("CS8927", "an access of static virtual or abstract interface member"),
        BoundLocal { Type.IsRefLike: true } or BoundParameter { Type.IsRefLike: true } => ("CS8640", "value of ref struct or restricted type"),
        _ => Syntactic(node),
    };

    private static (string Code, string What)? Syntactic(BoundNode node)
    {
        if (node is not BoundExpression || ArgumentsOf(node.Syntax) is not { } written)
            return null;
        if (written.Arguments.Any(a => a.Expression is DeclarationExpression))
            return ("CS8198", "an out argument variable declaration");
        var passed = node is BoundCall { Arguments: var ofCall } ? ofCall : node is BoundObjectCreation { Arguments: var ofCreation } ? ofCreation : [];
        for (var i = 1; i < passed.Length; i++)
        {
            if (passed[i].Parameter < passed[i - 1].Parameter && written.Arguments.Any(a => a.Name is not null))
                return ("CS9307", "a named argument specification out of position");
        }

        return null;
    }

    private static ArgumentList? ArgumentsOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpression call => call.ArgumentList,
        ObjectCreationExpression creation => creation.ArgumentList,
        _ => null,
    };
}
