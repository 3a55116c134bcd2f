using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Object and collection initializers and <c>with</c>.</summary>
internal sealed partial class Binder
{
    private BoundInitializer BindInitializer(InitializerExpression syntax, TypeSymbol type)
    {
        Context.Recorder?.Expected(syntax, type);
        Context.Recorder?.Scope(syntax, this);
        var target = new BoundPlaceholder(syntax, type);
        return new BoundInitializer(syntax, target, BindEffects(syntax, target));
    }

    private ImmutableArray<BoundExpression> BindEffects(InitializerExpression syntax, BoundPlaceholder target)
    {
        if (syntax.Kind is InitializerKind.Object or InitializerKind.With)
        {
            var set = new HashSet<string>(StringComparer.Ordinal);
            return [.. syntax.Elements.Select(e => BindMemberInitializer(e, target, set))];
        }

        if (!target.Type.AllInterfaces.Contains(CoreTypes.IEnumerable) && target.Type != CoreTypes.IEnumerable)
        {
            Diagnostics.Error("CS1922", syntax.Span, $"Cannot initialize type '{target.Type}' with a collection initializer because it does not implement 'System.Collections.IEnumerable'.");
            return [];
        }

        return [.. syntax.Elements.Select(e => BindAdd(e, target))];
    }

    private BoundExpression BindAdd(ExpressionSyntax syntax, BoundPlaceholder target)
    {
        if (syntax is AssignmentExpression assignment)
        {
            Diagnostics.Error("CS0747", assignment.Span, "Invalid initializer member declarator.");
            return new BoundError(syntax);
        }

        CallArguments arguments = syntax is InitializerExpression { Kind: InitializerKind.ComplexElement or InitializerKind.Collection } several
            ? new([.. several.Elements.Select(e => new CallArgument(BindExpression(e), e))])
            : new([new CallArgument(BindExpression(syntax), syntax)]);
        if (arguments.HasErrors)
            return new BoundError(syntax);
        return CallMember(target, "Add", arguments, syntax);
    }

    private BoundExpression BindMemberInitializer(ExpressionSyntax syntax, BoundPlaceholder target, HashSet<string> set)
    {
        if (syntax is not AssignmentExpression { OperatorToken.Kind: SyntaxKind.Equals } assignment || assignment.Target is not (IdentifierName or ImplicitElementAccess))
        {
            Diagnostics.Error("CS0747", syntax.Span, "Invalid initializer member declarator.");
            return new BoundError(syntax);
        }

        BoundExpression member;
        if (assignment.Target is IdentifierName name)
        {
            if (!name.Identifier.IsMissing && !set.Add(name.Identifier.Name))
                Diagnostics.Error("CS1912", name.Span, $"Duplicate initialization of member '{name.Identifier.Name}'.");
            member = name.Identifier.IsMissing ? new BoundError(syntax) : BindInstanceMember(name, target, name, isInvoked: false);
        }
        else
        {
            member = BindElement(assignment.Target, target, BindArguments(((ImplicitElementAccess)assignment.Target).ArgumentList));
        }

        if (member is MethodGroup)
        {
            Diagnostics.Error("CS1913", assignment.Target.Span, "A method cannot be initialized. It is not a field or property.");
            member = new BoundError(syntax);
        }

        return BindInitialValue(assignment, member);
    }

    private BoundExpression BindInitialValue(AssignmentExpression syntax, BoundExpression member)
    {
        if (syntax.Value is InitializerExpression nested)
        {
            if (member.HasErrors)
                return new BoundError(syntax);
            if (member.Type.IsValueType && member is BoundProperty)
                Diagnostics.Error("CS1918", syntax.Target.Span, $"Members of property '{Context.Tree.Text.ToString(syntax.Target.Span)}' of type '{member.Type}' cannot be assigned with an object initializer because it is of a value type.");
            var read = WithNaturalType(member);
            return read.HasErrors ? read : new BoundNestedInitializer(syntax, read, BindInitializer(nested, member.Type));
        }

        if (member.HasErrors)
        {
            BindExpression(syntax.Value);
            return new BoundError(syntax);
        }

        var value = BindConverted(syntax.Value, member.Type);
        return CheckInitialized(member, syntax.Target) && !value.HasErrors ? new BoundAssignment(syntax, member, value) : new BoundError(syntax);
    }

    /// <summary>Like an assignment, but init-only properties may be set and required readonly fields may not.</summary>
    private bool CheckInitialized(BoundExpression member, SyntaxNode syntax)
    {
        if (member is not BoundProperty { Property: var property } || property.RefKind != RefKind.None
            || MemberLookup.SetterOf(property) is not { IsInitOnly: true } setter)
        {
            return CheckVariable(member, VariableUse.Write, syntax);
        }

        return IsAccessible(setter)
            || Fail("CS0272", syntax, $"The property or indexer '{Qualified(property)}' cannot be used in this context because the set accessor is inaccessible.");
    }

    private BoundExpression BindWith(WithExpression syntax)
    {
        var receiver = BindValue(syntax.Expression);
        if (receiver.HasErrors)
            return receiver;
        var type = receiver.Type;
        if (type is AnonymousTypeSymbol anonymous)
            return BindAnonymousWith(syntax, receiver, anonymous);
        MethodSymbol? clone = null;
        if (!type.IsValueType)
        {
            var holder = type is TypeParameterSymbol parameter ? parameter.BaseType : type;
            clone = FindClone(holder);
            if (clone is null)
            {
                Diagnostics.Error("CS8858", syntax.Expression.Span, $"The receiver type '{type}' is not a valid record type and is not a struct type.");
                return new BoundError(syntax);
            }
        }

        return new BoundWith(syntax, receiver, clone, BindInitializer(syntax.Initializer, type));
    }

    private static MethodSymbol? FindClone(TypeSymbol type) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers("<Clone>$")).OfType<MethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty);

    private BoundExpression BindAnonymousWith(WithExpression syntax, BoundExpression receiver, AnonymousTypeSymbol type)
    {
        var changes = ImmutableArray.CreateBuilder<(int, BoundExpression)>();
        foreach (var element in syntax.Initializer.Elements)
        {
            if (element is not AssignmentExpression { OperatorToken.Kind: SyntaxKind.Equals, Target: IdentifierName name } assignment)
            {
                Diagnostics.Error("CS0747", element.Span, "Invalid initializer member declarator.");
                return new BoundError(syntax);
            }

            var index = type.PropertyNames.IndexOf(name.Identifier.Name);
            if (index < 0)
            {
                ReportUnknownMember(type, name, null, isStatic: false, isInvoked: false);
                return new BoundError(syntax);
            }

            if (changes.Any(c => c.Item1 == index))
                Diagnostics.Error("CS1912", name.Span, $"Duplicate initialization of member '{name.Identifier.Name}'.");
            var value = BindConverted(assignment.Value, type.PropertyTypes[index]);
            if (value.HasErrors)
                return new BoundError(syntax);
            changes.Add((index, value));
        }

        return new BoundAnonymousWith(syntax, receiver, changes.ToImmutable());
    }
}
