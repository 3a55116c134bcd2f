using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    public CompilationUnit ParseCompilationUnit()
    {
        var start = Start();
        var externs = ImmutableArray.CreateBuilder<ExternAliasDirective>();
        var usings = ImmutableArray.CreateBuilder<UsingDirective>();
        var attributes = ImmutableArray.CreateBuilder<AttributeList>();
        var members = ImmutableArray.CreateBuilder<MemberSyntax>();
        while (!AtEnd)
        {
            var before = _position;
            if (Current.Kind is SyntaxKind.CloseBrace or SyntaxKind.CloseParen or SyntaxKind.CloseBracket)
            {
                SkipTopLevelToken();
            }
            else if (IsUsingDirective())
            {
                var directive = ParseUsingDirective();
                if (members.Count + attributes.Count > 0) ReportOrder("CS1529", directive, "A using directive stands");
                usings.Add(directive);
            }
            else if (At(SyntaxKind.ExternKeyword) && Peek(1).ContextualKind == SyntaxKind.AliasKeyword)
            {
                var alias = ParseExternAlias();
                if (members.Count + attributes.Count + usings.Count > 0) ReportOrder("CS0439", alias, "An extern alias stands");
                externs.Add(alias);
            }
            else if (IsGlobalAttribute())
            {
                var list = ParseAttributeList();
                if (members.Count > 0) ReportOrder("CS1730", list, "Attributes of the assembly or module stand");
                attributes.Add(list);
            }
            else
            {
                AddMember(members);
            }

            if (_position == before) SkipTopLevelToken();
        }

        var span = _tokens.Length == 1 ? Current.Span : new TextSpan(_tokens[0].Span.Start, SpanFrom(start).End);
        return new CompilationUnit(
            span, _directives, externs.ToImmutable(), usings.ToImmutable(), attributes.ToImmutable(), members.ToImmutable(), Current);
    }

    private void ReportOrder(string code, SyntaxNode node, string what) =>
        Error(code, node.Span, $"{what} before any other code of the cell.");

    /// <summary>Leaves out a member that is too deep for those who work on the tree; short ones cannot be.</summary>
    private void AddMember(ImmutableArray<MemberSyntax>.Builder members)
    {
        var before = _position;
        var member = ParseTopLevelMember();
        if (_position - before > TreeDepth.Limit / 4 && TreeDepth.IsExceeded(member))
        {
            var span = new TextSpan(_tokens[before].Span.Start, _tokens[before].Span.End);
            Error("CS8078", span, "The code that begins here is too long or complex; give a part of it a name of its own.");
        }
        else
        {
            members.Add(member);
        }
    }

    private void SkipTopLevelToken()
    {
        ReportAtCurrent("CS7017", "Member definition, statement, or end-of-file expected");
        Eat();
    }

    private ExternAliasDirective ParseExternAlias()
    {
        var start = Start();
        Eat();
        Eat();
        var identifier = ExpectIdentifier();
        Expect(SyntaxKind.Semicolon);
        return new ExternAliasDirective(SpanFrom(start), identifier);
    }

    /// <summary>Whether a directive begins here and not a statement or declaration that begins with <c>using</c>.</summary>
    private bool IsUsingDirective()
    {
        if (AtContextual(SyntaxKind.GlobalKeyword)) return Peek(1).Kind == SyntaxKind.UsingKeyword;
        if (!At(SyntaxKind.UsingKeyword)) return false;
        var next = Peek(1).Kind;
        if (next is SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.EndOfFile or SyntaxKind.Semicolon) return true;
        if (next != SyntaxKind.Identifier) return false;
        if (Peek(2).Kind == SyntaxKind.Equals) return true;
        var afterType = ScanType(_position + 1, out _);
        return afterType < 0 || !IsIdentifierAt(afterType) || TokenAt(afterType).IsFirstOnLine;
    }

    private UsingDirective ParseUsingDirective()
    {
        var start = Start();
        var globalKeyword = EatIfContextual(SyntaxKind.GlobalKeyword);
        Eat();
        var staticKeyword = EatIf(SyntaxKind.StaticKeyword);
        var unsafeKeyword = EatIf(SyntaxKind.UnsafeKeyword);
        SyntaxToken? alias = null;
        if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Equals)
        {
            alias = Eat();
            Eat();
        }

        var target = alias is not null || unsafeKeyword is not null ? ParseType() : ParseName();
        Expect(SyntaxKind.Semicolon);
        return new UsingDirective(SpanFrom(start), globalKeyword, staticKeyword, unsafeKeyword, alias, target);
    }

    private MemberSyntax ParseTopLevelMember()
    {
        if (IsDeclaration()) return ParseMember(inType: false);
        var start = Start();
        var statement = ParseStatement(isTop: true);
        RefuseAtTop(statement);
        return new GlobalStatement(SpanFrom(start), [], [], statement);
    }

    private void RefuseAtTop(StatementSyntax statement)
    {
        if (statement is not LocalDeclarationStatement local || !IsWholeVariable(local.Declaration)) return;
        if (local.UsingKeyword is { } usingKeyword)
        {
            const string Remedy = "At the top of a cell variables outlive the cell; write 'using (var x = …) { … }' instead.";
            Error("CELL0001", usingKeyword.Span, Remedy);
        }
        else if (local.Declaration.Type is RefType type)
        {
            Error("CELL0001", type.RefKeyword.Span, "At the top of a cell variables outlive the cell, so they cannot be references.");
        }
    }

    /// <summary>Whether a declaration begins at the top of the cell that is more than local variables without modifiers.</summary>
    private bool IsDeclaration()
    {
        if (At(SyntaxKind.OpenBracket)) return IsAttributeList();
        if (IsLambda() || IsAnonymousMethod() || IsAwait()) return false;
        if (IsModifier(_position)) return true;
        if (IsTypeDeclaration(_position) || IsMemberKeyword(_position)) return true;
        if (!IsLocalDeclaration(isTop: true)) return false;
        var next = ScanRefType(_position);
        if (next < 0) return false;
        var kind = KindAt(next);
        if (kind is SyntaxKind.ThisKeyword or SyntaxKind.OperatorKeyword) return true;
        if (!IsIdentifierAt(next)) return false;
        return KindAt(next + 1) is SyntaxKind.OpenParen or SyntaxKind.OpenBrace or SyntaxKind.Arrow or SyntaxKind.Dot
            or SyntaxKind.LessThan;
    }

    private int ScanRefType(int at)
    {
        if (KindAt(at) == SyntaxKind.RefKeyword) at++;
        if (KindAt(at) == SyntaxKind.ReadonlyKeyword) at++;
        return ScanType(at, out _);
    }

    private bool IsMemberKeyword(int at) => KindAt(at) switch
    {
        SyntaxKind.EventKeyword or SyntaxKind.NamespaceKeyword => true,
        SyntaxKind.ImplicitKeyword or SyntaxKind.ExplicitKeyword => true,
        SyntaxKind.VoidKeyword => KindAt(at + 1) != SyntaxKind.Asterisk,
        _ => false,
    };

    private NamespaceDeclaration ParseNamespace(Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        ReportAtCurrent("CS7021", "Cannot declare namespace in script code");
        var keyword = Eat();
        var name = ParseName();
        var usings = ImmutableArray.CreateBuilder<UsingDirective>();
        var members = ImmutableArray.CreateBuilder<MemberSyntax>();
        if (!TryEat(SyntaxKind.Semicolon))
        {
            Expect(SyntaxKind.OpenBrace);
            while (!At(SyntaxKind.CloseBrace) && !AtEnd)
            {
                var before = _position;
                if (IsUsingDirective()) usings.Add(ParseUsingDirective());
                else members.Add(ParseMember(inType: true));
                if (_position == before) SkipMember();
            }

            Expect(SyntaxKind.CloseBrace);
        }

        return new NamespaceDeclaration(SpanFrom(start), attributes, modifiers, keyword, name, usings.ToImmutable(), members.ToImmutable());
    }
}
