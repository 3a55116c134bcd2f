using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>A whole cell: directives, usings, attributes for the assembly, then statements and declarations in the order written.</summary>
internal sealed class CompilationUnit(
    TextSpan span, ImmutableArray<ScriptDirective> directives, ImmutableArray<ExternAliasDirective> externs,
    ImmutableArray<UsingDirective> usings, ImmutableArray<AttributeList> attributeLists, ImmutableArray<MemberSyntax> members,
    SyntaxToken endOfFile)
    : SyntaxNode(span)
{
    public ImmutableArray<ScriptDirective> Directives { get; } = directives;
    public ImmutableArray<ExternAliasDirective> Externs { get; } = externs;
    public ImmutableArray<UsingDirective> Usings { get; } = usings;
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public ImmutableArray<MemberSyntax> Members { get; } = members;
    public SyntaxToken EndOfFile { get; } = endOfFile;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(Directives).Add(Externs).Add(Usings).Add(AttributeLists).Add(Members).Add(EndOfFile);
}

/// <summary>A statement at the top of a cell; its attributes and modifiers are empty.</summary>
internal sealed class GlobalStatement(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, StatementSyntax statement)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public StatementSyntax Statement { get; } = statement;

    internal override void AddChildren(ChildCollector to) => to.Add(AttributeLists).Add(Modifiers).Add(Statement);
}

/// <summary><c>using N;</c>, <c>using static T;</c>, <c>using A = T;</c></summary>
internal sealed class UsingDirective(
    TextSpan span, SyntaxToken? globalKeyword, SyntaxToken? staticKeyword, SyntaxToken? unsafeKeyword, SyntaxToken? alias,
    TypeSyntax target)
    : SyntaxNode(span)
{
    public SyntaxToken? GlobalKeyword { get; } = globalKeyword;
    public SyntaxToken? StaticKeyword { get; } = staticKeyword;
    public SyntaxToken? UnsafeKeyword { get; } = unsafeKeyword;
    public SyntaxToken? Alias { get; } = alias;
    public TypeSyntax Target { get; } = target;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(GlobalKeyword).Add(StaticKeyword).Add(UnsafeKeyword).Add(Alias).Add(Target);
}

/// <summary><c>extern alias A;</c></summary>
internal sealed class ExternAliasDirective(TextSpan span, SyntaxToken identifier) : SyntaxNode(span)
{
    public SyntaxToken Identifier { get; } = identifier;

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier);
}

/// <summary>Always reported as an error: cells have no namespaces.</summary>
internal sealed class NamespaceDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers,
    SyntaxToken namespaceKeyword, NameSyntax name, ImmutableArray<UsingDirective> usings, ImmutableArray<MemberSyntax> members)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public SyntaxToken NamespaceKeyword { get; } = namespaceKeyword;
    public NameSyntax Name { get; } = name;
    public ImmutableArray<UsingDirective> Usings { get; } = usings;
    public ImmutableArray<MemberSyntax> Members { get; } = members;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(NamespaceKeyword).Add(Name).Add(Usings).Add(Members);
}

/// <summary><c>#r "…"</c> or <c>#load "…"</c>: the name without its hash and the text between the quotes.</summary>
internal sealed class ScriptDirective(TextSpan span, SyntaxToken hashToken, string name, string argument) : SyntaxNode(span)
{
    public SyntaxToken HashToken { get; } = hashToken;
    public string Name { get; } = name;
    public string Argument { get; } = argument;

    internal override void AddChildren(ChildCollector to) => to.Add(HashToken);
}
