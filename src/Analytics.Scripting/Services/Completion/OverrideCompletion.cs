using Analytics.Notebooks;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>The inherited members that a type can override, each with the declaration that does it.</summary>
internal static class OverrideCompletion
{
    /// <param name="request">Where.</param>
    /// <param name="withType">Whether the member's type is still to be written.</param>
    public static IEnumerable<Candidate> At(CompletionRequest request, bool withType)
    {
        var declaration = request.Code.Path.OfType<TypeDeclaration>().FirstOrDefault();
        var modifiers = request.Code.Path.OfType<MemberSyntax>().First().Modifiers;
        if (declaration is null || !TypePlaces.IsOverride(modifiers) || request.Model.TypeOf(declaration) is not { } type) yield break;
        var binder = new Binder(request.Model.Context, new Scope(null, null, type), new DiagnosticBag()) { HasThis = true };
        var taken = new List<Symbol>(type.GetMembers().Where(m => m.Name != request.Code.Token.Name));
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (!binder.IsAccessible(member, null) || RuntimeMembers.IsHidden(member) || taken.Exists(t => IsSame(t, member))) continue;
                taken.Add(member);
                if (Of(member, withType) is { } candidate) yield return candidate;
            }
        }
    }

    private static Candidate? Of(Symbol member, bool withType) => member switch
    {
        MethodSymbol { MethodKind: MethodKind.Ordinary, IsVirtual: true, Name: not "Finalize" } method => OfMethod(method, withType),
        PropertySymbol { IsIndexer: false } property when (property.Getter ?? property.Setter) is { IsVirtual: true } => OfProperty(property, withType),
        _ => null,
    };

    private static Candidate OfMethod(MethodSymbol method, bool withType)
    {
        var arguments = string.Join(", ", method.Parameters.Select(p => Prefix(p.RefKind) + p.Name));
        var head = $"{method.Name}({string.Join(", ", method.Parameters.Select(TypeDisplay.Of))})";
        var body = method.IsAbstract ? "throw new NotImplementedException()" : $"base.{method.Name}({arguments})";
        return new Candidate(method.Name, CompletionKind.Method, Nearness.Place)
        {
            Label = head,
            Text = withType ? $"{method.ReturnType} {head} => {body};" : method.Name,
            Signature = () => SignatureText.Of(method),
            Symbol = method,
        };
    }

    private static Candidate OfProperty(PropertySymbol property, bool withType)
    {
        var setter = property.Setter is null ? "" : property.Setter.IsInitOnly ? " init;" : " set;";
        var body = property.Setter is null ? $" => base.{property.Name};" : $" {{ get => base.{property.Name}; set => base.{property.Name} = value; }}";
        if ((property.Getter ?? property.Setter)!.IsAbstract) body = $" {{{(property.Getter is null ? "" : " get;")}{setter} }}";
        return new Candidate(property.Name, CompletionKind.Property, Nearness.Place)
        {
            Text = withType ? $"{property.Type} {property.Name}{body}" : property.Name,
            Signature = () => SignatureText.Of(property),
            Symbol = property,
        };
    }

    private static string Prefix(RefKind kind) => kind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", _ => "" };

    private static bool IsSame(Symbol left, Symbol right) =>
        left.Name == right.Name && (left is not MethodSymbol first || right is not MethodSymbol second || MemberLookup.SameSignature(first, second));
}
