using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Simple names as expressions: locals, members of the types around, session variables and functions, imports, types.</summary>
internal sealed partial class Binder
{
    /// <summary>What a name alone means; reports CS0103 where nothing. An invoked name passes over what cannot be called.</summary>
    private BoundExpression BindName(SimpleNameSyntax syntax, bool isInvoked)
    {
        if (syntax.Identifier.IsMissing)
            return new BoundError(syntax);
        var name = syntax.Identifier.Name;
        var generic = syntax as GenericName;
        var typeArguments = generic is null || generic.TypeArguments.Any(a => a is OmittedTypeArgument) ? [] : BindTypeArguments(generic);
        if (BindInScopes(syntax, name, typeArguments) is { } local)
            return local;
        if (BindInContainingTypes(syntax, name, typeArguments, isInvoked) is { } member)
            return member;
        if (BindInCells(syntax, name, typeArguments, isInvoked) is { } session)
            return session;
        var typeOrNamespace = FindTypeOrNamespace(name, generic?.TypeArguments.Length ?? 0);
        if (typeOrNamespace is not null && !(isInvoked && generic is null))
            return BindTypeName(syntax);
        if (BindInStaticImports(syntax, name, typeArguments, isInvoked) is { } imported)
            return imported;
        if (typeOrNamespace is not null || syntax.Identifier.Text is "nint" or "nuint")
            return BindTypeName(syntax);
        ReportUnknownName(syntax, name);
        return new BoundError(syntax);
    }

    private BoundExpression BindTypeName(NameSyntax syntax) =>
        BindNamespaceOrType(syntax, allowUnbound: InNameOf) is { } symbol and not TypeSymbol { IsError: true } ? new TypeOrNamespace(syntax, symbol) : new BoundError(syntax);

    private BoundExpression? BindInScopes(SimpleNameSyntax syntax, string name, ImmutableArray<TypeSymbol> typeArguments)
    {
        switch (Scope.Find(name))
        {
            case MethodSymbol function:
                return new MethodGroup(syntax, null, name, [new MemberCandidate(function, CoreTypes.Object)], typeArguments)
                {
                    Binder = this,
                    IsSimpleName = true,
                };
            case not null when syntax is GenericName:
                return null;
            case LocalSymbol local:
                return UseLocal(syntax, local);
            case ParameterSymbol parameter:
                CheckCapture(syntax, parameter, parameter.RefKind);
                return new BoundParameter(syntax, parameter);
            case RangeVariableSymbol variable:
                return variable.Read(syntax);
            default:
                return null;
        }
    }

    private BoundExpression UseLocal(SimpleNameSyntax syntax, LocalSymbol local)
    {
        if (syntax.Span.Start < local.Span.Start)
        {
            Diagnostics.Error("CS0841", syntax.Span, $"Cannot use local variable '{local.Name}' before it is declared.");
            return new BoundError(syntax);
        }

        if (!local.HasType)
        {
            Diagnostics.Error("CS0841", syntax.Span, $"Cannot use local variable '{local.Name}' while its type is being inferred.");
            return new BoundError(syntax);
        }

        if (!local.IsConst)
            CheckCapture(syntax, local, local.RefKind);
        return new BoundLocal(syntax, local);
    }

    /// <summary>What a lambda or local function may not take along from around it.</summary>
    private void CheckCapture(SimpleNameSyntax syntax, Symbol variable, RefKind refKind)
    {
        var isByReference = refKind != RefKind.None || (variable as ParameterSymbol)?.Type.IsRefLike == true || (variable as LocalSymbol)?.Type.IsRefLike == true;
        for (var scope = Scope; scope?.Parent is { } outer; scope = outer)
        {
            if (ReferenceEquals(scope.Function, outer.Function))
                continue;
            if (!ReferenceEquals(outer.Find(variable.Name), variable))
                return;
            if (scope.Function is { IsStatic: true, MethodKind: MethodKind.Lambda })
                Diagnostics.Error("CS8820", syntax.Span, $"A static anonymous function cannot contain a reference to '{variable.Name}'.");
            else if (scope.Function is { IsStatic: true, MethodKind: MethodKind.LocalFunction })
                Diagnostics.Error("CS8421", syntax.Span, $"A static local function cannot contain a reference to '{variable.Name}'.");
            else if (isByReference)
                Diagnostics.Error("CS1628", syntax.Span, $"Cannot use ref, out, in or ref-like '{variable.Name}' inside an anonymous method, lambda expression, query expression, or local function.");
        }
    }

    private BoundExpression? BindInContainingTypes(SimpleNameSyntax syntax, string name, ImmutableArray<TypeSymbol> typeArguments, bool isInvoked)
    {
        for (NamedTypeSymbol? type = Scope.ContainingType; type is not null and not SubmissionTypeSymbol; type = type.ContainingType)
        {
            var found = MemberLookup.Find(type, name, m => IsAccessible(m));
            if (!found.IsEmpty && !(isInvoked && found.Single is { } single && !IsInvocable(single)) && !(syntax is GenericName && found.Methods.IsEmpty))
                return BindImplicitMember(syntax, type, found, typeArguments);
            if (FindNestedType(type, name, typeArguments.Length) is not null)
                return BindTypeName(syntax);
        }

        return null;
    }

    private BoundExpression BindImplicitMember(SimpleNameSyntax syntax, NamedTypeSymbol type, LookupResult found, ImmutableArray<TypeSymbol> typeArguments)
    {
        var isThis = HasThis && ReferenceEquals(type, Scope.ContainingType);
        if (!found.Methods.IsEmpty)
        {
            return new MethodGroup(syntax, isThis ? new BoundThis(syntax, type) : null, syntax.Identifier.Name, found.Methods, typeArguments)
            {
                Binder = this,
                IsSimpleName = true,
                MayBeStatic = isThis,
            };
        }

        var member = found.Single!;
        if (member.IsStatic)
            return MakeMember(syntax, null, member, null);
        if (isThis || InNameOf)
            return MakeMember(syntax, new BoundThis(syntax, type), member, null);
        ReportNeedsObject(syntax, member);
        return new BoundError(syntax);
    }

    private void ReportNeedsObject(SyntaxNode syntax, Symbol member) =>
        Diagnostics.Error("CS0120", syntax.Span, $"An object reference is required for the non-static field, method, or property '{Qualified(member)}'.");

    /// <summary>Session variables and functions, those of the newest cell first; a function's older overloads still count.</summary>
    private BoundExpression? BindInCells(SimpleNameSyntax syntax, string name, ImmutableArray<TypeSymbol> typeArguments, bool isInvoked)
    {
        ImmutableArray<MemberCandidate>.Builder? methods = null;
        for (var cell = Context.Submission; cell is not null; cell = cell.Previous)
        {
            foreach (var member in cell.GetMembers(name))
            {
                if (member is MethodSymbol method)
                {
                    methods ??= ImmutableArray.CreateBuilder<MemberCandidate>();
                    if (!methods.Any(m => MemberLookup.SameSignature((MethodSymbol)m.Member, method)))
                        methods.Add(new MemberCandidate(method, CoreTypes.Object));
                }
                else if (methods is null && !(isInvoked && !IsInvocable(member)) && syntax is not GenericName)
                {
                    return MakeMember(syntax, null, member, null);
                }
            }

            if (methods is null && cell.GetNestedType(name, typeArguments.Length) is not null)
                return BindTypeName(syntax);
        }

        return methods is null ? null : new MethodGroup(syntax, null, name, methods.ToImmutable(), typeArguments) { Binder = this, IsSimpleName = true };
    }

    private BoundExpression? BindInStaticImports(SimpleNameSyntax syntax, string name, ImmutableArray<TypeSymbol> typeArguments, bool isInvoked)
    {
        ImmutableArray<MemberCandidate>.Builder? methods = null;
        Symbol? single = null;
        foreach (var type in Context.Imports.StaticTypes)
        {
            // What the type inherits is not imported.
            var found = MemberLookup.Find(type, name, m => m.IsStatic && IsAccessible(m) && m.ContainingType == type);
            foreach (var method in found.Methods)
            {
                if (!((MethodSymbol)method.Member).IsExtension)
                    (methods ??= ImmutableArray.CreateBuilder<MemberCandidate>()).Add(method);
            }

            if (found.Single is null || (isInvoked && !IsInvocable(found.Single)))
                continue;
            if (single is not null && !ReferenceEquals(single, found.Single))
            {
                Diagnostics.Error("CS0229", syntax.Span, $"Ambiguity between '{Qualified(single)}' and '{Qualified(found.Single)}'.");
                return new BoundError(syntax);
            }

            single = found.Single;
        }

        if (methods is not null)
            return new MethodGroup(syntax, null, name, methods.ToImmutable(), typeArguments) { Binder = this, IsSimpleName = true };
        return single is null || syntax is GenericName ? null : MakeMember(syntax, null, single, null);
    }

    /// <summary>Whether something can stand before an argument list.</summary>
    private static bool IsInvocable(Symbol member) => TypeOf(member) is not { } type || type.IsDelegate || type.IsError || type.Kind == TypeKind.Dynamic;

    private static TypeSymbol? TypeOf(Symbol member) => member switch
    {
        FieldSymbol field => field.Type,
        PropertySymbol property => property.Type,
        EventSymbol @event => @event.Type,
        _ => null,
    };

    /// <summary>A member with its type, for messages.</summary>
    private static string Qualified(Symbol member) => member switch
    {
        MethodSymbol method => method.ToString(),
        _ when member.ContainingType is { } type and not SubmissionTypeSymbol => $"{type}.{member.Name}",
        _ => member.Name,
    };
}
