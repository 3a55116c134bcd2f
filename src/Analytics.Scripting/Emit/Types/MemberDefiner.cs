using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>The members of a cell's class and of the types it declares, without their bodies.</summary>
internal sealed class MemberDefiner(CellEmitter cell, TypeDefiner types)
{
    private readonly List<(SourceMethodSymbol Symbol, MethodBase Builder)> _methods = [];
    private readonly List<(SourceFieldSymbol Symbol, FieldBuilder Builder)> _fields = [];
    private readonly List<(SourceTypeSymbol Symbol, ConstructorBuilder Builder)> _delegates = [];
    private readonly List<Action> _attributes = [];
    private readonly HashSet<MethodSymbol> _implementing = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SourceMethodSymbol, RuntimeScope> _scopes = new(ReferenceEqualityComparer.Instance);

    private readonly List<(SourceMethodSymbol Symbol, MethodBuilder Builder)> _defaultBodies = [];
    private readonly Dictionary<SourceMethodSymbol, RuntimeScope> _bodyScopes = new(ReferenceEqualityComparer.Instance);

    /// <summary>What symbols mean in the body of a method.</summary>
    public IEnumerable<KeyValuePair<SourceMethodSymbol, RuntimeScope>> MethodScopes => _scopes.Concat(_bodyScopes);

    public void Define(SubmissionTypeSymbol submission, ImmutableArray<SourceTypeSymbol> declared)
    {
        foreach (var type in declared)
            _implementing.UnionWith(type.InterfaceImplementations.Values.Select(m => m.Definition));
        ImmutableArray<SourceTypeSymbol> all = [submission, .. declared];
        foreach (var type in all)
        {
            if (type.Kind == TypeKind.Enum) DefineEnumValue(type);
            foreach (var field in FieldsOf(type)) DefineField(type, field);
        }

        foreach (var type in all)
        {
            foreach (var method in MethodsOf(type)) DefineMethod(type, method);
            foreach (var member in MemberOrder.Of(type)) DefineWrapper(type, member);
        }

        foreach (var type in declared.Where(t => t.GetMembers().Any(m => m is PropertySymbol { IsRequired: true } or FieldSymbol { IsRequired: true })))
            types.BuilderOf(type).SetCustomAttribute(Required);
        foreach (var type in declared) Attribute(type.Attributes, types.BuilderOf(type).SetCustomAttribute);
        foreach (var write in _attributes) write();
        foreach (var type in declared) InterfaceMaps.Define(type, types.BuilderOf(type), types.ScopeOf(type));
    }

    /// <summary>Attributes are written last: the class of one may be declared in the cell itself.</summary>
    private void Attribute(ImmutableArray<AppliedAttribute> attributes, Action<ConstructorInfo, byte[]> set)
    {
        foreach (var attribute in attributes)
        {
            if (StructLayouts.IsFlag(attribute)) continue;
            _attributes.Add(() => set(
                cell.OuterScope.ConstructorOf(attribute.Constructor), AttributeBlob.Of(attribute, cell.OuterScope)));
        }
    }

    /// <summary>Puts the run-time members in the place of the builders.</summary>
    public void Finish(Module module)
    {
        foreach (var (symbol, builder) in _fields) symbol.RuntimeField = module.ResolveField(builder.MetadataToken);
        foreach (var (symbol, builder) in _methods)
        {
            var method = module.ResolveMethod(builder.MetadataToken)!;
            symbol.RuntimeMethod = method;
            if (!method.IsGenericMethodDefinition) continue;
            var parameters = method.GetGenericArguments();
            for (var i = 0; i < parameters.Length; i++)
            {
                if (symbol.DeclaredTypeParameters[i] is SourceTypeParameterSymbol parameter) parameter.RuntimeType = parameters[i];
            }
        }

        foreach (var (symbol, builder) in _defaultBodies) symbol.DefaultBody = (MethodInfo)module.ResolveMethod(builder.MetadataToken)!;
        foreach (var (symbol, builder) in _delegates)
            cell.Module.SetDelegateConstructor(symbol, (ConstructorInfo)module.ResolveMethod(builder.MetadataToken)!);
    }

    private static List<SourceFieldSymbol> FieldsOf(SourceTypeSymbol type)
    {
        var fields = new List<SourceFieldSymbol>();
        foreach (var member in MemberOrder.Of(type))
        {
            var field = member switch
            {
                SourceFieldSymbol own => own,
                SourcePropertySymbol property => property.BackingField,
                SourceEventSymbol @event => @event.Field,
                _ => null,
            };
            if (field is not null && !fields.Contains(field)) fields.Add(field);
        }

        return fields;
    }

    /// <summary>Every method a type declares, accessors and constructors included.</summary>
    public static IEnumerable<SourceMethodSymbol> MethodsOf(SourceTypeSymbol type)
    {
        var methods = new List<MethodSymbol?>();
        foreach (var member in MemberOrder.Of(type))
        {
            methods.AddRange(member switch
            {
                MethodSymbol method => [method],
                SourcePropertySymbol property => [property.Getter, property.Setter],
                SourceEventSymbol @event => [@event.Adder, @event.Remover],
                _ => [],
            });
        }

        methods.AddRange(type.Constructors);
        methods.Add(type.StaticConstructor);
        methods.Add(type.Invoke);
        return methods.OfType<SourceMethodSymbol>().Where(m => !m.IsPartialWithoutBody).Distinct();
    }

    private void DefineEnumValue(SourceTypeSymbol type) => types.BuilderOf(type).DefineField(
        "value__",
        cell.OuterScope.Of(type.UnderlyingType!),
        FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName);

    private void DefineField(SourceTypeSymbol type, SourceFieldSymbol field)
    {
        var isTop = type is SubmissionTypeSymbol;
        var attributes = isTop || type.Kind == TypeKind.Enum ? FieldAttributes.Public : Attributes.Of(field);
        if (field.IsStatic || isTop || type.Kind == TypeKind.Enum) attributes |= FieldAttributes.Static;
        // What a session variable may not be assigned is the binder's business; later cells may still set it from outside.
        if (field.IsReadOnly && !isTop) attributes |= FieldAttributes.InitOnly;
        var isLiteral = (field.IsConst || type.Kind == TypeKind.Enum) && field.ConstantValue?.Value is not decimal and not nint and not nuint;
        if (isLiteral) attributes |= FieldAttributes.Literal | FieldAttributes.HasDefault;
        Type[]? required = field.IsVolatile ? [typeof(IsVolatile)] : null;
        var builder = types.BuilderOf(type).DefineField(field.MetadataName ?? field.Name, types.ScopeOf(type).Of(field.Type), required, null, attributes);
        if (isLiteral) builder.SetConstant(Literals.Of(field));
        if (field.IsRequired) builder.SetCustomAttribute(Required);
        if (StructLayouts.OffsetOf(field) is { } offset) builder.SetOffset(offset);
        field.RuntimeField = builder;
        Attribute(field.Attributes, builder.SetCustomAttribute);
        _fields.Add((field, builder));
    }

    private void DefineMethod(SourceTypeSymbol type, SourceMethodSymbol method)
    {
        var owner = types.BuilderOf(type);
        var scope = types.ScopeOf(type);
        if (type.IsDelegate)
        {
            if (method == type.Invoke) DefineDelegate(type, owner, method, scope);
            return;
        }

        MethodBase builder;
        if (method.MethodKind == MethodKind.StaticConstructor) builder = owner.DefineTypeInitializer();
        else if (method.MethodKind == MethodKind.Constructor) builder = DefineConstructor(owner, method, scope);
        else
        {
            var attributes = type is SubmissionTypeSymbol
                ? MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig
                : Attributes.Of(method, type, _implementing.Contains(method));
            var made = owner.DefineMethod(method.Name, attributes);
            scope = GenericParameters.Define(scope, method.DeclaredTypeParameters, names => made.DefineGenericParameters(names));
            GenericParameters.Constrain(scope, method.DeclaredTypeParameters, withVariance: false);
            Signatures.Set(made, method, scope, Attribute);
            builder = made;
            if (method.IsStaticVirtualWithBody) DefineDefaultBody(owner, method, types.ScopeOf(type));
        }

        Add(method, builder, scope);
    }

    private void DefineDefaultBody(TypeBuilder owner, SourceMethodSymbol method, RuntimeScope around)
    {
        var body = owner.DefineMethod($"<{method.Name}>", MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig);
        var inside = GenericParameters.Define(around, method.DeclaredTypeParameters, names => body.DefineGenericParameters(names));
        GenericParameters.Constrain(inside, method.DeclaredTypeParameters, withVariance: false);
        Signatures.Set(body, method, inside);
        method.DefaultBody = body;
        _defaultBodies.Add((method, body));
        _bodyScopes[method] = inside;
    }

    private ConstructorBuilder DefineConstructor(TypeBuilder owner, SourceMethodSymbol method, RuntimeScope scope)
    {
        var attributes = Attributes.AccessOf(method.Accessibility) | MethodAttributes.HideBySig;
        var constructor = owner.DefineConstructor(attributes, CallingConventions.Standard, Signatures.Of(method, scope));
        Signatures.Name(method, constructor.DefineParameter, Attribute);
        return constructor;
    }

    private void DefineDelegate(SourceTypeSymbol type, TypeBuilder owner, SourceMethodSymbol invoke, RuntimeScope scope)
    {
        const MethodImplAttributes byRuntime = MethodImplAttributes.Runtime | MethodImplAttributes.Managed;
        var constructor = owner.DefineConstructor(
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.RTSpecialName | MethodAttributes.SpecialName,
            CallingConventions.Standard,
            [typeof(object), typeof(nint)]);
        constructor.SetImplementationFlags(byRuntime);
        cell.Module.SetDelegateConstructor(type, constructor);
        _delegates.Add((type, constructor));
        var method = owner.DefineMethod(
            "Invoke", MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.NewSlot | MethodAttributes.Virtual);
        // In this order: the flags fix the signature.
        Signatures.Set(method, invoke, scope, Attribute);
        method.SetImplementationFlags(byRuntime);
        DefineAsyncInvoke(owner, invoke, scope, byRuntime);
        Add(invoke, method, scope);
    }

    /// <summary>Nothing can call these any more, but reflection shows them on every delegate type.</summary>
    private static void DefineAsyncInvoke(TypeBuilder owner, SourceMethodSymbol invoke, RuntimeScope scope, MethodImplAttributes byRuntime)
    {
        const MethodAttributes attributes = MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.NewSlot | MethodAttributes.Virtual;
        var taken = Signatures.Of(invoke, scope);
        var begin = owner.DefineMethod("BeginInvoke", attributes, typeof(IAsyncResult), [.. taken, typeof(AsyncCallback), typeof(object)]);
        begin.SetImplementationFlags(byRuntime);
        var end = owner.DefineMethod("EndInvoke", attributes, scope.Of(invoke.ReturnType), [.. taken.Where(t => t.IsByRef), typeof(IAsyncResult)]);
        end.SetImplementationFlags(byRuntime);
    }

    private void Add(SourceMethodSymbol method, MethodBase builder, RuntimeScope scope)
    {
        method.RuntimeMethod = builder;
        if (builder is ConstructorBuilder constructor) Attribute(method.Attributes, constructor.SetCustomAttribute);
        else if (builder is MethodBuilder ordinary)
        {
            // Metadata has no such attribute but flags.
            var flags = method.Attributes.Where(a => a.Constructor.ContainingType is { Name: "MethodImplAttribute", Namespace: "System.Runtime.CompilerServices" }).ToList();
            foreach (var flag in flags.Where(f => f.Arguments.Length == 1))
                ordinary.SetImplementationFlags((MethodImplAttributes)Convert.ToInt32(flag.Arguments[0].Value, System.Globalization.CultureInfo.InvariantCulture));
            Attribute([.. method.Attributes.Except(flags)], ordinary.SetCustomAttribute);
            if (method.IsExtension) ordinary.SetCustomAttribute(Extension);
        }

        _methods.Add((method, builder));
        _scopes[method] = scope;
    }

    /// <summary>Properties and events are only names for their accessors, which reflection and serializers go by.</summary>
    private void DefineWrapper(SourceTypeSymbol type, Symbol member)
    {
        var owner = types.BuilderOf(type);
        var scope = types.ScopeOf(type);
        switch (member)
        {
            case SourcePropertySymbol property:
                var parameters = property.Parameters.Select(p => scope.Of(p)).ToArray();
                var builder = owner.DefineProperty(property.Name, PropertyAttributes.None, scope.Of(property.Type), parameters);
                if (BuilderOf(property.Getter) is { } getter) builder.SetGetMethod(getter);
                if (BuilderOf(property.Setter) is { } setter) builder.SetSetMethod(setter);
                if (property.IsRequired) builder.SetCustomAttribute(Required);
                Attribute(property.Attributes, builder.SetCustomAttribute);
                if (property is { IsIndexer: true, ExplicitlyImplements: null }) MarkDefaultMember(owner, property.Name);
                break;
            case SourceEventSymbol @event:
                var eventBuilder = owner.DefineEvent(@event.Name, EventAttributes.None, scope.Of(@event.Type));
                if (BuilderOf(@event.Adder) is { } adder) eventBuilder.SetAddOnMethod(adder);
                Attribute(@event.Attributes, eventBuilder.SetCustomAttribute);
                if (BuilderOf(@event.Remover) is { } remover) eventBuilder.SetRemoveOnMethod(remover);
                break;
        }
    }

    private static readonly CustomAttributeBuilder Required = new(typeof(RequiredMemberAttribute).GetConstructor([])!, []);
    private static readonly CustomAttributeBuilder Extension = new(typeof(ExtensionAttribute).GetConstructor([])!, []);

    private static MethodBuilder? BuilderOf(MethodSymbol? accessor) => (accessor as SourceMethodSymbol)?.RuntimeMethod as MethodBuilder;

    private static void MarkDefaultMember(TypeBuilder owner, string name) => owner.SetCustomAttribute(
        new CustomAttributeBuilder(typeof(DefaultMemberAttribute).GetConstructor([typeof(string)])!, [name]));
}
