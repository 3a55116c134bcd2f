using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Collection expressions.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindCollection(CollectionExpression syntax)
    {
        var elements = ImmutableArray.CreateBuilder<UnboundElement>(syntax.Elements.Length);
        foreach (var element in syntax.Elements)
        {
            switch (element)
            {
                case ExpressionElement { Expression: var expression }:
                    var value = BindExpression(expression);
                    elements.Add(new UnboundElement(expression, value is TypeOrNamespace || value.Type.IsVoid ? WithNaturalType(value) : value, null));
                    break;
                case SpreadElement { Expression: var expression }:
                    var spread = BindExpression(expression);
                    if (spread is not UnboundCollection)
                        spread = WithNaturalType(spread);
                    else
                        spread = ReportNoType(spread);
                    var enumeration = spread.HasErrors ? null : BindEnumeration(ref spread, expression, isAsync: false);
                    elements.Add(new UnboundElement(expression, enumeration is null ? new BoundError(expression) : spread, enumeration));
                    break;
                default:
                    Diagnostics.Refuse(element.Span, "This element");
                    return new BoundError(syntax);
            }
        }

        return elements.Any(e => e.Value.HasErrors) ? new BoundError(syntax) : new UnboundCollection(syntax, elements.MoveToImmutable(), this);
    }

    /// <summary>What a collection expression of this type consists of; null where the type cannot be made of one.</summary>
    internal TypeSymbol? ElementTypeOf(TypeSymbol type) => KindOf(type) is var (_, element) ? element : null;

    private (CollectionKind Kind, TypeSymbol Element)? KindOf(TypeSymbol type)
    {
        if (!Context.CollectionKinds.TryGetValue(type, out var known))
            Context.CollectionKinds[type] = known = FindKindOf(type);
        return known;
    }

    private (CollectionKind Kind, TypeSymbol Element)? FindKindOf(TypeSymbol type)
    {
        if (type is ArrayTypeSymbol array)
            return array.IsVector ? (CollectionKind.Array, array.ElementType) : null;
        if (type is not NamedTypeSymbol named)
            return null;
        if (named.IsSpan())
            return (CollectionKind.Span, named.Argument());
        if (named.IsReadOnlySpan())
            return (CollectionKind.ReadOnlySpan, named.Argument());
        if (named.IsMadeOf(CoreTypes.IEnumerableOfT) || named.IsMadeOf(CoreTypes.IReadOnlyCollectionOfT) || named.IsMadeOf(CoreTypes.IReadOnlyListOfT))
            return (CollectionKind.ReadOnlyInterface, named.Argument());
        if (named.IsMadeOf(CoreTypes.ICollectionOfT) || named.IsMadeOf(CoreTypes.IListOfT))
            return (CollectionKind.MutableInterface, named.Argument());
        if (BuilderOf(named) is not null)
            return IterationType(named) is { } built ? (CollectionKind.Builder, built) : null;
        if (named.IsInterface || named.IsAbstract || named.IsStatic || !named.AllInterfaces.Contains(CoreTypes.IEnumerable) || named.IsString())
            return null;
        if (!ConstructorsOf(named).Any(c => ((MethodSymbol)c.Member).Parameters.All(p => p.IsOptional || p.IsParams)))
            return null;
        return IterationType(named) is { } item ? (CollectionKind.Initializer, item) : null;
    }

    private TypeSymbol? IterationType(NamedTypeSymbol type)
    {
        var quiet = Reporting(new DiagnosticBag());
        BoundExpression collection = new BoundPlaceholder(Context.Tree.Root, type);
        return quiet.BindEnumeration(ref collection, Context.Tree.Root, isAsync: false)?.Element.Type;
    }

    /// <summary>The method that a type names in CollectionBuilderAttribute, from a ReadOnlySpan of elements; null where it names none.</summary>
    private static MethodSymbol? BuilderOf(NamedTypeSymbol type)
    {
        var (holder, name) = type.Definition switch
        {
            MetadataTypeSymbol { CollectionBuilder: ({ } of, { } called) } => (MetadataTypes.Named(of), called),
            SourceTypeSymbol source when source.Attributes.Find("System.Runtime.CompilerServices", "CollectionBuilderAttribute") is
            { Arguments: [{ Value: NamedTypeSymbol of }, { Value: string called }] } => (of.Definition, called),
            _ => (null, ""),
        };
        if (holder is null)
            return null;

        var arguments = type.TypeArguments;
        var method = holder.GetMembers(name).OfType<MethodSymbol>()
            .FirstOrDefault(m => m.IsStatic && m.TypeParameters.Length == arguments.Length && m.Parameters is [{ Type: var only }] && only.IsReadOnlySpan());
        return method is null || arguments.IsEmpty ? method : method.Construct(arguments);
    }

    private Conversion ClassifyCollection(UnboundCollection collection, TypeSymbol to)
    {
        var target = to.StripNullable();
        if (KindOf(target) is not var (kind, elementType))
            return Conversion.None;
        foreach (var element in collection.Elements)
        {
            var value = element.Enumeration is { } enumeration ? enumeration.Element : element.Value;
            if (kind == CollectionKind.Initializer && target.AllInterfaces.All(i => !i.IsMadeOf(CoreTypes.IEnumerableOfT)))
                continue;
            if (!CanConvert(value, elementType))
                return Conversion.None;
        }

        return new Conversion(ConversionKind.Collection);
    }

    private BoundExpression ConvertCollection(UnboundCollection collection, TypeSymbol to)
    {
        var target = to.StripNullable();
        var made = MakeCollection(collection.Syntax, collection.Elements, target);
        return made.HasErrors || target == to ? made : Convert(made, to, collection.Syntax);
    }

    /// <summary>Gathers the arguments of a <c>params</c> parameter that is no array.</summary>
    private BoundExpression GatherCollection(ImmutableArray<BoundExpression> values, TypeSymbol type, SyntaxNode syntax) =>
        MakeCollection(syntax, [.. values.Select(v => new UnboundElement(v.Syntax, v, null))], type);

    private BoundExpression MakeCollection(SyntaxNode syntax, ImmutableArray<UnboundElement> elements, TypeSymbol type)
    {
        if (KindOf(type) is not var (kind, elementType))
        {
            Diagnostics.Error("CS9174", syntax.Span, $"Cannot initialize type '{type}' with a collection expression because the type is not constructible.");
            return new BoundError(syntax);
        }

        BoundExpression? creation = null;
        BoundPlaceholder? target = null;
        if (kind == CollectionKind.Initializer)
        {
            creation = MakeEmpty(syntax, (NamedTypeSymbol)type);
            target = new BoundPlaceholder(syntax, type);
        }

        var bound = elements.Select(e => MakeElement(e, elementType, target)).ToImmutableArray();
        if (bound.Any(e => e.Value.HasErrors || e.Converted is { HasErrors: true } || e.Add is { HasErrors: true }) || creation is { HasErrors: true })
            return new BoundError(syntax);
        return new BoundCollectionExpression(syntax, type, kind, elementType, bound)
        {
            Creation = creation,
            Target = target,
            Builder = kind == CollectionKind.Builder ? BuilderOf((NamedTypeSymbol)type) : null,
        };
    }

    private BoundExpression MakeEmpty(SyntaxNode syntax, NamedTypeSymbol type)
    {
        var resolution = new OverloadResolution(this, CallArguments.None, []).Resolve(ConstructorsOf(type));
        return resolution.Best is { } best
            ? new BoundObjectCreation(syntax, type, best.Method!, MakeArguments(best, CallArguments.None, syntax), null)
            : new BoundError(syntax);
    }

    private BoundCollectionElement MakeElement(UnboundElement element, TypeSymbol elementType, BoundPlaceholder? target)
    {
        var syntax = element.Syntax;
        if (target is null)
        {
            return element.Enumeration is { } plain
                ? new BoundCollectionElement(syntax, element.Value) { Enumeration = plain, Converted = Convert(plain.Element, elementType, syntax) }
                : new BoundCollectionElement(syntax, Convert(element.Value, elementType, syntax));
        }

        if (element.Enumeration is { } enumeration)
        {
            var item = CanConvert(enumeration.Element, elementType) ? Convert(enumeration.Element, elementType, syntax) : enumeration.Element;
            var each = new BoundPlaceholder(syntax, item.Type);
            return new BoundCollectionElement(syntax, element.Value)
            {
                Enumeration = enumeration,
                Converted = item,
                AddArgument = each,
                Add = CallMember(target, "Add", CallArguments.Of([each]), syntax),
            };
        }

        var value = CanConvert(element.Value, elementType) ? Convert(element.Value, elementType, syntax) : WithNaturalType(element.Value);
        var argument = new BoundPlaceholder(syntax, value.Type);
        return new BoundCollectionElement(syntax, value) { AddArgument = argument, Add = CallMember(target, "Add", CallArguments.Of([argument]), syntax) };
    }

    private void ReportCollection(UnboundCollection collection, TypeSymbol to)
    {
        if (KindOf(to.StripNullable()) is not var (_, elementType))
        {
            Diagnostics.Error("CS9174", collection.Syntax.Span, $"Cannot initialize type '{to}' with a collection expression because the type is not constructible.");
            return;
        }

        foreach (var element in collection.Elements)
            Convert(element.Enumeration is { } enumeration ? enumeration.Element : element.Value, elementType, element.Syntax);
    }
}
