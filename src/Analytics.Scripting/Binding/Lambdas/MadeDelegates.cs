using System.Collections.Immutable;
using System.Globalization;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Delegate types for lambdas and methods that are given a type of their own although no Func or Action fits them: they take references,
/// have defaults or <c>params</c>. In a cell there is one for each such list of parameters.
/// </summary>
internal sealed class MadeDelegates(SubmissionTypeSymbol submission)
{
    private readonly Dictionary<string, SourceTypeSymbol> _known = new(StringComparer.Ordinal);
    private readonly List<SourceTypeSymbol> _types = [];

    public IReadOnlyList<SourceTypeSymbol> Types => _types;

    /// <summary>Null where the types mention type parameters, which these delegates have none of.</summary>
    public NamedTypeSymbol? Of(ImmutableArray<ParameterSymbol> parameters, TypeSymbol returnType)
    {
        if (parameters.Any(p => p.Type.ContainsTypeParameter(_ => true)) || returnType.ContainsTypeParameter(_ => true))
            return null;
        var key = string.Join(',', parameters.Select(KeyOf)) + "=>" + returnType;
        if (_known.TryGetValue(key, out var known) && Fits(known.Invoke!, parameters, returnType))
            return known;
        var type = Make(parameters, returnType);
        _known[key] = type;
        _types.Add(type);
        return type;
    }

    private static string KeyOf(ParameterSymbol parameter) =>
        $"{parameter.RefKind} {parameter.Type} {parameter.IsParams} {parameter.IsOptional} {parameter.Default?.Value}";

    private static bool Fits(MethodSymbol invoke, ImmutableArray<ParameterSymbol> parameters, TypeSymbol returnType) =>
        invoke.ReturnType == returnType && invoke.Parameters.Zip(parameters).All(p => p.First.Type == p.Second.Type);

    private SourceTypeSymbol Make(ImmutableArray<ParameterSymbol> parameters, TypeSymbol returnType)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"<>f__AnonymousDelegate{_types.Count}");
        var syntax = new DelegateDeclaration(
            default, [], [], new IdentifierName(default, Token("var")), Token(name), [], [], []);
        var type = new SourceTypeSymbol(name, TypeKind.Delegate, submission, syntax)
        {
            DeclaredBase = CoreTypes.MulticastDelegate,
            DeclaredAccessibility = Accessibility.Public,
        };
        type.SealInterfaces();
        type.Invoke = new SourceMethodSymbol("Invoke", MethodKind.DelegateInvoke, type, syntax)
        {
            Synthesized = SynthesizedKind.DelegateMember,
            DeclaredAccessibility = Accessibility.Public,
            Modifiers = MemberModifiers.Virtual,
            DeclaredParameters = [.. parameters.Select(Copy)],
            DeclaredReturnType = returnType,
        };
        type.AddMember(type.Invoke);
        return type;
    }

    private static ParameterSymbol Copy(ParameterSymbol parameter, int position) =>
        new SourceParameterSymbol(string.Create(CultureInfo.InvariantCulture, $"arg{position + 1}"), position, parameter.Type, parameter.RefKind, default)
        {
            HasParams = parameter.IsParams,
            HasDefault = parameter.IsOptional,
            DefaultValue = parameter.Default,
        };

    private static SyntaxToken Token(string text) => new(SyntaxKind.Identifier, default, text, text);
}
