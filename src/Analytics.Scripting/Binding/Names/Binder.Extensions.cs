using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Where extension methods come from.</summary>
internal sealed partial class Binder
{
    /// <summary>
    /// The extension methods of a name, nearest first: those of this cell, then of each earlier cell, then all imported ones together.
    /// Scopes without any are left out.
    /// </summary>
    internal IEnumerable<ImmutableArray<MemberCandidate>> ExtensionScopes(string name)
    {
        for (var cell = Context.Submission; cell is not null; cell = cell.Previous)
        {
            var own = ExtensionsOf(cell, name);
            foreach (var nested in cell.NestedTypes)
            {
                if (nested.IsStatic)
                    own = own.AddRange(ExtensionsOf(nested, name));
            }

            if (!own.IsEmpty)
                yield return own;
        }

        var imported = ImportedExtensions(name);
        if (!imported.IsEmpty)
            yield return imported;
    }

    /// <summary>Whether some extension method of that name could take the receiver, whatever the other arguments are.</summary>
    private bool HasExtensionFor(BoundExpression receiver, string name) =>
        ExtensionScopes(name).Any(s => s.Any(c => MayTake((MethodSymbol)c.Member, receiver)));

    private bool MayTake(MethodSymbol method, BoundExpression receiver) => TakenBy(method, receiver) is not null;

    /// <summary>
    /// An extension method over the type arguments that its receiver tells, the others left as they are; null where it cannot take the receiver.
    /// </summary>
    internal MethodSymbol? TakenBy(MethodSymbol method, BoundExpression receiver)
    {
        var type = method.Parameters[0].Type;
        var taken = method;
        if (method.NeedsTypeArguments)
        {
            var inferred = new BoundInference(method.TypeParameters);
            inferred.Lower(receiver.Type, type);
            var arguments = ImmutableArray.CreateBuilder<TypeSymbol>(method.TypeParameters.Length);
            for (var i = 0; i < method.TypeParameters.Length; i++)
            {
                var isUsed = type.ContainsTypeParameter(p => ReferenceEquals(p, method.TypeParameters[i]));
                var isFixed = isUsed && inferred[i].TryFix();

                // A text tells nothing of what the span is of that it becomes, but another argument may.
                var isText = isUsed && !isFixed && receiver.Type.IsString() && type.IsReadOnlySpan() && ReferenceEquals(type.Argument(), method.TypeParameters[i]);
                if (isUsed && !isFixed && !isText)
                    return null;
                arguments.Add(isText ? CoreTypes.Char : inferred[i].Fixed ?? method.TypeParameters[i]);
            }

            taken = method.Construct(arguments.MoveToImmutable());
            type = taken.Parameters[0].Type;
        }

        return Classify(receiver, type).Kind is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.Boxing
            or ConversionKind.Span or ConversionKind.Tuple or ConversionKind.TupleLiteral
            ? taken
            : null;
    }

    /// <summary>Every extension method in scope, nearest first, as <see cref="ExtensionScopes"/> finds them by name.</summary>
    internal IEnumerable<MethodSymbol> AllExtensions()
    {
        for (var cell = Context.Submission; cell is not null; cell = cell.Previous)
        {
            foreach (var type in cell.NestedTypes.Where(t => t.IsStatic).Prepend<NamedTypeSymbol>(cell))
            {
                foreach (var method in ExtensionsOf(type))
                    yield return method;
            }
        }

        var imported = Context.Imports.Namespaces.SelectMany(n => Context.References.ExtensionClasses(n.FullName)).Concat(Context.Imports.StaticTypes);
        foreach (var type in imported.Distinct())
        {
            foreach (var method in ExtensionsOf(type))
                yield return method;
        }
    }

    private IEnumerable<MethodSymbol> ExtensionsOf(NamedTypeSymbol type) => type is MetadataTypeSymbol metadata
        ? metadata.Extensions
        : type.GetMembers().OfType<MethodSymbol>().Where(m => m is { IsExtension: true, IsStatic: true } && IsAccessible(m));

    private ImmutableArray<MemberCandidate> ImportedExtensions(string name)
    {
        var cache = Context.ImportedExtensions;
        if (cache.TryGetValue(name, out var known) && ReferenceEquals(known.Imports, Context.Imports))
            return known.Methods;
        var found = ImmutableArray.CreateBuilder<MemberCandidate>();
        var classes = new HashSet<NamedTypeSymbol>();
        foreach (var @namespace in Context.Imports.Namespaces)
        {
            foreach (var type in Context.References.ExtensionClasses(@namespace.FullName))
            {
                if (classes.Add(type))
                    found.AddRange(ExtensionsOf(type, name));
            }
        }

        foreach (var type in Context.Imports.StaticTypes)
        {
            if (classes.Add(type))
                found.AddRange(ExtensionsOf(type, name));
        }

        var methods = found.ToImmutable();
        cache[name] = new ImportedMethods(Context.Imports, methods);
        return methods;
    }

    private ImmutableArray<MemberCandidate> ExtensionsOf(NamedTypeSymbol type, string name)
    {
        var members = type.GetMembers(name);
        if (members.IsEmpty)
            return [];
        return
        [
            .. members.Where(m => m is MethodSymbol { IsExtension: true, IsStatic: true } && IsAccessible(m)).Select(m => new MemberCandidate(m, CoreTypes.Object)),
        ];
    }
}
