using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Emit;

/// <summary>The types a cell declares: their names, type parameters, bases and interfaces.</summary>
internal sealed class TypeDefiner(CellEmitter cell, SubmissionTypeSymbol submission, TypeBuilder submissionBuilder)
{
    private readonly Dictionary<SourceTypeSymbol, (TypeBuilder Builder, RuntimeScope Scope)> _types = [];

    public TypeBuilder BuilderOf(SourceTypeSymbol type) => type == submission ? submissionBuilder : _types[type].Builder;

    /// <summary>What symbols mean within the type.</summary>
    public RuntimeScope ScopeOf(SourceTypeSymbol type) => type == submission ? cell.OuterScope : _types[type].Scope;

    /// <param name="types">Containing types before nested ones.</param>
    public void Define(ImmutableArray<SourceTypeSymbol> types)
    {
        foreach (var type in types) DefineName(type);
        foreach (var type in types) DefineBases(type);
    }

    /// <summary>Puts the run-time types in the place of the builders.</summary>
    public void Finish(Module module)
    {
        foreach (var (type, (builder, _)) in _types)
        {
            var created = module.ResolveType(builder.MetadataToken);
            type.RuntimeType = created;
            MetadataTypes.Register(created, type);
            if (!created.IsGenericTypeDefinition) continue;
            var parameters = created.GetGenericArguments();
            var inherited = type.ContainingType?.TypeParameters.Length ?? 0;
            for (var i = inherited; i < parameters.Length; i++)
            {
                ((SourceTypeParameterSymbol)type.TypeParameters[i]).RuntimeType = parameters[i];
                MetadataTypes.Register(parameters[i], type.TypeParameters[i]);
            }
        }

        submission.RuntimeType = module.ResolveType(submissionBuilder.MetadataToken);
        MetadataTypes.Register(submission.RuntimeType, submission);
    }

    private void DefineName(SourceTypeSymbol type)
    {
        var outer = type.ContainingType is SourceTypeSymbol containing ? BuilderOf(containing) : submissionBuilder;
        var name = type.Arity == 0 ? type.Name : type.Name + "`" + type.Arity.ToString(CultureInfo.InvariantCulture);
        var builder = StructLayouts.Define(outer, name, type, AttributesOf(type));
        type.RuntimeType = builder;
        var scope = GenericParameters.Define(cell.OuterScope, type.TypeParameters, names => builder.DefineGenericParameters(names));
        _types[type] = (builder, scope);
        cell.AddType(builder);
    }

    private static TypeAttributes AttributesOf(SourceTypeSymbol type)
    {
        var attributes = TypeAttributes.NestedPublic;
        if (type.Kind == TypeKind.Interface) return attributes | TypeAttributes.Interface | TypeAttributes.Abstract;
        if (type.IsSealed || type.IsStatic) attributes |= TypeAttributes.Sealed;
        if (type.IsAbstract || type.IsStatic) attributes |= TypeAttributes.Abstract;
        if (type.Kind == TypeKind.Struct) attributes |= TypeAttributes.SequentialLayout;
        // A static constructor that is written runs at the first use of the type and not earlier.
        if (type.StaticConstructor?.Syntax is not ConstructorDeclaration) attributes |= TypeAttributes.BeforeFieldInit;
        return attributes;
    }

    private void DefineBases(SourceTypeSymbol type)
    {
        var (builder, scope) = _types[type];
        if (type.Kind != TypeKind.Interface) builder.SetParent(ParentOf(type, scope));
        foreach (var implemented in type.DeclaredInterfaces) builder.AddInterfaceImplementation(scope.Of(implemented));
        // The run time wants interfaces of interfaces listed too.
        foreach (var inherited in type.AllInterfaces.Except(type.DeclaredInterfaces))
        {
            if (type.DeclaredInterfaces.Any(i => i.AllInterfaces.Contains(inherited))) builder.AddInterfaceImplementation(scope.Of(inherited));
        }

        GenericParameters.Constrain(scope, type.TypeParameters, withVariance: type.Kind is TypeKind.Interface or TypeKind.Delegate);
        if (type.IsRefLike) Mark(builder, typeof(IsByRefLikeAttribute));
        if (type is { IsReadOnly: true, Kind: TypeKind.Struct }) Mark(builder, typeof(IsReadOnlyAttribute));
    }

    private static Type ParentOf(SourceTypeSymbol type, RuntimeScope scope) => type.Kind switch
    {
        TypeKind.Struct => typeof(ValueType),
        TypeKind.Enum => typeof(Enum),
        TypeKind.Delegate => typeof(MulticastDelegate),
        _ => type.DeclaredBase is { } declared ? scope.Of(declared) : typeof(object),
    };

    public static void Mark(TypeBuilder builder, Type attribute) =>
        builder.SetCustomAttribute(new CustomAttributeBuilder(attribute.GetConstructor(Type.EmptyTypes)!, []));
}
