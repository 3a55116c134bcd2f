using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>Finds what kind of name is wanted at the cursor, and asks those who know such names.</summary>
internal sealed class CodeCompletion(CompletionRequest request)
{
    private readonly MarkedCode _code = request.Code;

    public IEnumerable<Candidate> Candidates()
    {
        if (request.Cursor.Before is { } before && EndsValue(before) && IsUnexpected() && !EndsBlock(before)) return BehindValue(before);
        if (!_code.HasName) return Unplaced();
        return _code.Node switch
        {
            SimpleNameSyntax name => OfName(name),
            Argument { Name: { } name } when ReferenceEquals(name, _code.Token) => ArgumentCompletion.Names(request, 0),
            VariableDeclarator when _code.Parent is VariableDeclaration { Type: SimpleNameSyntax type } && NamesValue(type) => BehindValue(type.Identifier),
            MethodDeclaration or PropertyDeclaration => OverrideCompletion.At(request, withType: false),
            _ => [],
        };
    }

    private IEnumerable<Candidate> OfName(SimpleNameSyntax name) => _code.Parent switch
    {
        MemberAccessExpression access when ReferenceEquals(access.Name, name) =>
            _code.ParentAt(2) is Subpattern ? PatternCompletion.BehindDot(request, access) : MemberCompletion.BehindDot(request, access.Target),
        MemberBindingExpression binding => MemberCompletion.BehindQuestion(request, binding),
        QualifiedName qualified when ReferenceEquals(qualified.Right, name) => MemberCompletion.BehindName(request, qualified),
        AliasQualifiedName { Alias.Text: "global" } => MemberCompletion.OfNamespace(new NamespaceSymbol(""), request.Binder),
        AliasQualifiedName => [],
        UsingDirective directive => UsingCompletion.At(request, directive),
        Subpattern or NamePattern when PatternCompletion.IsPropertyName(_code) => PatternCompletion.Properties(request),
        PatternSyntax => PatternCompletion.At(request),
        InitializerExpression or AssignmentExpression when InitializerCompletion.InitializerAt(_code) is { } initializer =>
            InitializerCompletion.At(request, initializer, this),
        Argument => [.. ArgumentCompletion.Names(request, 1), .. Expression(), .. Words(Keywords.Arguments)],
        IncompleteMember member when TypePlaces.IsOverride(member.Modifiers) => OverrideCompletion.At(request, withType: true),
        VariableDeclaration when _code.ParentAt(2) is FieldDeclaration { Modifiers: var modifiers } && TypePlaces.IsOverride(modifiers) =>
            OverrideCompletion.At(request, withType: true),
        var parent when TypePlaces.At(request, parent, name) is { } types => types,
        ExpressionStatement or VariableDeclaration or MethodDeclaration or GlobalStatement => Statement(),
        _ => Expression(),
    };

    /// <summary>Where a value is wanted.</summary>
    public IEnumerable<Candidate> Expression()
    {
        var wanted = new WantedNames(request, ExpectedTypes.At(request));
        return wanted.Mark([.. new ValueNames(request).All(), .. new TypeNames(request).All(), .. wanted.Constants(), .. Words(Keywords.Values), .. Words(Keywords.Types)]);
    }

    /// <summary>Where a statement begins.</summary>
    private IEnumerable<Candidate> Statement()
    {
        var isTop = !_code.Path.Any(n => n is BlockStatement);
        return
        [
            .. new ValueNames(request).All(), .. new TypeNames(request).All(), .. Words(Keywords.Statements), .. Words(Keywords.Values), .. Words(Keywords.Types),
            .. Words(isTop ? Keywords.Declarations : ["void", "static"]), .. request.Cursor.Before?.Kind == SyntaxKind.CloseBrace ? Words(Keywords.Continuations) : [],
        ];
    }

    /// <summary>Where the parser had no use for a name: words of the language may be wanted that it does not know as names.</summary>
    private IEnumerable<Candidate> Unplaced() => _code.Node switch
    {
        SwitchStatement => Words(["case", "default"]),
        PropertyDeclaration or IndexerDeclaration or EventDeclaration => Words(Keywords.Accessors),
        TypeDeclaration => TypePlaces.Members(request),
        CompilationUnit => Statement(),
        BlockStatement => Statement(),
        _ => Expression(),
    };

    /// <summary>Whether something else is wanted than the name at the cursor.</summary>
    private bool IsUnexpected() => _code.Tree.Diagnostics.Any(d => d.IsError && d.Span == _code.Token.Span && d.Code is not "CS1525");

    private static bool EndsValue(SyntaxToken token) =>
        token.Kind is SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.NumericLiteral or SyntaxKind.StringLiteral or SyntaxKind.CharacterLiteral
            or SyntaxKind.InterpolatedStringEnd or SyntaxKind.ThisKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword
            or SyntaxKind.CloseBrace
        || (token.Kind == SyntaxKind.Identifier && Cursor.IsWord(token));

    /// <summary>Whether a brace ends statements and not an initializer or pattern.</summary>
    private bool EndsBlock(SyntaxToken token) =>
        token.Kind == SyntaxKind.CloseBrace && _code.Tree.Root.DescendantsAndSelf().Any(n => n is BlockStatement or MemberSyntax and not GlobalStatement && n.Span.End == token.Span.End);

    private IEnumerable<Candidate> BehindValue(SyntaxToken before)
    {
        if (_code.Tree.Root.DescendantsAndSelf().Any(n => n is PatternSyntax && n.Span.End == before.Span.End)) return Words(Keywords.BehindPattern);
        var isInQuery = _code.Tree.Root.DescendantsAndSelf().Any(n => n is QueryExpression && n.Span.Start < before.Span.End && n.Span.End >= before.Span.End);
        return Words(isInQuery ? [.. Keywords.BehindValue, .. Keywords.Queries] : Keywords.BehindValue);
    }

    /// <summary>Whether what looks like the type of a declaration is a value: then an operator is being typed and no name.</summary>
    private bool NamesValue(SimpleNameSyntax type) =>
        request.Binder.FindTypeOrNamespace(type.Identifier.Name, 0) is null
        && new ValueNames(request).All().Any(c => c.Name == type.Identifier.Name);

    internal static IEnumerable<Candidate> Words(IEnumerable<string> words) => words.Select(Candidate.Keyword);
}
