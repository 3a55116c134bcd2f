using System.Collections.Immutable;
using System.Linq.Expressions;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

internal enum DynamicOperation
{
    GetMember,
    SetMember,
    GetIndex,
    SetIndex,
    InvokeMember,
    Invoke,
    InvokeConstructor,
    Binary,
    Unary,
    Convert,
}

/// <summary>What the run time's binder is told about an argument; its own flags.</summary>
[Flags]
internal enum DynamicArgumentFlags
{
    None = 0,
    UseCompileTimeType = 1,
    Constant = 2,
    NamedArgument = 4,
    IsStaticType = 32,
}

/// <summary>What the run time's binder is told about an operation; its own flags.</summary>
[Flags]
internal enum DynamicFlags
{
    None = 0,
    CheckedContext = 1,
    InvokeSimpleName = 2,
    BinaryOperationLogical = 8,
    ConvertExplicit = 16,
    ResultDiscarded = 256,
    ValueFromCompoundAssignment = 128,
}

internal sealed record DynamicArgument(BoundExpression Value, DynamicArgumentFlags Flags, string? Name = null);

/// <summary>An operation whose meaning is found while the code runs, from the types that its operands have then.</summary>
internal sealed class BoundDynamic(SyntaxNode syntax, DynamicOperation operation, ImmutableArray<DynamicArgument> arguments, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public DynamicOperation Operation => operation;

    /// <summary>In order of evaluation; the receiver first, a value to be assigned last.</summary>
    public ImmutableArray<DynamicArgument> Arguments => arguments;

    /// <summary>The member's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Those written behind the name of a method.</summary>
    public ImmutableArray<TypeSymbol> TypeArguments { get; init; } = [];

    public ExpressionType Operator { get; init; }

    public DynamicFlags Flags { get; init; }

    /// <summary>Whether it reads what an assignment could write.</summary>
    public bool IsPlace => operation is DynamicOperation.GetMember or DynamicOperation.GetIndex;
}
