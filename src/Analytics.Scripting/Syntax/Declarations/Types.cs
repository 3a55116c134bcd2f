using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>Which keyword declares a type.</summary>
internal enum TypeDeclarationKind
{
    /// <summary><c>class</c></summary>
    Class,

    /// <summary><c>struct</c></summary>
    Struct,

    /// <summary><c>interface</c></summary>
    Interface,

    /// <summary><c>record</c> or <c>record class</c></summary>
    RecordClass,

    /// <summary><c>record struct</c></summary>
    RecordStruct,
}

/// <summary>A class, struct, interface or record; the parameters are those of its primary constructor.</summary>
internal sealed class TypeDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeDeclarationKind kind,
    SyntaxToken keyword, SyntaxToken identifier, ImmutableArray<TypeParameter> typeParameters, bool hasParameterList,
    ImmutableArray<Parameter> parameters, ImmutableArray<BaseType> baseTypes, ImmutableArray<ConstraintClause> constraints,
    ImmutableArray<MemberSyntax> members)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeDeclarationKind Kind { get; } = kind;
    public SyntaxToken Keyword { get; } = keyword;
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;
    public bool HasParameterList { get; } = hasParameterList;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public ImmutableArray<BaseType> BaseTypes { get; } = baseTypes;
    public ImmutableArray<ConstraintClause> Constraints { get; } = constraints;
    public ImmutableArray<MemberSyntax> Members { get; } = members;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Keyword).Add(Identifier).Add(TypeParameters).Add(Parameters).Add(BaseTypes).Add(Constraints).Add(Members);
}

/// <summary>A base class or interface; arguments go to the base class's constructor.</summary>
internal sealed class BaseType(TextSpan span, TypeSyntax type, ArgumentList? argumentList) : SyntaxNode(span)
{
    public TypeSyntax Type { get; } = type;
    public ArgumentList? ArgumentList { get; } = argumentList;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(ArgumentList);
}

/// <summary><c>enum E : byte { A = 1, B }</c></summary>
internal sealed class EnumDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, SyntaxToken identifier,
    TypeSyntax? underlyingType, ImmutableArray<EnumMember> members)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public SyntaxToken Identifier { get; } = identifier;
    public TypeSyntax? UnderlyingType { get; } = underlyingType;
    public ImmutableArray<EnumMember> Members { get; } = members;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Identifier).Add(UnderlyingType).Add(Members);
}

/// <summary><c>A = 1</c></summary>
internal sealed class EnumMember(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, SyntaxToken identifier, ExpressionSyntax? value)
    : SyntaxNode(span)
{
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public SyntaxToken Identifier { get; } = identifier;
    public ExpressionSyntax? Value { get; } = value;

    internal override void AddChildren(ChildCollector to) => to.Add(AttributeLists).Add(Identifier).Add(Value);
}

/// <summary><c>delegate int F(int x);</c></summary>
internal sealed class DelegateDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax returnType,
    SyntaxToken identifier, ImmutableArray<TypeParameter> typeParameters, ImmutableArray<Parameter> parameters,
    ImmutableArray<ConstraintClause> constraints)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeSyntax ReturnType { get; } = returnType;
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public ImmutableArray<ConstraintClause> Constraints { get; } = constraints;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(ReturnType).Add(Identifier).Add(TypeParameters).Add(Parameters).Add(Constraints);
}

/// <summary><c>extension&lt;T&gt;(T receiver) { … }</c> within a static class; one parameter, which may lack a name.</summary>
internal sealed class ExtensionDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, SyntaxToken keyword,
    ImmutableArray<TypeParameter> typeParameters, ImmutableArray<Parameter> parameters,
    ImmutableArray<ConstraintClause> constraints, ImmutableArray<MemberSyntax> members)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public SyntaxToken Keyword { get; } = keyword;
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public ImmutableArray<ConstraintClause> Constraints { get; } = constraints;
    public ImmutableArray<MemberSyntax> Members { get; } = members;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Keyword).Add(TypeParameters).Add(Parameters).Add(Constraints).Add(Members);
}
