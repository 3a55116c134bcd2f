using Analytics.Scripting.Binding;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>A cell bound to answer questions about it: what its nodes mean and what can be named where.</summary>
internal sealed class CodeModel
{
    private readonly SemanticRecorder _recorder;
    private readonly SubmissionTypeSymbol _submission;

    private CodeModel(SyntaxTree tree, SemanticRecorder recorder, SubmissionTypeSymbol submission)
    {
        Tree = tree;
        _recorder = recorder;
        _submission = submission;
    }

    public SyntaxTree Tree { get; }

    public SemanticRecorder Recorder => _recorder;

    public BindingContext Context => _recorder.Context!;

    /// <summary>Binds a cell as it would be bound behind the cells of a session. The session is left as it is.</summary>
    public static CodeModel Bind(SyntaxTree tree, SessionState session, CancellationToken cancellationToken)
    {
        var recorder = new SemanticRecorder();
        var bound = SubmissionBinder.Bind(tree, "Submission", session.Last, session.Imports, session.References, recorder, cancellationToken);
        return new CodeModel(tree, recorder, bound.Type);
    }

    /// <summary>Who would bind a name at the innermost of these nodes, which stand in each other, innermost first.</summary>
    public Binder BinderAt(IReadOnlyList<SyntaxNode> path)
    {
        foreach (var node in path)
        {
            if (_recorder.FindScope(node) is { } binder) return Quiet(binder);
            if (TypeOf(node) is { } type) return NewBinder(type);
        }

        return NewBinder(null);
    }

    /// <summary>The type that a declaration declares; null for other nodes.</summary>
    public SourceTypeSymbol? TypeOf(SyntaxNode node) =>
        node is TypeDeclaration or EnumDeclaration or DelegateDeclaration ? Find(_submission.NestedTypes, node) : null;

    /// <summary>What is declared by a name at a place of the code, in a declaration of the given nodes; null where nothing is.</summary>
    public Symbol? DeclaredAt(TextSpan name, IReadOnlyList<SyntaxNode> path)
    {
        if (VariableAt(name) is { } variable) return variable;
        foreach (var node in path.Take(2))
        {
            if (TypeOf(node) is { } type) return type;
            var within = path.Select(TypeOf).FirstOrDefault(t => t is not null) ?? _submission;
            if (within.GetMembers().FirstOrDefault(m => IsDeclaredBy(m, node, name)) is { } member) return member;
            if (node is LocalFunctionStatement && Locals().FirstOrDefault(s => s is SourceMethodSymbol function && function.Syntax == node) is { } local) return local;
        }

        return null;
    }

    /// <summary>The session variable, local, parameter or range variable whose name is declared there.</summary>
    public Symbol? VariableAt(TextSpan name) =>
        _submission.FindVariable(name) ?? Locals().FirstOrDefault(s => s is LocalSymbol local ? local.Span == name : s is SourceParameterSymbol parameter && parameter.Span == name);

    private IEnumerable<Symbol> Locals() => _recorder.Binders().SelectMany(b => Scopes(b.Scope)).Distinct().SelectMany(s => s.Symbols);

    private static IEnumerable<Scope> Scopes(Scope innermost)
    {
        for (var scope = innermost; scope is not null; scope = scope.Parent) yield return scope;
    }

    private static bool IsDeclaredBy(Symbol member, SyntaxNode node, TextSpan name) => member switch
    {
        SourceMethodSymbol { Synthesized: SynthesizedKind.None } method => method.Syntax == node,
        SourcePropertySymbol property => property.Syntax == node,
        SourceEventSymbol @event => @event.Syntax == node,
        SourceFieldSymbol field => field.Span == name && !name.IsEmpty,
        _ => false,
    };

    /// <summary>A binder whose findings are not kept.</summary>
    public static Binder Quiet(Binder binder) => binder.Reporting(new DiagnosticBag());

    private Binder NewBinder(SourceTypeSymbol? type) => new(Context, new Scope(null, null, type), new DiagnosticBag());

    private static SourceTypeSymbol? Find(IReadOnlyList<SourceTypeSymbol> types, SyntaxNode declaration)
    {
        foreach (var type in types)
        {
            if (ReferenceEquals(type.Declaration, declaration)) return type;
            if (Find(type.NestedTypes, declaration) is { } nested) return nested;
        }

        return null;
    }
}
