using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class MemberDeclarer
{
    private void DeclareProperty(PropertyDeclaration syntax)
    {
        var modifiers = ReadPropertyModifiers(syntax.Modifiers, syntax.ExplicitInterface, MemberModifiers.Required);
        var property = new SourcePropertySymbol(MemberName(syntax.ExplicitInterface, syntax.Identifier.Name), _type, syntax)
        {
            DeclaredType = BindPropertyType(syntax.Type),
        };
        var accessors = new AccessorList(syntax.Accessors, syntax.ExpressionBody);
        FinishProperty(property, modifiers, accessors, syntax.Type, syntax.Identifier, syntax.ExplicitInterface);
        AddBackingField(property, accessors, syntax);
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Property, a => property.Attributes = a, property.BackingField);
        CheckRequired(property, syntax.Identifier);
    }

    private void DeclareIndexer(IndexerDeclaration syntax)
    {
        var modifiers = ReadPropertyModifiers(syntax.Modifiers, syntax.ExplicitInterface, MemberModifiers.None);
        if (modifiers.IsStatic)
            _diagnostics.Error("CS0106", syntax.ThisKeyword.Span, "The modifier 'static' is not valid for this item.");
        if (IsCell)
        {
            // The compiler takes it for a member of the cell's object, which no code can index.
            _diagnostics.Refuse(syntax.ThisKeyword.Span, "An indexer outside a type");
            return;
        }

        var property = new SourcePropertySymbol(MemberName(syntax.ExplicitInterface, "Item"), _type, syntax)
        {
            DeclaredType = BindPropertyType(syntax.Type),
            DeclaredParameters = _binder.BindParameters(syntax.Parameters, mayBeExtension: false),
        };
        if (syntax.Parameters.IsEmpty)
            _diagnostics.Error("CS1551", syntax.ThisKeyword.Span, "Indexers must have at least one parameter.");
        if (property.Parameters.Any(p => p.RefKind is RefKind.Ref or RefKind.Out))
            _diagnostics.Error("CS0631", syntax.ThisKeyword.Span, "ref and out are not valid in this context.");
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Property, a => property.Attributes = a);
        var accessors = new AccessorList(syntax.Accessors, syntax.ExpressionBody);
        FinishProperty(property, modifiers, accessors, syntax.Type, syntax.ThisKeyword, syntax.ExplicitInterface);
        if (!property.Modifiers.HasFlag(MemberModifiers.Abstract) && accessors.HasAutomatic)
            _diagnostics.Error("CS0501", syntax.ThisKeyword.Span, "The accessors of an indexer must declare a body because it is not marked abstract, extern, or partial.");
    }

    private DeclaredModifiers ReadPropertyModifiers(ImmutableArray<SyntaxToken> tokens, NameSyntax? explicitInterface, MemberModifiers more)
    {
        var allowed = MemberModifiers.Static | MemberModifiers.New | more;
        if (!IsCell)
            allowed |= ModifierReader.OfVirtuals | (_type.Kind == TypeKind.Struct ? MemberModifiers.ReadOnly : MemberModifiers.None);
        if (explicitInterface is not null)
            allowed = MemberModifiers.Static | (_type.Kind == TypeKind.Struct ? MemberModifiers.ReadOnly : MemberModifiers.None);
        return ModifierReader.Read(tokens, allowed, _diagnostics, explicitInterface is null);
    }

    private TypeSymbol BindPropertyType(TypeSyntax syntax)
    {
        var type = _binder.BindType(syntax is RefType reference ? reference.Type : syntax);
        if (type is NamedTypeSymbol { IsStatic: true })
            _diagnostics.Error("CS0722", syntax.Span, $"'{type}': static types cannot be used as return types.");
        return type;
    }

    private void FinishProperty(
        SourcePropertySymbol property, DeclaredModifiers modifiers, AccessorList accessors, TypeSyntax typeSyntax, SyntaxToken name,
        NameSyntax? explicitInterface)
    {
        var isExplicit = explicitInterface is not null;
        property.Modifiers = ImpliedModifiers(modifiers, accessors.HasBody, isExplicit);
        property.DeclaredAccessibility = ImpliedAccessibility(modifiers, isExplicit);
        var isBodiless = !accessors.HasBody && (property.Modifiers & MemberModifiers.Abstract) != 0;
        CheckMember(modifiers, name, property.Modifiers, hasBody: !isBodiless, isAccessible: !isExplicit);
        if (accessors.Getter is null && accessors.Setter is null)
            _diagnostics.Error("CS0548", name.Span, $"'{name.Name}': property or indexer must have at least one accessor.");
        accessors.Report(_diagnostics);

        var refKind = typeSyntax is RefType reference ? (reference.ReadOnlyKeyword is null ? RefKind.Ref : RefKind.RefReadOnly) : RefKind.None;
        if (refKind != RefKind.None && accessors.Setter is not null)
            _diagnostics.Error("CS8147", name.Span, "Properties which return by reference cannot have set accessors.");
        property.DeclaredGetter = accessors.Getter is { } getter ? DeclareAccessor(property, getter, accessors, isSetter: false, refKind) : null;
        property.DeclaredSetter = accessors.Setter is { } setter ? DeclareAccessor(property, setter, accessors, isSetter: true, RefKind.None) : null;
        CheckClash(property, name);
        _type.AddMember(property);
        if (explicitInterface is not null)
            _context.CheckLater(() => ExplicitImplementations.Bind(property, _type, explicitInterface, name, _binder));
    }

    private SourceMethodSymbol DeclareAccessor(
        SourcePropertySymbol property, AccessorSyntax syntax, AccessorList list, bool isSetter, RefKind refKind)
    {
        var own = ModifierReader.Read(syntax.Modifiers, _type.Kind == TypeKind.Struct ? MemberModifiers.ReadOnly : MemberModifiers.None, _diagnostics);
        CheckAccessorAccess(property, own, syntax, list);
        var isAuto = AccessorList.IsAutomatic(syntax) && !property.Modifiers.HasFlag(MemberModifiers.Abstract);
        var dot = property.Name.LastIndexOf('.') + 1;
        var accessor = new SourceMethodSymbol(
            property.Name[..dot] + (isSetter ? "set_" : "get_") + property.Name[dot..], MethodKind.Accessor, _type, syntax.Node)
        {
            Synthesized = !isAuto ? SynthesizedKind.None : isSetter ? SynthesizedKind.AutoSetter : SynthesizedKind.AutoGetter,
            Modifiers = (property.Modifiers & ~MemberModifiers.Required) | own.Flags | (syntax.IsInit ? MemberModifiers.InitOnly : MemberModifiers.None),
            DeclaredAccessibility = own.Accessibility ?? property.Accessibility,
            DeclaredReturnType = isSetter ? CoreTypes.Void : property.Type,
            DeclaredReturnRefKind = refKind,
            Associated = property,
        };
        if (syntax.Accessor is { AttributeLists: { IsEmpty: false } lists })
            ApplyAttributes(lists, AttributeTargets.Method, a => accessor.Attributes = a, returning: accessor);
        var parameters = property.Parameters;
        if (isSetter)
            parameters = parameters.Add(new SourceParameterSymbol("value", parameters.Length, property.Type, RefKind.None, default));
        accessor.DeclaredParameters = parameters;
        if (!isSetter && BodyFacts.HasYield(syntax.Block))
            accessor.MarkIterator();
        if (syntax.IsInit && property.IsStatic)
            _diagnostics.Error("CS8856", syntax.Node.Span, "The 'init' accessor is not valid on static members.");
        _cell.Bodies.Add(new PendingBody(accessor, syntax.Node, syntax.Block, syntax.Expression));
        return accessor;
    }

    private void CheckAccessorAccess(SourcePropertySymbol property, DeclaredModifiers own, AccessorSyntax syntax, AccessorList list)
    {
        if (own.Accessibility is not { } access)
            return;
        if (list.Getter is null || list.Setter is null)
            _diagnostics.Error("CS0276", syntax.Node.Span, $"'{property.Name}': accessibility modifiers on accessors may only be used if the property or indexer has both a get and a set accessor.");
        else if (list.Setter.Modifiers.Length > 0 && list.Getter.Modifiers.Length > 0 && ReferenceEquals(syntax, list.Setter))
            _diagnostics.Error("CS0274", syntax.Node.Span, $"Cannot specify accessibility modifiers for both accessors of the property or indexer '{property.Name}'.");
        else if (access >= property.Accessibility)
            _diagnostics.Error("CS0273", own.AccessSpan, $"The accessibility modifier of the accessor must be more restrictive than the property or indexer '{property.Name}'.");
    }

    private void AddBackingField(SourcePropertySymbol property, AccessorList accessors, PropertyDeclaration syntax)
    {
        var isAbstract = property.Modifiers.HasFlag(MemberModifiers.Abstract);
        if (isAbstract || !accessors.NeedsField)
        {
            if (syntax.Initializer is not null)
                _diagnostics.Error("CS8050", syntax.Identifier.Span, "Only properties with a backing field can have initializers.");
            return;
        }

        if (_type.IsInterface && !property.IsStatic)
            _diagnostics.Error("CS8053", syntax.Identifier.Span, "Instance properties in interfaces cannot have initializers or a backing field.");
        if (accessors.Getter is null && AccessorList.IsAutomatic(accessors.Setter!))
            _diagnostics.Error("CS8051", syntax.Identifier.Span, "Auto-implemented properties must have get accessors.");
        else if (property.IsOverride && accessors.Setter is null && InheritedMembers.OverriddenProperty(property) is { Setter: not null, Getter: not null })
            _diagnostics.Error("CS8080", syntax.Identifier.Span, "Auto-implemented properties must override all accessors of the overridden property.");
        if (property.Type.IsRefLike && (!_type.IsRefLike || property.IsStatic))
            _diagnostics.Error("CS8345", syntax.Type.Span, $"Field or auto-implemented property cannot be of type '{property.Type}' unless it is an instance member of a ref struct.");
        var isReadOnlyStruct = _type is { Kind: TypeKind.Struct, IsReadOnly: true } && !property.IsStatic;
        if (isReadOnlyStruct && accessors.Setter is { IsInit: false } && AccessorList.IsAutomatic(accessors.Setter))
            _diagnostics.Error("CS8341", syntax.Identifier.Span, "Auto-implemented instance properties in readonly structs must be readonly.");

        var isReadOnly = (accessors.Setter is null && AccessorList.IsAutomatic(accessors.Getter!)) || isReadOnlyStruct;
        var field = new SourceFieldSymbol($"<{property.Name}>k__BackingField", _type, syntax.Identifier.Span)
        {
            IsSynthesized = true,
            Modifiers = (property.IsStatic ? MemberModifiers.Static : MemberModifiers.None) | (isReadOnly ? MemberModifiers.ReadOnly : MemberModifiers.None),
        };
        field.SetType(property.Type);
        property.BackingField = field;
        _type.AddMember(field);
        if (syntax.Initializer is not null)
            AddInitializer(field, syntax.Initializer, syntax.Identifier);
    }

    private void CheckRequired(SourcePropertySymbol property, SyntaxToken name)
    {
        if (property.IsRequired && (property.Setter is null || property.IsStatic))
            _diagnostics.Error("CS9034", name.Span, $"Required member '{property.Name}' must be settable.");
    }
}
