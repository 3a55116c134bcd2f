using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Binds what a type says before its members: its base class, interfaces and the constraints of its type parameters.</summary>
internal sealed class BaseBinder(BindingContext context, DiagnosticBag diagnostics)
{
    private readonly Dictionary<SourceTypeSymbol, TextSpan> _baseSpans = [];

    public void Bind(IReadOnlyList<SourceTypeSymbol> types)
    {
        foreach (var type in types)
            BindConstraints(type);
        foreach (var type in types)
            BindBases(type);
        foreach (var type in types)
            CheckCycle(type);
        foreach (var type in types)
            type.SealInterfaces();
        context.CheckLater(() =>
        {
            foreach (var type in types)
                CheckBases(type);
        });
    }

    private Binder BinderOf(SourceTypeSymbol type) => new(context, new Scope(null, null, type), diagnostics);

    private void BindConstraints(SourceTypeSymbol type)
    {
        var clauses = type.Declaration switch
        {
            TypeDeclaration declaration => declaration.Constraints,
            DelegateDeclaration declaration => declaration.Constraints,
            _ => [],
        };
        var own = type.TypeParameters.Skip(type.TypeParameters.Length - type.Arity).Cast<SourceTypeParameterSymbol>().ToImmutableArray();
        BinderOf(type).BindConstraints(clauses, own);
    }

    private void BindBases(SourceTypeSymbol type)
    {
        switch (type.Declaration)
        {
            case EnumDeclaration declaration:
                type.DeclaredBase = CoreTypes.Enum;
                type.UnderlyingType = BindUnderlying(declaration, type);
                break;
            case DelegateDeclaration:
                type.DeclaredBase = CoreTypes.MulticastDelegate;
                break;
            case TypeDeclaration declaration:
                BindBaseList(declaration, type);
                break;
        }
    }

    private NamedTypeSymbol BindUnderlying(EnumDeclaration syntax, SourceTypeSymbol type)
    {
        if (syntax.UnderlyingType is null)
            return CoreTypes.Int32;
        var underlying = BinderOf(type).BindType(syntax.UnderlyingType);
        var isAllowed = underlying.SpecialType.IsIntegral() && underlying.SpecialType is not (SpecialType.Char or SpecialType.IntPtr or SpecialType.UIntPtr);
        if (!isAllowed && !underlying.IsError)
            diagnostics.Error("CS1008", syntax.UnderlyingType.Span, "Type byte, sbyte, short, ushort, int, uint, long, or ulong expected.");
        return isAllowed ? (NamedTypeSymbol)underlying : CoreTypes.Int32;
    }

    private void BindBaseList(TypeDeclaration syntax, SourceTypeSymbol type)
    {
        var binder = BinderOf(type);
        var interfaces = ImmutableArray.CreateBuilder<NamedTypeSymbol>();
        TypeSymbol? baseClass = null;
        for (var i = 0; i < syntax.BaseTypes.Length; i++)
        {
            var item = syntax.BaseTypes[i];
            var bound = binder.BindType(item.Type);
            if (bound.IsError)
                continue;
            if (item.ArgumentList is not null && (bound.IsInterface || !syntax.HasParameterList))
                diagnostics.Error("CS8861", item.ArgumentList.Span, "Unexpected argument list.");
            if (bound is NamedTypeSymbol { IsInterface: true } @interface)
                AddInterface(interfaces, @interface, item.Type, type);
            else if (MayDerive(type, bound, item.Type, isFirst: i == 0, hasBase: baseClass is not null))
                (baseClass, _baseSpans[type]) = (bound, item.Type.Span);
        }

        var equatable = MetadataTypes.Named(typeof(IEquatable<>)).Construct(type);
        if (type.IsRecord && !interfaces.Contains(equatable))
            interfaces.Add(equatable);
        type.DeclaredInterfaces = interfaces.DrainToImmutable();
        type.DeclaredBase = type.Kind switch
        {
            TypeKind.Interface => null,
            TypeKind.Struct => CoreTypes.ValueType,
            _ => baseClass ?? CoreTypes.Object,
        };
    }

    private void AddInterface(ImmutableArray<NamedTypeSymbol>.Builder interfaces, NamedTypeSymbol added, TypeSyntax syntax, SourceTypeSymbol type)
    {
        if (type.IsStatic)
            diagnostics.Error("CS0714", syntax.Span, $"'{type}': static classes cannot implement interfaces.");
        else if (interfaces.Contains(added))
            diagnostics.Error("CS0528", syntax.Span, $"'{added}' is already listed in interface list.");
        else
            interfaces.Add(added);
    }

    private bool MayDerive(SourceTypeSymbol type, TypeSymbol bound, TypeSyntax syntax, bool isFirst, bool hasBase)
    {
        void Report(string code, string message) => diagnostics.Error(code, syntax.Span, message);

        if (bound is not NamedTypeSymbol { Kind: TypeKind.Class } named)
        {
            if (type.Kind != TypeKind.Class)
                Report("CS0527", $"Type '{bound}' in interface list is not an interface.");
            else if (bound is TypeParameterSymbol)
                Report("CS0689", $"Cannot derive from '{bound}' because it is a type parameter.");
            else if (bound is NamedTypeSymbol)
                Report("CS0509", $"'{type}': cannot derive from sealed type '{bound}'.");
            else
                Report("CS1521", "Invalid base type.");
            return false;
        }

        if (type.Kind != TypeKind.Class)
            Report("CS0527", $"Type '{bound}' in interface list is not an interface.");
        else if (hasBase)
            Report("CS1721", $"Class '{type}' cannot have multiple base classes.");
        else if (!isFirst)
            Report("CS1722", $"Base class '{bound}' must come before any interfaces.");
        else if (named.IsStatic)
            Report("CS0709", $"'{type}': cannot derive from static class '{bound}'.");
        else if (named.IsSealed)
            Report("CS0509", $"'{type}': cannot derive from sealed type '{bound}'.");
        else if (type.IsStatic && named.SpecialType != SpecialType.Object)
            Report("CS0713", $"Static class '{type}' cannot derive from type '{bound}'. Static classes must derive from object.");
        else if (named.SpecialType is SpecialType.Enum or SpecialType.ValueType or SpecialType.Delegate or SpecialType.MulticastDelegate or SpecialType.Array)
            Report("CS0644", $"'{type}' cannot derive from special class '{bound}'.");
        else
            return true;
        return false;
    }

    /// <summary>A type that is its own base or interface gets none, so that nothing later goes in circles.</summary>
    private void CheckCycle(SourceTypeSymbol type)
    {
        var declaration = type.Declaration;
        var isCircular = type.Kind == TypeKind.Interface
            ? Reaches(type, type, new HashSet<NamedTypeSymbol>(), t => t is SourceTypeSymbol s ? s.DeclaredInterfaces : [])
            : Reaches(type, type, new HashSet<NamedTypeSymbol>(), t => t is SourceTypeSymbol { DeclaredBase: NamedTypeSymbol parent } ? [parent] : []);
        if (!isCircular)
            return;
        var span = declaration is TypeDeclaration syntax ? syntax.Identifier.Span : declaration!.Span;
        diagnostics.Error(
            type.IsInterface ? "CS0529" : "CS0146", span,
            type.IsInterface ? $"Inherited interface causes a cycle in the interface hierarchy of '{type}'." : $"Circular base type dependency involving '{type}'.");
        if (type.IsInterface)
            type.DeclaredInterfaces = [];
        else
            type.DeclaredBase = CoreTypes.Object;
    }

    private static bool Reaches(
        NamedTypeSymbol from, NamedTypeSymbol target, HashSet<NamedTypeSymbol> seen, Func<NamedTypeSymbol, IEnumerable<NamedTypeSymbol>> next)
    {
        foreach (var parent in next(from))
        {
            var definition = parent.Definition;
            if (ReferenceEquals(definition, target) || (seen.Add(definition) && Reaches(definition, target, seen, next)))
                return true;
        }

        return false;
    }

    private void CheckBases(SourceTypeSymbol type)
    {
        if (!_baseSpans.TryGetValue(type, out var span) || type.DeclaredBase is not NamedTypeSymbol parent)
            return;
        if (type.IsRecord && !parent.IsRecord && parent.SpecialType != SpecialType.Object)
            diagnostics.Error("CS8864", span, "Records may only inherit from object or another record.");
        else if (!type.IsRecord && parent.IsRecord)
            diagnostics.Error("CS8865", span, "Only records may inherit from records.");
    }
}
