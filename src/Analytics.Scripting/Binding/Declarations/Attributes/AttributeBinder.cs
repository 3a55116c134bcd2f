using System.Collections.Immutable;
using System.Reflection;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Binds the attributes of a declaration. An attribute is bound as the creation of an object of its class.</summary>
internal sealed class AttributeBinder(Binder binder)
{
    private DiagnosticBag Diagnostics => binder.Diagnostics;

    /// <summary>The attributes of lists with a target (null for lists that name none); other lists are left for their own targets.</summary>
    public ImmutableArray<AppliedAttribute> Bind(ImmutableArray<AttributeList> lists, AttributeTargets on, string? target = null)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedAttribute>();
        var seen = new HashSet<NamedTypeSymbol>();
        foreach (var attribute in lists.Where(l => l.Target?.Text == target).SelectMany(l => l.Attributes))
        {
            if (BindClass(attribute) is not { } type)
                continue;
            if (AttributeRules.IsRefused(type.Type))
                Diagnostics.Refuse(attribute.Span, $"The attribute '{type.Type.Name}'");
            else if (CheckUsage(attribute, type.Type, on, seen) && BindOne(attribute, type.Syntax) is { } bound && !AttributeRules.IsFlag(type.Type))
                applied.Add(bound);
        }

        return applied.DrainToImmutable();
    }

    /// <summary>Reports lists whose target is none of those that the declaration has.</summary>
    public void CheckTargets(ImmutableArray<AttributeList> lists, params string[] targets)
    {
        foreach (var list in lists)
        {
            if (list.Target is { } target && !targets.Contains(target.Text, StringComparer.Ordinal))
                Diagnostics.Refuse(target.Span, $"The attribute target '{target.Text}' here");
        }
    }

    /// <summary>Reports what is wrong with the arguments of an attribute that is not kept.</summary>
    public void CheckArguments(AttributeSyntax syntax)
    {
        if (BindClass(syntax) is var (_, name))
            _ = BindOne(syntax, name);
    }

    /// <summary>The class that an attribute names, with or without "Attribute" at its end; reports and gives null where there is none.</summary>
    public (NamedTypeSymbol Type, NameSyntax Syntax)? BindClass(AttributeSyntax syntax)
    {
        var longer = WithSuffix(syntax.Name);
        foreach (var name in (NameSyntax[])[longer, syntax.Name])
        {
            if (binder.Reporting(new DiagnosticBag()).BindNamespaceOrType(name) is NamedTypeSymbol type && IsAttribute(type))
                return (type, name);
        }

        if (binder.BindType(syntax.Name) is { IsError: false } other)
            Diagnostics.Error("CS0616", syntax.Name.Span, $"'{other}' is not an attribute class.");
        return null;
    }

    private static bool IsAttribute(NamedTypeSymbol type)
    {
        for (TypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is NamedTypeSymbol { Namespace: "System", Name: "Attribute", ContainingType: null })
                return true;
        }

        return false;
    }

    private static NameSyntax WithSuffix(NameSyntax name) => name switch
    {
        IdentifierName simple => new IdentifierName(simple.Span, Suffixed(simple.Identifier)),
        GenericName generic => new GenericName(generic.Span, Suffixed(generic.Identifier), generic.TypeArguments),
        QualifiedName qualified => new QualifiedName(qualified.Span, qualified.Left, (SimpleNameSyntax)WithSuffix(qualified.Right)),
        AliasQualifiedName qualified => new AliasQualifiedName(qualified.Span, qualified.Alias, (SimpleNameSyntax)WithSuffix(qualified.Name)),
        _ => name,
    };

    private static SyntaxToken Suffixed(SyntaxToken token) => new(SyntaxKind.Identifier, token.Span, token.Text + "Attribute", token.Name + "Attribute");

    private bool CheckUsage(AttributeSyntax syntax, NamedTypeSymbol type, AttributeTargets on, HashSet<NamedTypeSymbol> seen)
    {
        if (type.TypeArguments.Any(a => a.ContainsTypeParameter(_ => true)))
        {
            Diagnostics.Error("CS8968", syntax.Name.Span, "An attribute type argument cannot use type parameters.");
            return false;
        }

        var usage = UsageOf(type);
        if ((usage.ValidOn & on) == 0)
            Diagnostics.Error("CS0592", syntax.Name.Span, $"Attribute '{type.Name}' is not valid on this declaration type.");
        else if (!seen.Add(type.Definition) && !usage.AllowMultiple)
            Diagnostics.Error("CS0579", syntax.Name.Span, $"Duplicate '{type.Name}' attribute.");
        else
            return true;
        return false;
    }

    /// <summary>Where an attribute of the class may stand, as its class says or the nearest one above it that does.</summary>
    private static AttributeUsageAttribute UsageOf(TypeSymbol type)
    {
        foreach (var current in type.SelfAndBases().OfType<NamedTypeSymbol>())
        {
            if (current.Definition is MetadataTypeSymbol metadata)
                return metadata.RuntimeType.GetCustomAttribute<AttributeUsageAttribute>(inherit: true) ?? new AttributeUsageAttribute(AttributeTargets.All);
            if (current.Definition is SourceTypeSymbol source && source.Attributes.Find("System", "AttributeUsageAttribute") is { Arguments: [{ Value: int on }] } applied)
                return new AttributeUsageAttribute((AttributeTargets)on) { AllowMultiple = applied["AllowMultiple"] is true };
        }

        return new AttributeUsageAttribute(AttributeTargets.All);
    }

    private AppliedAttribute? BindOne(AttributeSyntax syntax, NameSyntax name)
    {
        var positional = syntax.Arguments.Where(a => a.PropertyName is null)
            .Select(a => new Argument(a.Span, a.ParameterName, null, a.Expression)).ToImmutableArray();
        var named = syntax.Arguments.Where(a => a.PropertyName is not null).Select(Assignment).ToImmutableArray();
        var initializer = named.IsEmpty ? null : new InitializerExpression(syntax.Span, InitializerKind.Object, named);
        var creation = new ObjectCreationExpression(syntax.Span, name, new ArgumentList(syntax.Span, positional), initializer);
        if (binder.BindValue(creation) is not BoundObjectCreation bound)
            return null;
        var arguments = bound.Arguments.OrderBy(a => a.Parameter).Select(a => ValueOf(a.Value)).ToImmutableArray();
        var members = bound.Initializer?.Effects.Select(NamedOf).ToImmutableArray() ?? [];
        return arguments.Any(a => a is null) || members.Any(m => m is null)
            ? null
            : new AppliedAttribute(bound.Constructor, arguments!, [.. members.Select(m => m!.Value)]);
    }

    private static ExpressionSyntax Assignment(AttributeArgument syntax)
    {
        var equals = new SyntaxToken(SyntaxKind.Equals, syntax.PropertyName!.Span, "=");
        return new AssignmentExpression(syntax.Span, new IdentifierName(syntax.PropertyName.Span, syntax.PropertyName), equals, syntax.Expression);
    }

    private (Symbol Member, AttributeValue Value)? NamedOf(BoundExpression effect)
    {
        if (effect is not BoundAssignment assignment || ValueOf(assignment.Value) is not { } value)
            return null;
        return assignment.Target switch
        {
            BoundProperty property => (property.Property, value),
            BoundField field => (field.Field, value),
            _ => null,
        };
    }

    private AttributeValue? ValueOf(BoundExpression expression)
    {
        switch (expression)
        {
            case { Constant: { IsNull: true } }:
                return new AttributeValue(expression.Type, null);
            case { Constant: { } constant }:
                return new AttributeValue(expression.Type, constant.Value);
            case BoundConversion { Kind: ConversionKind.Boxing or ConversionKind.Identity or ConversionKind.ImplicitReference } conversion:
                return ValueOf(conversion.Operand);
            case BoundDefault { Type.IsReferenceType: true }:
                return new AttributeValue(expression.Type, null);
            case BoundTypeOf type:
                return new AttributeValue(CoreTypes.Type, type.Operand);
            case BoundArrayCreation { ArrayType.IsVector: true } array:
                var elements = array.Initializer?.Elements.OfType<BoundExpression>().Select(ValueOf).ToImmutableArray() ?? [];
                return elements.Any(e => e is null) ? null : new AttributeValue(array.Type, ImmutableArray.CreateRange(elements.Select(e => e!)));
            default:
                Diagnostics.Error(
                    "CS0182", expression.Syntax.Span,
                    "An attribute argument must be a constant expression, typeof expression or array creation expression of an attribute parameter type.");
                return null;
        }
    }
}
