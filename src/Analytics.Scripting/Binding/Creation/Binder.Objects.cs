using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary><c>new</c>.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindCreation(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case ObjectCreationExpression creation:
                return BindObjectCreation(creation);
            case ImplicitObjectCreationExpression creation:
                var arguments = BindArguments(creation.ArgumentList);
                return arguments.HasErrors && Context.Recorder is null ? new BoundError(syntax) : new UnboundNew(creation, arguments, this);
            case AnonymousObjectCreationExpression anonymous:
                return BindAnonymous(anonymous);
            case ArrayCreationExpression array:
                return BindArrayCreation(array);
            case ImplicitArrayCreationExpression array:
                return BindImplicitArray(array);
            case CollectionExpression collection:
                return BindCollection(collection);
            case WithExpression with:
                return BindWith(with);
            default:
                Diagnostics.Error("CS0214", syntax.Span, "'stackalloc' cannot be used in a cell; use an array.");
                return new BoundError(syntax);
        }
    }

    private BoundExpression BindObjectCreation(ObjectCreationExpression syntax)
    {
        var type = BindType(syntax.Type);
        var arguments = BindArguments(syntax.ArgumentList);
        if (type.IsError || (arguments.HasErrors && Context.Recorder is null))
        {
            ReportLambdaBodies(arguments);
            return new BoundError(syntax);
        }

        if (type.IsDelegate && syntax.Initializer is null)
            return BindDelegateCreation(syntax, type, arguments);
        return MakeObject(syntax, type, arguments, syntax.Initializer);
    }

    private BoundExpression BindTargetTypedNew(UnboundNew creation, TypeSymbol to)
    {
        var binder = creation.Binder.Reporting(Diagnostics);
        var type = to.StripNullable();
        if (type is ArrayTypeSymbol || type.IsEnum && creation.Arguments.Count > 0)
        {
            Diagnostics.Error("CS8752", creation.Syntax.Span, $"The type '{type}' may not be used as the target type of new().");
            return new BoundError(creation.Syntax);
        }

        var made = type.IsDelegate && creation.Creation.Initializer is null
            ? binder.BindDelegateCreation(creation.Creation, type, creation.Arguments)
            : binder.MakeObject(creation.Creation, type, creation.Arguments, creation.Creation.Initializer);
        return made.HasErrors || type == to ? made : binder.Convert(made, to, creation.Syntax);
    }

    private BoundExpression BindDelegateCreation(ExpressionSyntax syntax, TypeSymbol type, CallArguments arguments)
    {
        if (arguments.Items is not [{ Value: var value, Name: null, RefKind: RefKind.None }])
        {
            Diagnostics.Error("CS0149", syntax.Span, "Method name expected.");
            return new BoundError(syntax);
        }

        if (value.Type.IsNone)
            return Convert(value, type, arguments[0].Syntax);
        if (value.Type.Invoke() is not { } invoke)
        {
            Diagnostics.Error("CS0149", arguments[0].Syntax.Span, "Method name expected.");
            return new BoundError(syntax);
        }

        var group = new MethodGroup(arguments[0].Syntax, WithNaturalType(value), "Invoke", [new MemberCandidate(invoke, value.Type)], []) { Binder = this };
        return Convert(group, type, arguments[0].Syntax);
    }

    private BoundExpression MakeObject(ExpressionSyntax syntax, TypeSymbol type, CallArguments arguments, InitializerExpression? initializer)
    {
        var span = syntax is ObjectCreationExpression { Type: { } written } ? written.Span : syntax.Span;
        switch (type)
        {
            case TypeParameterSymbol parameter:
                return MakeTypeParameter(syntax, parameter, arguments, initializer);
            case NamedTypeSymbol { IsStatic: true }:
                Diagnostics.Error("CS0712", span, $"Cannot create an instance of the static class '{type}'.");
                return new BoundError(syntax);
            case NamedTypeSymbol { IsAbstract: true }:
                Diagnostics.Error("CS0144", span, $"Cannot create an instance of the abstract type or interface '{type}'.");
                return new BoundError(syntax);
            case TupleTypeSymbol when syntax is ObjectCreationExpression { Type: TupleType }:
                Diagnostics.Error("CS8181", span, "'new' cannot be used with tuple type. Use a tuple literal expression instead.");
                return new BoundError(syntax);
            case NamedTypeSymbol named:
                return MakeNamed(syntax, named, arguments, initializer);
            default:
                Diagnostics.Error("CS8386", span, $"Cannot create an object of type '{type}'.");
                return new BoundError(syntax);
        }
    }

    private BoundExpression MakeTypeParameter(ExpressionSyntax syntax, TypeParameterSymbol type, CallArguments arguments, InitializerExpression? initializer)
    {
        if (arguments.Count > 0)
        {
            Diagnostics.Error("CS0417", syntax.Span, $"'{type}': cannot provide arguments when creating an instance of a variable type.");
            return new BoundError(syntax);
        }

        if (!type.HasConstructorConstraint && !type.IsValueType)
        {
            Diagnostics.Error("CS0304", syntax.Span, $"Cannot create an instance of the variable type '{type}' because it does not have the new() constraint.");
            return new BoundError(syntax);
        }

        return new BoundTypeParameterCreation(syntax, type, initializer is null ? null : BindInitializer(initializer, type));
    }

    private BoundExpression MakeNamed(ExpressionSyntax syntax, NamedTypeSymbol type, CallArguments arguments, InitializerExpression? initializer)
    {
        var constructors = ConstructorsOf(type);
        var resolution = new OverloadResolution(this, arguments, []).Resolve(constructors);
        Context.Recorder?.Call(syntax, new RecordedCall(resolution, arguments, false, this));
        var best = resolution.Best ?? (HasDynamic(arguments) ? resolution.Candidates.FirstOrDefault(c => c.IsApplicable) : null);
        if (best is null)
        {
            if (Context.Recorder is not null && initializer is not null)
                BindInitializer(initializer, type);
            if (constructors.IsEmpty && !type.Constructors.IsEmpty)
                Diagnostics.Error("CS0122", NameSpan(syntax), $"The constructors of '{type}' are inaccessible due to their protection level.");
            else if (constructors.IsEmpty)
                Diagnostics.Error("CS0143", NameSpan(syntax), $"The type '{type}' has no constructors defined.");
            else
                ReportNoOverload(syntax, type.Name, resolution, arguments, null);
            return RecoverCall(syntax, arguments, resolution);
        }

        var constructor = best.Method!;
        CheckObsolete(constructor, syntax);
        if (HasDynamic(arguments))
        {
            if (initializer is null)
                return BindDynamicCreation(syntax, type, arguments);
            Diagnostics.Refuse(syntax.Span, "An initializer behind arguments that are dynamic", "cast the arguments");
            return new BoundError(syntax);
        }

        var made = MakeArguments(best, arguments, syntax);
        var bound = initializer is null ? null : BindInitializer(initializer, type);
        CheckRequired(syntax, type, constructor, initializer);
        return new BoundObjectCreation(syntax, type, constructor, made, bound);
    }

    private ImmutableArray<MemberCandidate> ConstructorsOf(NamedTypeSymbol type)
    {
        var constructors = type is TupleTypeSymbol tuple ? tuple.Underlying.Constructors : type.Constructors;
        var usable = constructors.Where(c => !c.IsStatic && IsAccessible(c, type)).Select(c => new MemberCandidate(c, type)).ToImmutableArray();
        if (type.IsValueType && !constructors.Any(c => c.Parameters.IsEmpty))
            usable = usable.Add(new MemberCandidate(new DefaultConstructorSymbol(type), type));
        return usable;
    }

    /// <summary>Reports required members that the initializer leaves unset, unless the constructor says it sets them.</summary>
    private void CheckRequired(ExpressionSyntax syntax, NamedTypeSymbol type, MethodSymbol constructor, InitializerExpression? initializer)
    {
        if (!type.SelfAndBases().Any(DeclaresRequired))
            return;
        if (constructor.Definition is MetadataMethodSymbol { RuntimeMethod: var method }
            ? MetadataAttributes.Has(method, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute")
            : constructor.Definition is SourceMethodSymbol { Syntax: ConstructorDeclaration declared } && HasAttribute(declared.AttributeLists, "SetsRequiredMembers"))
        {
            return;
        }

        var set = initializer?.Elements.OfType<AssignmentExpression>().Select(a => (a.Target as IdentifierName)?.Identifier.Name).ToHashSet();
        foreach (var current in type.SelfAndBases())
        {
            if (!DeclaresRequired(current))
                continue;
            foreach (var member in current.GetMembers())
            {
                if (member is FieldSymbol { IsRequired: true } or PropertySymbol { IsRequired: true } && set?.Contains(member.Name) != true)
                    Diagnostics.Error("CS9035", NameSpan(syntax), $"Required member '{Qualified(member)}' must be set in the object initializer.");
            }
        }
    }

    // Reading every member of a library's type is slow; an attribute says whether it is worth it.
    private static bool DeclaresRequired(TypeSymbol type) => type switch
    {
        NamedTypeSymbol { Definition: MetadataTypeSymbol metadata } =>
            metadata.HasRequiredMembers,
        NamedTypeSymbol { Definition: SourceTypeSymbol } => true,
        _ => false,
    };

    private static bool HasAttribute(ImmutableArray<AttributeList> lists, string name) =>
        lists.Any(l => l.Attributes.Any(a => LastName(a.Name) == name || LastName(a.Name) == name + "Attribute"));

    private static string LastName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.Name,
        QualifiedName qualified => qualified.Right.Identifier.Name,
        AliasQualifiedName qualified => qualified.Name.Identifier.Name,
        _ => "",
    };

    private BoundExpression BindAnonymous(AnonymousObjectCreationExpression syntax)
    {
        var names = ImmutableArray.CreateBuilder<string>(syntax.Members.Length);
        var values = ImmutableArray.CreateBuilder<BoundExpression>(syntax.Members.Length);
        foreach (var member in syntax.Members)
        {
            var bound = BindExpression(member.Expression);
            var isUntyped = bound is UnboundLambda or MethodGroup || bound.Type == PseudoTypeSymbol.Null || bound.Type.IsVoid;
            var value = isUntyped ? bound : WithNaturalType(bound);
            if (isUntyped || value.Type.IsRefLike)
            {
                Diagnostics.Error("CS0828", member.Span, $"Cannot assign '{Describe(value)}' to anonymous type property.");
                value = new BoundError(member);
            }

            values.Add(value);
            var name = member.Name?.Name ?? InferredName(member.Expression);
            if (name is null)
            {
                Diagnostics.Error("CS0746", member.Span, "Invalid anonymous type member declarator. Anonymous type members must be declared with a member assignment, simple name or member access.");
                name = "";
            }
            else if (names.Contains(name, StringComparer.Ordinal))
            {
                Diagnostics.Error("CS0833", member.Span, $"An anonymous type cannot have multiple properties with the name '{name}'.");
            }

            names.Add(name);
        }

        if (values.Any(v => v.HasErrors))
            return new BoundError(syntax);
        return MakeAnonymous(syntax, new AnonymousTypeSymbol(names.ToImmutable(), [.. values.Select(v => v.Type)]), values.ToImmutable());
    }

    private static BoundObjectCreation MakeAnonymous(SyntaxNode syntax, AnonymousTypeSymbol type, ImmutableArray<BoundExpression> values) =>
        new(syntax, type, type.Constructor, [.. values.Select((v, i) => new BoundArgument(i, RefKind.None, v))], null);

    public partial BoundExpression BindConstructorCall(BoundExpression receiver, ArgumentList? arguments, SyntaxNode syntax)
    {
        var given = BindArguments(arguments);
        if (receiver.HasErrors || given.HasErrors || receiver.Type is not NamedTypeSymbol type)
            return new BoundError(syntax);
        var candidates = type.Constructors.Where(c => !c.IsStatic && IsAccessible(c)).Select(c => new MemberCandidate(c, type)).ToImmutableArray();
        var resolution = new OverloadResolution(this, given, []).Resolve(candidates);
        if (resolution.Best is { } best)
            return new BoundCall(syntax, receiver, best.Method!, MakeArguments(best, given, syntax));
        ReportNoOverload(syntax, type.Name, resolution, given, null);
        return new BoundError(syntax);
    }
}
