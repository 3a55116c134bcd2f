using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What stands behind a dot.</summary>
internal sealed partial class Binder
{
    public partial BoundExpression BindMember(BoundExpression receiver, SyntaxToken name, SyntaxNode syntax)
    {
        if (receiver.HasErrors || name.IsMissing)
            return new BoundError(syntax);
        var member = BindInstanceMember(syntax, receiver, new IdentifierName(name.Span, name), isInvoked: false);
        if (member is not MethodGroup)
            return member;
        Diagnostics.Error("CS1061", name.Span, $"'{receiver.Type}' has no field or property '{name.Name}'.");
        return new BoundError(syntax);
    }

    private BoundExpression BindMemberAccess(MemberAccessExpression syntax, bool isInvoked)
    {
        if (syntax.OperatorToken.Kind == SyntaxKind.MinusGreaterThan)
        {
            Diagnostics.Error("CS0193", syntax.OperatorToken.Span, "The '->' operator must be applied to a pointer, and cells have none: a lambda is written with '=>'.");
            return new BoundError(syntax);
        }

        if (syntax.Target is BaseExpression)
            return BindBaseMember(syntax, isInvoked);
        var target = BindMemberTarget(syntax.Target, out var alsoType, syntax);
        if (syntax.Name.Identifier.IsMissing)
        {
            return new BoundError(syntax);
        }

        if (target is not TypeOrNamespace named)
            return BindInstanceMember(syntax, target, syntax.Name, isInvoked, alsoType);
        return named.Symbol switch
        {
            NamespaceSymbol @namespace => BindNamespaceMember(syntax, @namespace),
            TypeSymbol type => BindStaticMember(syntax, type, syntax.Name, isInvoked),
            _ => new BoundError(syntax),
        };
    }

    /// <summary>
    /// What stands before a dot. Where a name means both a value and the type that the value has, as in <c>Color Color</c>, both are given.
    /// </summary>
    /// <param name="syntax">What stands there.</param>
    /// <param name="alsoType">The type, where both are meant.</param>
    /// <param name="access">The whole access, where it is known.</param>
    internal BoundExpression BindMemberTarget(ExpressionSyntax syntax, out TypeSymbol? alsoType, MemberAccessExpression? access = null)
    {
        alsoType = null;
        if (syntax is IdentifierName simple && FindTypeOrNamespace(simple.Identifier.Name, 0) is TypeSymbol onlyType)
        {
            // In a static member or an initializer only the type can be meant where the value belongs to an object.
            var trial = new DiagnosticBag();
            if (Reporting(trial).BindExpression(syntax) is { HasErrors: true } && trial.HasErrors)
                return new TypeOrNamespace(syntax, onlyType);
        }

        var target = BindExpression(syntax);
        if (target is TypeOrNamespace)
            return target;
        if (target is MethodGroup group)
        {
            ReportMethodAsValue(group);
            return new BoundError(syntax);
        }

        if (target is UnboundLambda or UnboundThrow || target.Type == PseudoTypeSymbol.Null || target.Type == PseudoTypeSymbol.Default)
        {
            Diagnostics.Error("CS0023", (access ?? (SyntaxNode)syntax).Span, $"Operator '.' cannot be applied to operand of type '{target.Type}'.");
            return new BoundError(syntax);
        }

        var value = WithNaturalType(target);
        if (syntax is IdentifierName name && value is BoundLocal or BoundParameter or BoundField or BoundProperty && value.Type.Name == name.Identifier.Name
            && FindTypeOrNamespace(name.Identifier.Name, 0) is TypeSymbol type && type == value.Type)
        {
            alsoType = type;
        }

        return value;
    }

    private BoundExpression BindNamespaceMember(MemberAccessExpression syntax, NamespaceSymbol @namespace)
    {
        var symbol = BindMemberName(@namespace, syntax.Name, InNameOf);
        return symbol is null or TypeSymbol { IsError: true } ? new BoundError(syntax) : new TypeOrNamespace(syntax, symbol);
    }

    private BoundExpression BindStaticMember(SyntaxNode syntax, TypeSymbol type, SimpleNameSyntax name, bool isInvoked)
    {
        if (type.IsError)
            return new BoundError(syntax);
        var found = MemberLookup.Find(type, name.Identifier.Name, m => IsAccessible(m) && !IsKeptParameter(m));
        var isGeneric = name is GenericName;
        if (!found.Methods.IsEmpty)
        {
            return new MethodGroup(syntax, null, name.Identifier.Name, found.Methods, TypeArgumentsOf(name))
            {
                Binder = this,
                ConstrainedTo = type as TypeParameterSymbol,
            };
        }

        if (found.Single is { } member && !isGeneric)
        {
            if (!member.IsStatic && !InNameOf)
            {
                ReportNeedsObject(syntax, member);
                return new BoundError(syntax);
            }

            return MakeMember(syntax, null, member, type as TypeParameterSymbol);
        }

        if (FindNestedType(type, name.Identifier.Name, TypeArgumentCount(name)) is not null)
        {
            var nested = BindMemberName(type, name, InNameOf);
            return nested is null ? new BoundError(syntax) : new TypeOrNamespace(syntax, nested);
        }

        ReportUnknownMember(type, name, found.Inaccessible, isStatic: true, isInvoked);
        return new BoundError(syntax);
    }

    /// <summary>The field that keeps a primary constructor's parameter goes by the parameter's name, but only where nothing stands before it.</summary>
    private static bool IsKeptParameter(Symbol member) => member is SourceFieldSymbol { IsSynthesized: true };

    private BoundExpression BindInstanceMember(
        SyntaxNode syntax, BoundExpression receiver, SimpleNameSyntax name, bool isInvoked, TypeSymbol? alsoType = null)
    {
        if (receiver.HasErrors)
        {
            if (name is GenericName generic)
                BindTypeArguments(generic);
            return new BoundError(syntax);
        }

        if (IsDynamic(receiver))
            return MakeDynamicMember(syntax, receiver, name);
        if (receiver.Type.IsVoid || receiver.Type.Kind == TypeKind.Pointer)
        {
            Diagnostics.Error("CS0023", syntax.Span, $"Operator '.' cannot be applied to operand of type '{receiver.Type}'.");
            return new BoundError(syntax);
        }

        var text = name.Identifier.Name;
        if (receiver.Type is TupleTypeSymbol tuple && name is not GenericName && tuple.IndexOf(text) is >= 0 and var index)
            return new BoundTupleElement(syntax, receiver, index, tuple.ElementTypes[index]);
        var found = MemberLookup.Find(receiver.Type, text, m => IsAccessible(m, receiver is BoundBase ? null : receiver.Type) && !IsKeptParameter(m));
        if (found.Single is { } single && name is not GenericName && !(isInvoked && !IsInvocable(single)))
            return BindSingleMember(syntax, receiver, found, alsoType);
        if (!found.Methods.IsEmpty || ExtensionScopes(text).Any())
        {
            if (!isInvoked || !found.Methods.IsEmpty || HasExtensionFor(receiver, text))
            {
                return new MethodGroup(syntax, receiver, text, found.Methods, TypeArgumentsOf(name))
                {
                    Binder = this,
                    MayBeStatic = alsoType is not null,
                };
            }
        }

        if (alsoType is not null && FindNestedType(alsoType, text, TypeArgumentCount(name)) is not null)
            return BindStaticMember(syntax, alsoType, name, isInvoked);
        if (found.Single is not null && isInvoked)
            Diagnostics.Error("CS1955", name.Span, $"Non-invocable member '{Qualified(found.Single)}' cannot be used like a method.");
        else
            ReportUnknownMember(receiver.Type, name, found.Inaccessible, isStatic: false, isInvoked);
        return new BoundError(syntax);
    }

    private BoundExpression BindSingleMember(SyntaxNode syntax, BoundExpression receiver, LookupResult found, TypeSymbol? alsoType)
    {
        var member = found.Single!;
        if (found.Ambiguous is { } other)
        {
            Diagnostics.Error("CS0229", syntax.Span, $"Ambiguity between '{Qualified(member)}' and '{Qualified(other)}'.");
            return new BoundError(syntax);
        }

        if (!member.IsStatic)
            return MakeMember(syntax, receiver, member, null);
        if (alsoType is not null || InNameOf)
            return MakeMember(syntax, null, member, null);
        Diagnostics.Error("CS0176", syntax.Span, $"Member '{Qualified(member)}' cannot be accessed with an instance reference; qualify it with a type name instead.");
        return new BoundError(syntax);
    }

    private BoundExpression BindBaseMember(MemberAccessExpression syntax, bool isInvoked)
    {
        var receiver = BindBase(syntax.Target);
        return receiver.HasErrors ? new BoundError(syntax) : BindInstanceMember(syntax, receiver, syntax.Name, isInvoked);
    }

    private BoundExpression BindBase(ExpressionSyntax syntax)
    {
        Context.Recorder?.Scope(syntax, this);
        if (HasThis && Scope.ContainingType is { BaseType: { } @base })
            return new BoundBase(syntax, @base);
        Diagnostics.Error("CS1511", syntax.Span, "Keyword 'base' is not available in the current context.");
        return new BoundError(syntax);
    }

    /// <summary>The node that reads a field or property, or names an event.</summary>
    private BoundExpression MakeMember(SyntaxNode syntax, BoundExpression? receiver, Symbol member, TypeSymbol? constrainedTo)
    {
        CheckObsolete(member, syntax);
        switch (member)
        {
            case SourceFieldSymbol { IsInferring: true }:
                Diagnostics.Error("CS7019", syntax.Span, $"Type of '{member.Name}' cannot be inferred since its initializer directly or indirectly refers to the definition.");
                return new BoundError(syntax);
            case FieldSymbol field:
                return new BoundField(syntax, field.IsStatic ? null : receiver, field);
            case PropertySymbol declared:
                var property = MemberLookup.Complete(declared);
                return new BoundProperty(syntax, property.IsStatic ? null : receiver, property) { ConstrainedTo = property.IsStatic ? constrainedTo : null };
            case EventSymbol { BackingField: { } field } @event when IsWithin(@event.ContainingType!) || @event.ContainingType is SubmissionTypeSymbol:
                return new BoundField(syntax, @event.IsStatic ? null : receiver, field);
            case EventSymbol @event:
                return new BoundEvent(syntax, @event.IsStatic ? null : receiver, @event);
            default:
                Diagnostics.Refuse(syntax.Span, $"'{member.Name}'");
                return new BoundError(syntax);
        }
    }

    private ImmutableArray<TypeSymbol> TypeArgumentsOf(SimpleNameSyntax name) => name is GenericName generic ? BindTypeArguments(generic) : [];

    private static int TypeArgumentCount(SimpleNameSyntax name) => name is GenericName generic ? generic.TypeArguments.Length : 0;
}
