using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>
/// An argument that is ready to pass. Lists of them are in the order of evaluation and have exactly one entry for each parameter,
/// defaults and packed <c>params</c> included.
/// </summary>
/// <param name="Parameter">The parameter's position.</param>
/// <param name="RefKind">How it is passed. For <c>in</c> the value may be something that has no address; then a copy is passed.</param>
/// <param name="Value">Converted to the parameter's type.</param>
internal sealed record BoundArgument(int Parameter, RefKind RefKind, BoundExpression Value);

internal sealed class BoundCall(SyntaxNode syntax, BoundExpression? receiver, MethodSymbol method, ImmutableArray<BoundArgument> arguments)
    : BoundExpression(syntax, method.ReturnType)
{
    /// <summary>Null for static methods. An extension method's receiver is its first argument.</summary>
    public BoundExpression? Receiver => receiver;

    public MethodSymbol Method => method;

    public ImmutableArray<BoundArgument> Arguments => arguments;

    /// <summary>For static abstract members: the type parameter whose implementation is called.</summary>
    public TypeSymbol? ConstrainedTo { get; init; }
}

/// <summary>A call that the language leaves out, with its arguments: of a conditional method, or a partial one without a body.</summary>
internal sealed class BoundOmittedCall(SyntaxNode syntax) : BoundExpression(syntax, CoreTypes.Void)
{
}

/// <summary>Calls a delegate.</summary>
internal sealed class BoundDelegateCall(SyntaxNode syntax, BoundExpression target, MethodSymbol invoke, ImmutableArray<BoundArgument> arguments)
    : BoundExpression(syntax, invoke.ReturnType)
{
    public BoundExpression Target => target;

    public MethodSymbol Invoke => invoke;

    public ImmutableArray<BoundArgument> Arguments => arguments;
}

/// <summary>
/// <c>new T(…) { … }</c>, also for anonymous types and structs (whose default constructor may be a
/// <see cref="DefaultConstructorSymbol"/>: then the value is the default).
/// </summary>
internal sealed class BoundObjectCreation(
    SyntaxNode syntax, TypeSymbol type, MethodSymbol constructor, ImmutableArray<BoundArgument> arguments, BoundInitializer? initializer)
    : BoundExpression(syntax, type)
{
    public MethodSymbol Constructor => constructor;

    public ImmutableArray<BoundArgument> Arguments => arguments;

    public BoundInitializer? Initializer => initializer;
}

/// <summary><c>new T()</c> for a type parameter.</summary>
internal sealed class BoundTypeParameterCreation(SyntaxNode syntax, TypeSymbol type, BoundInitializer? initializer) : BoundExpression(syntax, type)
{
    public BoundInitializer? Initializer => initializer;
}

/// <summary>
/// What happens to a new object before it is used: assignments and Add calls in order, which name it by
/// <see cref="Target"/>. A nested initializer is a <see cref="BoundNestedInitializer"/>.
/// </summary>
internal sealed class BoundInitializer(SyntaxNode syntax, BoundPlaceholder target, ImmutableArray<BoundExpression> effects) : BoundNode(syntax)
{
    public BoundPlaceholder Target => target;

    public ImmutableArray<BoundExpression> Effects => effects;
}

/// <summary><c>A = { … }</c>: reads a member and initializes the object found there. It has no value.</summary>
internal sealed class BoundNestedInitializer(SyntaxNode syntax, BoundExpression member, BoundInitializer initializer)
    : BoundExpression(syntax, CoreTypes.Void)
{
    public BoundExpression Member => member;

    public BoundInitializer Initializer => initializer;
}

/// <summary><c>x with { … }</c>. The clone method is null for structs, which are copied.</summary>
internal sealed class BoundWith(SyntaxNode syntax, BoundExpression receiver, MethodSymbol? clone, BoundInitializer initializer)
    : BoundExpression(syntax, receiver.Type)
{
    public BoundExpression Receiver => receiver;

    public MethodSymbol? Clone => clone;

    public BoundInitializer Initializer => initializer;
}

/// <summary><c>x with { … }</c> for an anonymous type: a new one with some properties changed.</summary>
internal sealed class BoundAnonymousWith(
    SyntaxNode syntax, BoundExpression receiver, ImmutableArray<(int Property, BoundExpression Value)> changes)
    : BoundExpression(syntax, receiver.Type)
{
    public BoundExpression Receiver => receiver;

    /// <summary>The new values in order of evaluation; the other properties keep theirs.</summary>
    public ImmutableArray<(int Property, BoundExpression Value)> Changes => changes;
}

/// <summary><c>new T[n] { … }</c>; the type is the array's.</summary>
internal sealed class BoundArrayCreation(
    SyntaxNode syntax, ArrayTypeSymbol type, ImmutableArray<BoundExpression> sizes, BoundArrayInitializer? initializer)
    : BoundExpression(syntax, type)
{
    public ArrayTypeSymbol ArrayType => type;

    /// <summary>One for each dimension; where only an initializer is given, its lengths as literals.</summary>
    public ImmutableArray<BoundExpression> Sizes => sizes;

    public BoundArrayInitializer? Initializer => initializer;
}

/// <summary>The elements of one dimension: nested initializers, or in the last dimension values.</summary>
internal sealed class BoundArrayInitializer(SyntaxNode syntax, ImmutableArray<BoundNode> elements) : BoundNode(syntax)
{
    public ImmutableArray<BoundNode> Elements => elements;
}

/// <summary><c>(a, b)</c> as a value; elements are converted to the types of the tuple.</summary>
internal sealed class BoundTupleLiteral(SyntaxNode syntax, TupleTypeSymbol type, ImmutableArray<BoundExpression> elements)
    : BoundExpression(syntax, type)
{
    public TupleTypeSymbol TupleType => type;

    public ImmutableArray<BoundExpression> Elements => elements;
}

/// <summary>A delegate over a method; the receiver is null for static methods and the first argument for extension methods.</summary>
internal sealed class BoundDelegateCreation(SyntaxNode syntax, TypeSymbol type, BoundExpression? receiver, MethodSymbol method)
    : BoundExpression(syntax, type)
{
    public BoundExpression? Receiver => receiver;

    public MethodSymbol Method => method;

    /// <summary>Whether the receiver is passed as the method's first argument.</summary>
    public bool IsExtension { get; init; }
}

/// <summary>A lambda as a delegate. An expression body is a block with one return or expression statement.</summary>
internal sealed class BoundLambda(SyntaxNode syntax, TypeSymbol type, LambdaSymbol symbol, BoundBlock body) : BoundExpression(syntax, type)
{
    public LambdaSymbol Symbol => symbol;

    public BoundBlock Body => body;
}

/// <summary>A lambda as data: an Expression of the delegate type that the lambda has.</summary>
internal sealed class BoundExpressionTree(SyntaxNode syntax, TypeSymbol type, BoundLambda lambda) : BoundExpression(syntax, type)
{
    public BoundLambda Lambda => lambda;

    /// <summary>What it computes; a tree has no statements.</summary>
    public static BoundExpression BodyOf(BoundLambda lambda) => lambda.Body.Statements[0] switch
    {
        BoundReturn { Value: { } value } => value,
        BoundExpressionStatement statement => statement.Expression,
        _ => throw new InvalidOperationException("An expression tree is made of a lambda with an expression."),
    };
}

/// <summary>How a value of a type is awaited. GetAwaiter may be an extension method.</summary>
internal sealed record AwaitInfo(MethodSymbol GetAwaiter, MethodSymbol IsCompleted, MethodSymbol GetResult);

internal sealed class BoundAwait(SyntaxNode syntax, BoundExpression operand, AwaitInfo info) : BoundExpression(syntax, info.GetResult.ReturnType)
{
    public BoundExpression Operand => operand;

    public AwaitInfo Info => info;
}
