using System.Collections.Immutable;
using System.Linq.Expressions;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Operations on values of type dynamic.</summary>
internal sealed partial class Binder
{
    private static bool IsDynamic(BoundExpression value) => value.Type.Kind == TypeKind.Dynamic;

    private DynamicFlags CheckedFlag => IsChecked ? DynamicFlags.CheckedContext : DynamicFlags.None;

    private BoundDynamic MakeDynamicConversion(BoundExpression value, TypeSymbol to, SyntaxNode syntax, bool isExplicit) =>
        new(syntax, DynamicOperation.Convert, [new DynamicArgument(value, DynamicArgumentFlags.None)], to)
        {
            Flags = CheckedFlag | (isExplicit ? DynamicFlags.ConvertExplicit : DynamicFlags.None),
        };

    private static BoundDynamic MakeDynamicMember(SyntaxNode syntax, BoundExpression receiver, SimpleNameSyntax name) =>
        new(syntax, DynamicOperation.GetMember, [new DynamicArgument(receiver, DynamicArgumentFlags.None)], DynamicTypeSymbol.Instance)
        {
            Name = name.Identifier.Name,
        };

    private BoundExpression MakeDynamicElement(SyntaxNode syntax, BoundExpression receiver, CallArguments arguments)
    {
        var passed = DynamicArguments(arguments);
        return passed.IsDefault
            ? new BoundError(syntax)
            : new BoundDynamic(syntax, DynamicOperation.GetIndex, passed.Insert(0, DynamicReceiver(receiver)), DynamicTypeSymbol.Instance) { Flags = CheckedFlag };
    }

    private BoundExpression MakeDynamicBinary(SyntaxNode syntax, ExpressionType operation, BoundExpression left, BoundExpression right, DynamicFlags flags = DynamicFlags.None)
    {
        if (DynamicOperand(left) is not { } first || DynamicOperand(right) is not { } second)
            return new BoundError(syntax);
        return new BoundDynamic(syntax, DynamicOperation.Binary, [first, second], DynamicTypeSymbol.Instance) { Operator = operation, Flags = flags | CheckedFlag };
    }

    private BoundDynamic MakeDynamicUnary(SyntaxNode syntax, ExpressionType operation, BoundExpression operand)
    {
        var isTest = operation is ExpressionType.IsTrue or ExpressionType.IsFalse;
        TypeSymbol type = isTest ? CoreTypes.Boolean : DynamicTypeSymbol.Instance;
        return new BoundDynamic(syntax, DynamicOperation.Unary, [new DynamicArgument(operand, DynamicArgumentFlags.None)], type) { Operator = operation, Flags = CheckedFlag };
    }

    /// <summary><c>&amp;&amp;</c> and <c>||</c>: the right side is only evaluated where the left does not decide.</summary>
    private BoundExpression MakeDynamicLogical(SyntaxNode syntax, bool isAnd, BoundExpression left, BoundExpression right)
    {
        left = WithNaturalType(left);
        right = WithNaturalType(right);
        if (left.HasErrors || right.HasErrors)
            return new BoundError(syntax);
        var (kept, read) = Keep(left);
        BoundExpression decides = IsDynamic(left)
            ? MakeDynamicUnary(syntax, isAnd ? ExpressionType.IsFalse : ExpressionType.IsTrue, read)
            : Convert(read, CoreTypes.Boolean, left.Syntax);
        if (!IsDynamic(left) && isAnd)
            decides = new BoundUnary(syntax, UnaryKind.Not, decides, CoreTypes.Boolean);
        var both = MakeDynamicBinary(syntax, isAnd ? ExpressionType.And : ExpressionType.Or, read, right, DynamicFlags.BinaryOperationLogical);
        if (decides.HasErrors || both.HasErrors)
            return new BoundError(syntax);
        var value = new BoundConditional(syntax, decides, ToDynamic(read), both, DynamicTypeSymbol.Instance);
        return new BoundSequence(syntax, [read.Local], [kept], value);
    }

    /// <summary>Sets a member or element that is found at run time.</summary>
    private BoundExpression MakeDynamicAssignment(SyntaxNode syntax, BoundDynamic target, BoundExpression value, DynamicFlags flags = DynamicFlags.None)
    {
        if (DynamicOperand(value) is not { } last)
            return new BoundError(syntax);
        var operation = target.Operation == DynamicOperation.GetMember ? DynamicOperation.SetMember : DynamicOperation.SetIndex;
        return new BoundDynamic(syntax, operation, target.Arguments.Add(last), DynamicTypeSymbol.Instance) { Name = target.Name, Flags = flags | CheckedFlag };
    }

    /// <summary><c>d.X += v</c>: the parts of the target are evaluated once.</summary>
    private BoundExpression MakeDynamicCompound(SyntaxNode syntax, ExpressionType operation, BoundDynamic target, BoundExpression value)
    {
        var (place, locals, effects) = Share(target);
        var computed = MakeDynamicBinary(syntax, operation, place, value);
        var assignment = computed.HasErrors ? computed : MakeDynamicAssignment(syntax, place, computed, DynamicFlags.ValueFromCompoundAssignment);
        return assignment.HasErrors ? assignment : new BoundSequence(syntax, locals, effects, assignment);
    }

    private BoundExpression MakeDynamicIncrement(SyntaxNode syntax, BoundDynamic target, bool isIncrement, bool isPostfix)
    {
        var (place, locals, effects) = Share(target);
        var (kept, before) = Keep(place);
        var stepped = MakeDynamicUnary(syntax, isIncrement ? ExpressionType.Increment : ExpressionType.Decrement, before);
        var assignment = MakeDynamicAssignment(syntax, place, stepped, DynamicFlags.ValueFromCompoundAssignment);
        return assignment.HasErrors ? assignment
            : isPostfix ? new BoundSequence(syntax, locals.Add(before.Local), effects.Add(kept).Add(assignment), before)
            : new BoundSequence(syntax, locals.Add(before.Local), effects.Add(kept), assignment);
    }

    private static (BoundDynamic Place, ImmutableArray<LocalSymbol> Locals, ImmutableArray<BoundExpression> Effects) Share(BoundDynamic target)
    {
        var locals = ImmutableArray.CreateBuilder<LocalSymbol>();
        var effects = ImmutableArray.CreateBuilder<BoundExpression>();
        var arguments = ImmutableArray.CreateBuilder<DynamicArgument>();
        foreach (var argument in target.Arguments)
        {
            if (argument.Value.Constant is not null)
            {
                arguments.Add(argument);
                continue;
            }

            var (kept, read) = Keep(argument.Value);
            locals.Add(read.Local);
            effects.Add(kept);
            arguments.Add(argument with { Value = read });
        }

        var place = new BoundDynamic(target.Syntax, target.Operation, arguments.ToImmutable(), target.Type) { Name = target.Name, Flags = target.Flags };
        return (place, locals.ToImmutable(), effects.ToImmutable());
    }

    private static (BoundExpression Kept, BoundLocal Read) Keep(BoundExpression value)
    {
        var read = new BoundLocal(value.Syntax, new LocalSymbol("", value.Type, LocalKind.Temporary, value.Syntax.Span));
        return (new BoundAssignment(value.Syntax, read, value), read);
    }

    private BoundExpression ToDynamic(BoundExpression value) =>
        IsDynamic(value) ? value : Apply(value, ReferenceConversions.IsBoxing(value.Type, CoreTypes.Object) ? Conversion.Boxing : Conversion.Reference, DynamicTypeSymbol.Instance, value.Syntax, isExplicit: false);

    private static DynamicArgument DynamicReceiver(BoundExpression receiver) =>
        new(receiver, IsDynamic(receiver) ? DynamicArgumentFlags.None : DynamicArgumentFlags.UseCompileTimeType);

    /// <summary>The operators as the run time's binder knows them.</summary>
    private static ExpressionType? OperationOf(BinaryKind kind, bool isAssignment) => kind switch
    {
        BinaryKind.Add => isAssignment ? ExpressionType.AddAssign : ExpressionType.Add,
        BinaryKind.Subtract => isAssignment ? ExpressionType.SubtractAssign : ExpressionType.Subtract,
        BinaryKind.Multiply => isAssignment ? ExpressionType.MultiplyAssign : ExpressionType.Multiply,
        BinaryKind.Divide => isAssignment ? ExpressionType.DivideAssign : ExpressionType.Divide,
        BinaryKind.Remainder => isAssignment ? ExpressionType.ModuloAssign : ExpressionType.Modulo,
        BinaryKind.LeftShift => isAssignment ? ExpressionType.LeftShiftAssign : ExpressionType.LeftShift,
        BinaryKind.RightShift => isAssignment ? ExpressionType.RightShiftAssign : ExpressionType.RightShift,
        BinaryKind.And => isAssignment ? ExpressionType.AndAssign : ExpressionType.And,
        BinaryKind.Or => isAssignment ? ExpressionType.OrAssign : ExpressionType.Or,
        BinaryKind.ExclusiveOr => isAssignment ? ExpressionType.ExclusiveOrAssign : ExpressionType.ExclusiveOr,
        BinaryKind.Equal => ExpressionType.Equal,
        BinaryKind.NotEqual => ExpressionType.NotEqual,
        BinaryKind.Less => ExpressionType.LessThan,
        BinaryKind.LessOrEqual => ExpressionType.LessThanOrEqual,
        BinaryKind.Greater => ExpressionType.GreaterThan,
        BinaryKind.GreaterOrEqual => ExpressionType.GreaterThanOrEqual,
        _ => null,
    };
}
