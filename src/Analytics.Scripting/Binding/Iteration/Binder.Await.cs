using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Awaiting.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindAwait(AwaitExpression syntax)
    {
        CheckMayAwait(syntax.Span);
        var operand = BindExpression(syntax.Expression);
        if (operand.HasErrors)
            return operand;
        if (operand.Type.IsVoid)
        {
            Diagnostics.Error("CS4008", syntax.Span, "Cannot await 'void'.");
            return new BoundError(syntax);
        }

        if (operand is MethodGroup group)
        {
            Diagnostics.Error("CS4001", syntax.Span, $"Cannot await 'method group'. '{group.Name}' is a method: are its parentheses missing?");
            return new BoundError(syntax);
        }

        operand = WithNaturalType(operand);
        if (IsDynamic(operand))
        {
            Diagnostics.Refuse(syntax.Span, "Awaiting a dynamic value", "cast it to Task first");
            return new BoundError(syntax);
        }

        return !operand.HasErrors && BindAwaitInfo(operand, syntax) is { } info ? new BoundAwait(syntax, operand, info) : new BoundError(syntax);
    }

    public partial AwaitInfo? BindAwaitInfo(BoundExpression awaitable, SyntaxNode syntax)
    {
        if (awaitable.HasErrors)
            return null;
        if (TryCallMember(awaitable, "GetAwaiter", [], syntax) is not { Method: { ReturnsVoid: false } getAwaiter })
        {
            Diagnostics.Error("CS1061", syntax.Span, $"'{awaitable.Type}' cannot be awaited: it does not contain a definition for 'GetAwaiter'.");
            return null;
        }

        var awaiter = new BoundPlaceholder(syntax, getAwaiter.ReturnType);
        var isCompleted = MemberLookup.Find(awaiter.Type, "IsCompleted", m => IsAccessible(m)).Single as PropertySymbol;
        if (isCompleted is { IsStatic: false, Type.SpecialType: SpecialType.Boolean } && MemberLookup.GetterOf(isCompleted) is { } getter
            && TryCallMember(awaiter, "GetResult", [], syntax) is { Method: { IsExtension: false } getResult }
            && StandardConversions.Implicit(awaiter.Type, WellKnownTypes.INotifyCompletion).Exists)
        {
            return new AwaitInfo(getAwaiter, getter, getResult);
        }

        Diagnostics.Error("CS4011", syntax.Span, $"'await' requires that the return type '{awaiter.Type}' of '{getAwaiter}' have suitable 'IsCompleted', 'OnCompleted', and 'GetResult' members, and implement 'INotifyCompletion'.");
        return null;
    }
}
