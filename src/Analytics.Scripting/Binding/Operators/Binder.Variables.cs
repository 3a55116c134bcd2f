using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What is done to a variable.</summary>
internal enum VariableUse
{
    Write,
    ReadAndWrite,

    /// <summary>Passed by <c>ref</c> or <c>out</c>.</summary>
    Reference,

    /// <summary>Passed by <c>in</c>.</summary>
    ReadReference,
}

/// <summary>Whether something can be assigned or passed by reference.</summary>
internal sealed partial class Binder
{
    /// <summary>Whether an expression may be used so; reports why not.</summary>
    private bool CheckVariable(BoundExpression target, VariableUse use, SyntaxNode syntax)
    {
        switch (target)
        {
            case { HasErrors: true } or BoundArrayAccess or BoundDiscard or BoundPlaceholder:
                return !target.HasErrors;
            case BoundLocal local:
                return CheckLocal(local.Local, use, syntax);
            case BoundParameter { Parameter: var parameter }:
                return use == VariableUse.ReadReference || parameter.RefKind is not (RefKind.In or RefKind.RefReadOnly)
                    || Fail("CS8331", syntax, $"Cannot assign to '{parameter.Name}' or use it by reference because it is a readonly variable.");
            case BoundField field:
                return CheckField(field, use, syntax);
            case BoundProperty property:
                return CheckProperty(property.Property, property.Receiver, use, syntax);
            case BoundIndexer indexer:
                return CheckProperty(indexer.Property, indexer.Receiver, use, syntax);
            case BoundImplicitIndexer { IsRange: false, IndexerOrSlice: null }:
                return true;
            case BoundImplicitIndexer { IsRange: false, IndexerOrSlice: PropertySymbol property } indexer:
                return CheckProperty(property, indexer.Receiver, use, syntax);
            case BoundTupleElement element:
                return CheckReceiver(element.Receiver, use, syntax);
            case BoundThis { Type.IsValueType: true }:
                return true;
            case BoundThis:
                return Fail("CS1604", syntax, "Cannot assign to 'this' because it is read-only.");
            case BoundCall { Method.ReturnRefKind: not RefKind.None and var kind }:
                return CheckReturnedReference(kind, use, syntax);
            case BoundDelegateCall { Invoke.ReturnRefKind: not RefKind.None and var kind }:
                return CheckReturnedReference(kind, use, syntax);
            case BoundConditional { IsRef: true } conditional:
                return CheckVariable(conditional.WhenTrue, use, syntax) && CheckVariable(conditional.WhenFalse, use, syntax);
            default:
                return use is VariableUse.Reference or VariableUse.ReadReference
                    ? Fail(use == VariableUse.ReadReference ? "CS8156" : "CS1510", syntax, "A ref or out value must be an assignable variable.")
                    : Fail("CS0131", syntax, "The left-hand side of an assignment must be a variable, property or indexer.");
        }
    }

    private bool Fail(string code, SyntaxNode syntax, string message)
    {
        Diagnostics.Error(code, syntax.Span, message);
        return false;
    }

    private bool CheckLocal(LocalSymbol local, VariableUse use, SyntaxNode syntax)
    {
        if (local.IsConst)
            return Fail(use is VariableUse.Reference or VariableUse.ReadReference ? "CS1510" : "CS0131", syntax, $"The constant '{local.Name}' cannot be assigned.");
        if (use == VariableUse.ReadReference || !local.IsReadOnly)
            return true;
        if (local.Kind is not (LocalKind.ForEach or LocalKind.Using))
            return Fail("CS8331", syntax, $"Cannot assign to '{local.Name}' or use it by reference because it is a readonly variable.");
        var what = local.Kind == LocalKind.ForEach ? "a 'foreach iteration variable'" : "a 'using variable'";
        return use == VariableUse.Reference
            ? Fail("CS1657", syntax, $"Cannot use '{local.Name}' as a ref or out value because it is {what}.")
            : Fail("CS1656", syntax, $"Cannot assign to '{local.Name}' because it is {what}.");
    }

    private bool CheckField(BoundField field, VariableUse use, SyntaxNode syntax)
    {
        var symbol = field.Field;
        if (symbol.IsConst)
            return Fail(use is VariableUse.Reference or VariableUse.ReadReference ? "CS1510" : "CS0131", syntax, $"The constant '{Qualified(symbol)}' cannot be assigned.");
        if (use == VariableUse.ReadReference)
            return true;
        if (symbol is SourceFieldSymbol { IsAssignable: false })
            return Fail("CS1656", syntax, $"Cannot assign to '{symbol.Name}' because it is a loop or using variable.");
        if (symbol.IsReadOnly && !IsOwnConstructor(symbol, field.Receiver))
        {
            return symbol.IsStatic
                ? Fail(use == VariableUse.Reference ? "CS0199" : "CS0198", syntax, $"A static readonly field ('{Qualified(symbol)}') cannot be assigned to (except in a static constructor or a variable initializer).")
                : Fail(use == VariableUse.Reference ? "CS0192" : "CS0191", syntax, $"A readonly field ('{Qualified(symbol)}') cannot be assigned to (except in a constructor or init-only setter of its type).");
        }

        return field.Receiver is null || CheckReceiver(field.Receiver, use, syntax);
    }

    private bool CheckProperty(PropertySymbol property, BoundExpression? receiver, VariableUse use, SyntaxNode syntax)
    {
        if (property.RefKind != RefKind.None)
            return CheckReturnedReference(property.RefKind, use, syntax);
        if (use is VariableUse.Reference or VariableUse.ReadReference)
            return Fail("CS0206", syntax, $"A non ref-returning property or indexer ('{Qualified(property)}') may not be used as an out or ref value.");
        if (use == VariableUse.ReadAndWrite && !CheckGetter(property, receiver, syntax))
            return false;
        if (MemberLookup.SetterOf(property) is not { } setter)
            return Fail("CS0200", syntax, $"Property or indexer '{Qualified(property)}' cannot be assigned to, because it is read only.");
        if (!IsAccessible(setter, ThroughOf(receiver)))
            return Fail("CS0272", syntax, $"The property or indexer '{Qualified(property)}' cannot be used in this context because the set accessor is inaccessible.");
        if (setter.IsInitOnly && !MayInitialize(property, receiver))
            return Fail("CS8852", syntax, $"Init-only property or indexer '{Qualified(property)}' can only be assigned in an object initializer, or on 'this' or 'base' in an instance constructor or an 'init' accessor.");
        return receiver is not { Type.IsValueType: true } || setter.IsReadOnly || CheckReceiver(receiver, use, syntax);
    }

    private bool CheckGetter(PropertySymbol property, BoundExpression? receiver, SyntaxNode syntax)
    {
        if (MemberLookup.GetterOf(property) is not { } getter)
            return Fail("CS0154", syntax, $"The property or indexer '{Qualified(property)}' cannot be used in this context because it lacks the get accessor.");
        return IsAccessible(getter, ThroughOf(receiver))
            || Fail("CS0271", syntax, $"The property or indexer '{Qualified(property)}' cannot be used in this context because the get accessor is inaccessible.");
    }

    /// <summary>The type through which a member is reached, which decides about protected ones; <c>base</c> may reach all that are inherited.</summary>
    private static TypeSymbol? ThroughOf(BoundExpression? receiver) => receiver is BoundBase ? null : receiver?.Type;

    private bool CheckReturnedReference(RefKind kind, VariableUse use, SyntaxNode syntax) =>
        kind != RefKind.RefReadOnly || use == VariableUse.ReadReference
        || Fail("CS8331", syntax, "Cannot assign to a variable that is returned as readonly.");

    /// <summary>A member of a struct can only be changed where the struct itself is a variable, not a copy.</summary>
    private bool CheckReceiver(BoundExpression receiver, VariableUse use, SyntaxNode syntax)
    {
        if (!receiver.Type.IsValueType || use == VariableUse.ReadReference)
            return true;
        switch (receiver)
        {
            case BoundLocal { Local: { IsReadOnly: true, Kind: LocalKind.ForEach or LocalKind.Using } local }:
                return Fail("CS1654", syntax, $"Cannot modify members of '{local.Name}' because it is a foreach or using variable.");
            case BoundField { Field: { IsReadOnly: true } field } read when !IsOwnConstructor(field, read.Receiver):
                return Fail("CS1648", syntax, $"Members of readonly field '{Qualified(field)}' cannot be modified (except in a constructor, an init-only member or a variable initializer).");
            case BoundProperty { Property: { RefKind: RefKind.None } property }:
                return Fail("CS1612", syntax, $"Cannot modify the return value of '{Qualified(property)}' because it is not a variable.");
            case BoundIndexer { Property: { RefKind: RefKind.None } property }:
                return Fail("CS1612", syntax, $"Cannot modify the return value of '{Qualified(property)}' because it is not a variable.");
            case BoundCall { Method: { ReturnRefKind: RefKind.None } method }:
                return Fail("CS1612", syntax, $"Cannot modify the return value of '{method}' because it is not a variable.");
            default:
                return CheckVariable(receiver, use == VariableUse.ReadAndWrite ? VariableUse.Write : use, syntax);
        }
    }

    /// <summary>Whether the code is a constructor (or init accessor) of the member's type, and speaks of its own object.</summary>
    private bool IsOwnConstructor(Symbol member, BoundExpression? receiver)
    {
        var isStatic = member.IsStatic;
        if (Scope.ContainingType is null || !ReferenceEquals(Scope.ContainingType, member.ContainingType?.Definition))
            return false;
        if (!isStatic && receiver is not BoundThis)
            return false;
        return isStatic ? Scope.Function?.MethodKind == MethodKind.StaticConstructor
            : Scope.Function is { MethodKind: MethodKind.Constructor } or { IsInitOnly: true };
    }

    private bool MayInitialize(PropertySymbol property, BoundExpression? receiver) =>
        receiver is BoundThis or BoundBase && Scope.Function is { MethodKind: MethodKind.Constructor } or { IsInitOnly: true }
        && property.ContainingType is { } type && Scope.ContainingType is { } current && current.DefinitionDerivesFrom(type);
}
