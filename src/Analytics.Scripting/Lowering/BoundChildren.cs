using System.Collections.Immutable;
using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Lowering;

/// <summary>
/// The nodes directly below a node of the bound tree, in the order of evaluation where there is one. The bodies of lambdas and local
/// functions count; what analysis does not want to enter it must not ask for.
/// </summary>
internal static class BoundChildren
{
    public static void ForEach(BoundNode node, Action<BoundNode> visit)
    {
        switch (node)
        {
            case BoundStatement statement:
                OfStatement(statement, visit);
                break;
            case BoundPattern pattern:
                OfPattern(pattern, visit);
                break;
            case BoundExpression expression:
                OfExpression(expression, visit);
                break;
            default:
                OfPart(node, visit);
                break;
        }
    }

    private static void OfStatement(BoundStatement statement, Action<BoundNode> visit)
    {
        switch (statement)
        {
            case BoundBlock block: All(block.Statements, visit); break;
            case BoundStatementList list: All(list.Statements, visit); break;
            case BoundExpressionStatement effect: visit(effect.Expression); break;
            case BoundLocalDeclaration declaration: Maybe(declaration.Initializer, visit); break;
            case BoundLocalFunction function: visit(function.Body); break;
            case BoundReturn result: Maybe(result.Value, visit); break;
            case BoundThrow raised: Maybe(raised.Exception, visit); break;
            case BoundYieldReturn yielded: visit(yielded.Value); break;
            case BoundIf choice:
                visit(choice.Condition);
                visit(choice.Then);
                Maybe(choice.Else, visit);
                break;
            case BoundSwitch choice:
                visit(choice.Governing);
                All(choice.Sections, visit);
                break;
            case BoundTry guarded:
                visit(guarded.Block);
                All(guarded.Catches, visit);
                Maybe(guarded.Finally, visit);
                break;
            case BoundUsing owned:
                All(owned.Declarations, visit);
                Maybe(owned.Expression, visit);
                visit(owned.Dispose.Call);
                visit(owned.Body);
                break;
            case BoundLock locked:
                visit(locked.Expression);
                visit(locked.Body);
                break;
            case BoundLoop loop: OfLoop(loop, visit); break;
        }
    }

    private static void OfLoop(BoundLoop loop, Action<BoundNode> visit)
    {
        switch (loop)
        {
            case BoundWhile repeated:
                visit(repeated.Condition);
                visit(repeated.Body);
                break;
            case BoundDo repeated:
                visit(repeated.Body);
                visit(repeated.Condition);
                break;
            case BoundFor counted:
                All(counted.Initializers, visit);
                Maybe(counted.Condition, visit);
                visit(counted.Body);
                All(counted.Increments, visit);
                break;
            case BoundForEach each:
                visit(each.Collection);
                OfEnumeration(each.Info, visit);
                visit(each.Assign);
                visit(each.Body);
                break;
        }
    }

    private static void OfEnumeration(ForEachInfo info, Action<BoundNode> visit)
    {
        if (!info.GetEnumeratorArguments.IsDefault) Arguments(info.GetEnumeratorArguments, visit);
    }

    private static void OfPart(BoundNode node, Action<BoundNode> visit)
    {
        switch (node)
        {
            case BoundSwitchSection section:
                All(section.Labels, visit);
                All(section.Statements, visit);
                break;
            case BoundSwitchLabel label:
                Maybe(label.Pattern, visit);
                Maybe(label.When, visit);
                break;
            case BoundSwitchArm arm:
                visit(arm.Pattern);
                Maybe(arm.When, visit);
                visit(arm.Value);
                break;
            case BoundCatch handler:
                Maybe(handler.Filter, visit);
                visit(handler.Body);
                break;
            case BoundInitializer initializer: All(initializer.Effects, visit); break;
            case BoundArrayInitializer initializer: All(initializer.Elements, visit); break;
            case BoundCollectionElement element:
                visit(element.Value);
                if (element.Enumeration is { } enumeration) OfEnumeration(enumeration, visit);
                Maybe(element.Converted, visit);
                Maybe(element.Add, visit);
                break;
        }
    }

    private static void OfPattern(BoundPattern pattern, Action<BoundNode> visit)
    {
        switch (pattern)
        {
            case BoundConstantPattern constant: visit(constant.Value); break;
            case BoundRelationalPattern relation: visit(relation.Value); break;
            case BoundDeclarationPattern declaration: Maybe(declaration.Variable, visit); break;
            case BoundNotPattern negation: visit(negation.Operand); break;
            case BoundBinaryPattern pair:
                visit(pair.Left);
                visit(pair.Right);
                break;
            case BoundRecursivePattern recursive:
                if (!recursive.Positions.IsDefault) All(recursive.Positions, visit);
                foreach (var property in recursive.Properties)
                {
                    visit(property.Access);
                    visit(property.Pattern);
                }

                Maybe(recursive.Variable, visit);
                break;
            case BoundListPattern list:
                visit(list.Length);
                visit(list.Element);
                Maybe(list.Slice, visit);
                All(list.Before, visit);
                Maybe(list.SlicePattern, visit);
                All(list.After, visit);
                Maybe(list.Variable, visit);
                break;
        }
    }

    private static void OfExpression(BoundExpression expression, Action<BoundNode> visit)
    {
        if (!OfAccess(expression, visit) && !OfOperator(expression, visit) && !OfAssignment(expression, visit)) OfCreation(expression, visit);
    }

    private static bool OfAccess(BoundExpression expression, Action<BoundNode> visit)
    {
        switch (expression)
        {
            case BoundField field: Maybe(field.Receiver, visit); break;
            case BoundProperty property: Maybe(property.Receiver, visit); break;
            case BoundTupleElement element: visit(element.Receiver); break;
            case BoundIndexer indexer:
                visit(indexer.Receiver);
                Arguments(indexer.Arguments, visit);
                break;
            case BoundArrayAccess access:
                visit(access.Array);
                All(access.Indices, visit);
                break;
            case BoundImplicitIndexer indexer:
                visit(indexer.Receiver);
                visit(indexer.Argument);
                break;
            case BoundCall call:
                Maybe(call.Receiver, visit);
                Arguments(call.Arguments, visit);
                break;
            case BoundDelegateCall call:
                visit(call.Target);
                Arguments(call.Arguments, visit);
                break;
            case BoundAwait awaited: visit(awaited.Operand); break;
            case BoundConditionalAccess access:
                visit(access.Receiver);
                visit(access.Access);
                break;
            default: return false;
        }

        return true;
    }

    private static bool OfOperator(BoundExpression expression, Action<BoundNode> visit)
    {
        switch (expression)
        {
            case BoundConversion conversion:
                visit(conversion.Operand);
                Maybe(conversion.Underlying, visit);
                All(conversion.Elements, visit);
                break;
            case BoundUnary unary: visit(unary.Operand); break;
            case BoundBinary binary:
                visit(binary.Left);
                visit(binary.Right);
                break;
            case BoundLogical logical:
                visit(logical.Left);
                visit(logical.Right);
                break;
            case BoundTupleEquality equality:
                visit(equality.Left);
                visit(equality.Right);
                All(equality.Comparisons, visit);
                break;
            case BoundNullCoalescing coalescing:
                visit(coalescing.Left);
                visit(coalescing.WhenNotNull);
                visit(coalescing.Right);
                break;
            case BoundConditional conditional:
                visit(conditional.Condition);
                visit(conditional.WhenTrue);
                visit(conditional.WhenFalse);
                break;
            case BoundThrowExpression raised: visit(raised.Exception); break;
            case BoundAs cast: visit(cast.Operand); break;
            case BoundIsType test: visit(test.Operand); break;
            case BoundIsPattern test:
                visit(test.Operand);
                visit(test.Pattern);
                break;
            case BoundSwitchExpression choice:
                visit(choice.Governing);
                All(choice.Arms, visit);
                break;
            default: return false;
        }

        return true;
    }

    private static bool OfAssignment(BoundExpression expression, Action<BoundNode> visit)
    {
        switch (expression)
        {
            case BoundAssignment assignment:
                visit(assignment.Target);
                visit(assignment.Value);
                break;
            case BoundCompoundAssignment assignment:
                visit(assignment.Target);
                visit(assignment.Result);
                break;
            case BoundIncrement increment:
                visit(increment.Target);
                visit(increment.Result);
                break;
            case BoundNullCoalescingAssignment assignment:
                visit(assignment.Target);
                visit(assignment.Value);
                break;
            case BoundEventAssignment assignment:
                Maybe(assignment.Receiver, visit);
                visit(assignment.Handler);
                break;
            case BoundDeconstruction deconstruction:
                visit(deconstruction.Value);
                OfDeconstruction(deconstruction.Step, visit);
                break;
            default: return false;
        }

        return true;
    }

    private static void OfDeconstruction(DeconstructionStep step, Action<BoundNode> visit)
    {
        foreach (var part in step.Parts)
        {
            Maybe(part.Target, visit);
            Maybe(part.Converted, visit);
            if (part.Nested is { } nested) OfDeconstruction(nested, visit);
        }
    }

    private static void OfCreation(BoundExpression expression, Action<BoundNode> visit)
    {
        switch (expression)
        {
            case BoundObjectCreation creation:
                Arguments(creation.Arguments, visit);
                Maybe(creation.Initializer, visit);
                break;
            case BoundTypeParameterCreation creation: Maybe(creation.Initializer, visit); break;
            case BoundNestedInitializer nested:
                visit(nested.Member);
                visit(nested.Initializer);
                break;
            case BoundWith copy:
                visit(copy.Receiver);
                visit(copy.Initializer);
                break;
            case BoundAnonymousWith copy:
                visit(copy.Receiver);
                foreach (var (_, value) in copy.Changes) visit(value);
                break;
            case BoundArrayCreation creation:
                All(creation.Sizes, visit);
                Maybe(creation.Initializer, visit);
                break;
            case BoundTupleLiteral tuple: All(tuple.Elements, visit); break;
            case BoundDelegateCreation creation: Maybe(creation.Receiver, visit); break;
            case BoundLambda lambda: visit(lambda.Body); break;
            case BoundExpressionTree tree: visit(tree.Lambda); break;
            case BoundDynamic operation:
                foreach (var argument in operation.Arguments) visit(argument.Value);
                break;
            case BoundInterpolatedString text:
                foreach (var part in text.Parts) Maybe(part.Value, visit);
                break;
            case BoundHandlerConversion conversion:
                visit(conversion.Creation);
                All(conversion.Appends, visit);
                break;
            case BoundCollectionExpression collection:
                Maybe(collection.Creation, visit);
                All(collection.Elements, visit);
                break;
            case BoundSequence sequence:
                All(sequence.Effects, visit);
                visit(sequence.Value);
                break;
        }
    }

    private static void Arguments(ImmutableArray<BoundArgument> arguments, Action<BoundNode> visit)
    {
        foreach (var argument in arguments) visit(argument.Value);
    }

    private static void All<T>(ImmutableArray<T> nodes, Action<BoundNode> visit)
        where T : BoundNode
    {
        foreach (var node in nodes) visit(node);
    }

    private static void Maybe(BoundNode? node, Action<BoundNode> visit)
    {
        if (node is not null) visit(node);
    }
}
