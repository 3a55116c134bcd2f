using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Makes one declaration of the two parts of a partial member: what it looks like, and what it does.</summary>
internal static class PartialMembers
{
    public static ImmutableArray<SyntaxToken> WithoutPartial(ImmutableArray<SyntaxToken> modifiers) =>
        modifiers.RemoveAll(m => m.EffectiveKind() == SyntaxKind.PartialKeyword);

    /// <summary>The type with each pair of parts joined; a part without its other stays as it is.</summary>
    public static TypeDeclaration Pair(TypeDeclaration type, DiagnosticBag diagnostics)
    {
        if (!type.Members.Any(IsPartial))
            return type;
        var members = new List<MemberSyntax>(type.Members.Length);
        foreach (var member in type.Members.SelectMany(EventsOneByOne))
        {
            var other = KeyOf(member) is { } key ? members.FindIndex(m => KeyOf(m) == key && HasBody(m) != HasBody(member)) : -1;
            if (other < 0)
                members.Add(member);
            else
                members[other] = HasBody(member) ? Join(members[other], member, diagnostics) : Join(member, members[other], diagnostics);
        }

        return new TypeDeclaration(
            type.Span, type.AttributeLists, type.Modifiers, type.Kind, type.Keyword, type.Identifier, type.TypeParameters,
            type.HasParameterList, type.Parameters, type.BaseTypes, type.Constraints, [.. members]);
    }

    /// <summary>A partial method that has only one part: without a body, calls of it are left out where nobody can expect a result.</summary>
    public static void Check(SourceMethodSymbol method, MethodDeclaration syntax, DeclaredModifiers modifiers, SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        if (HasBody(syntax))
        {
            diagnostics.Error("CS0759", syntax.Identifier.Span, $"No defining declaration found for implementing declaration of partial method '{type}.{method.Name}'.");
            return;
        }

        method.IsPartialWithoutBody = true;
        var mayBeLeftOut = modifiers.Accessibility is null && syntax.ReturnType is PredefinedType { Keyword.Kind: SyntaxKind.VoidKeyword }
            && !syntax.Parameters.Any(p => p.Modifiers.Any(m => m.Kind == SyntaxKind.OutKeyword))
            && (modifiers.Flags & (MemberModifiers.Virtual | MemberModifiers.Override | MemberModifiers.Sealed | MemberModifiers.New)) == 0;
        if (!mayBeLeftOut)
            diagnostics.Error("CS8795", syntax.Identifier.Span, $"Partial method '{type}.{method.Name}' must have an implementation part because it has accessibility modifiers or gives something back.");
    }

    private static bool IsPartial(MemberSyntax member) => member.Modifiers.Any(m => m.EffectiveKind() == SyntaxKind.PartialKeyword);

    /// <summary>What two parts have in common: the name and the types as written.</summary>
    private static string? KeyOf(MemberSyntax member) => !IsPartial(member) ? null : member switch
    {
        MethodDeclaration method => $"{method.Identifier.Name}`{method.TypeParameters.Length}({string.Join(',', method.Parameters.Select(p => TextOf(p.Type)))})",
        PropertyDeclaration property => property.Identifier.Name,
        IndexerDeclaration indexer => $"this[{string.Join(',', indexer.Parameters.Select(p => TextOf(p.Type)))}]",
        ConstructorDeclaration constructor when !constructor.Modifiers.Any(m => m.Kind == SyntaxKind.StaticKeyword) => $".ctor({string.Join(',', constructor.Parameters.Select(p => TextOf(p.Type)))})",
        EventDeclaration @event => @event.Identifier.Name,
        EventFieldDeclaration { Declaration.Variables: [var variable] } => variable.Identifier.Name,
        _ => null,
    };

    /// <summary>Each event of a declaration of several by itself: their parts stand apart.</summary>
    private static IEnumerable<MemberSyntax> EventsOneByOne(MemberSyntax member) => member is EventFieldDeclaration { Declaration: { Variables.Length: > 1 } declaration } events && IsPartial(member)
        ? declaration.Variables.Select(v => new EventFieldDeclaration(v.Span, events.AttributeLists, events.Modifiers, new VariableDeclaration(v.Span, declaration.Type, [v])))
        : [member];

    private static bool HasBody(MemberSyntax member) => member switch
    {
        MethodDeclaration method => method.Body is not null || method.ExpressionBody is not null,
        PropertyDeclaration property => property.ExpressionBody is not null || property.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null),
        IndexerDeclaration indexer => indexer.ExpressionBody is not null || indexer.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null),
        ConstructorDeclaration constructor => constructor.Body is not null || constructor.ExpressionBody is not null,
        EventDeclaration => true,
        _ => false,
    };

    private static string TextOf(TypeSyntax? type) => type is null ? "" : string.Concat(TokensOf(type));

    private static IEnumerable<string> TokensOf(SyntaxNode node) =>
        node.GetChildren().SelectMany(c => c is SyntaxNode inner ? TokensOf(inner) : [((SyntaxToken)c).Text]);

    private static MemberSyntax Join(MemberSyntax definition, MemberSyntax body, DiagnosticBag diagnostics)
    {
        var attributes = definition.AttributeLists.AddRange(body.AttributeLists);
        var modifiers = WithoutPartial(body.Modifiers);
        var known = modifiers.Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        if (WithoutPartial(definition.Modifiers).Any(m => m.EffectiveKind() != SyntaxKind.AsyncKeyword && !known.Contains(m.Text)))
            diagnostics.Error("CS8799", body.Span, "Both partial member declarations must have identical accessibility and other modifiers.");
        CheckAccessors(AccessorsOf(definition), AccessorsOf(body), body, diagnostics);
        if (definition is ConstructorDeclaration { Initializer: { } initializer })
            diagnostics.Error("CS9280", initializer.Span, "Only the implementing declaration of a partial constructor can have an initializer.");
        return (definition, body) switch
        {
            (MethodDeclaration first, MethodDeclaration second) => new MethodDeclaration(
                second.Span, attributes, modifiers, second.ReturnType, second.ExplicitInterface, second.Identifier, second.TypeParameters,
                Join(first.Parameters, second.Parameters),
                second.Constraints.IsEmpty ? first.Constraints : second.Constraints, second.Body, second.ExpressionBody),
            (PropertyDeclaration first, PropertyDeclaration second) => new PropertyDeclaration(
                second.Span, attributes, modifiers, second.Type, second.ExplicitInterface, second.Identifier, second.Accessors, second.ExpressionBody,
                second.Initializer ?? first.Initializer),
            (IndexerDeclaration first, IndexerDeclaration second) => new IndexerDeclaration(
                second.Span, attributes, modifiers, second.Type, second.ExplicitInterface, second.ThisKeyword, Join(first.Parameters, second.Parameters),
                second.Accessors, second.ExpressionBody),
            (ConstructorDeclaration first, ConstructorDeclaration second) => new ConstructorDeclaration(
                second.Span, attributes, modifiers, second.Identifier, Join(first.Parameters, second.Parameters), second.Initializer, second.Body,
                second.ExpressionBody),
            (EventFieldDeclaration, EventDeclaration second) => new EventDeclaration(
                second.Span, attributes, modifiers, second.Type, second.ExplicitInterface, second.Identifier, second.Accessors),
            _ => body,
        };
    }

    /// <summary>The accessors of a property or an indexer, as their keywords tell them.</summary>
    private static string[] AccessorsOf(MemberSyntax member) => member switch
    {
        PropertyDeclaration property => AccessorsOf(property.Accessors, property.ExpressionBody),
        IndexerDeclaration indexer => AccessorsOf(indexer.Accessors, indexer.ExpressionBody),
        _ => [],
    };

    private static string[] AccessorsOf(ImmutableArray<Accessor> accessors, ExpressionSyntax? expression) =>
        expression is not null ? ["get"] : [.. accessors.Select(a => a.Keyword.Text)];

    private static void CheckAccessors(string[] declared, string[] implemented, MemberSyntax body, DiagnosticBag diagnostics)
    {
        var span = body is PropertyDeclaration property ? property.Identifier.Span : body.Span;
        foreach (var accessor in declared.Except(implemented))
            diagnostics.Error("CS9252", span, $"The accessor '{accessor}' must be implemented because it is declared on the definition part.");
        foreach (var accessor in implemented.Except(declared))
            diagnostics.Error("CS9253", span, $"The accessor '{accessor}' does not implement any accessor declared on the definition part.");
    }

    private static ImmutableArray<Parameter> Join(ImmutableArray<Parameter> definition, ImmutableArray<Parameter> body) =>
        [.. body.Select((p, i) => Join(definition[i], p))];

    /// <summary>Defaults are those of the part without a body.</summary>
    private static Parameter Join(Parameter definition, Parameter body) => new(
        body.Span, definition.AttributeLists.AddRange(body.AttributeLists), body.Modifiers, body.Type, body.Identifier, definition.Default);
}
