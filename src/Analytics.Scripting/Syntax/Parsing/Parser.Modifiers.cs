using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>Looking ahead gives up behind more modifiers than this: nobody writes so many.</summary>
    private const int MaxModifiers = 12;

    private static bool IsReservedModifier(SyntaxKind kind) =>
        kind is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword
            or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.SealedKeyword or SyntaxKind.VirtualKeyword
            or SyntaxKind.OverrideKeyword or SyntaxKind.ReadonlyKeyword or SyntaxKind.ExternKeyword or SyntaxKind.UnsafeKeyword
            or SyntaxKind.VolatileKeyword;

    private static bool IsAsync(ImmutableArray<SyntaxToken> modifiers) =>
        modifiers.Any(m => m.ContextualKind == SyntaxKind.AsyncKeyword);

    /// <summary>Returns the index behind the modifiers that begin at the index.</summary>
    private int SkipModifiers(int at)
    {
        var end = at + MaxModifiers;
        while (at < end && IsModifier(at)) at++;
        return at;
    }

    private bool IsModifier(int at)
    {
        var kind = KindAt(at);
        if (kind == SyntaxKind.UnsafeKeyword) return KindAt(at + 1) != SyntaxKind.OpenBrace;
        if (IsReservedModifier(kind)) return true;
        if (kind == SyntaxKind.RefKeyword) return IsRefStruct(at + 1);
        if (kind == SyntaxKind.NewKeyword) return CanFollowModifier(at + 1, isTyping: false);
        return IsContextualModifier(at) && CanFollowModifier(at + 1, isTyping: true);
    }

    private bool IsContextualModifier(int at) =>
        TokenAt(at).ContextualKind is SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword or SyntaxKind.RequiredKeyword
            or SyntaxKind.FileKeyword;

    private bool IsRefStruct(int at)
    {
        while (TokenAt(at).ContextualKind == SyntaxKind.PartialKeyword || KindAt(at) == SyntaxKind.ReadonlyKeyword) at++;
        return KindAt(at) == SyntaxKind.StructKeyword;
    }

    /// <summary>
    /// Whether the words before the index are modifiers, because a declaration goes on at it; a type alone at the end of the
    /// text counts where the words mean nothing before a type but that a declaration is being typed.
    /// </summary>
    private bool CanFollowModifier(int at, bool isTyping)
    {
        var end = at + MaxModifiers;
        while (IsContextualModifier(at) && KindAt(at + 1) is SyntaxKind.Identifier && at < end) at++;

        if (IsReservedModifier(KindAt(at)) || IsTypeDeclaration(at) || IsMemberKeyword(at)) return true;
        if (KindAt(at) is SyntaxKind.ConstKeyword or SyntaxKind.RefKeyword) return true;
        if (IsPredefinedType(KindAt(at)) && KindAt(at + 1) is SyntaxKind.EndOfFile) return true;
        var next = ScanType(at, out _);
        if (next < 0) return false;
        if (isTyping && next > at + 1 && IsEnd(next)) return true;
        return IsIdentifierAt(next) || KindAt(next) is SyntaxKind.ThisKeyword or SyntaxKind.OperatorKeyword;
    }

    /// <summary>In a type <c>new</c> can only be a modifier, and so is <c>partial</c> before a constructor.</summary>
    private ImmutableArray<SyntaxToken> ParseModifiers(bool inType)
    {
        var modifiers = ImmutableArray.CreateBuilder<SyntaxToken>();
        while (IsModifier(_position) || (inType && (At(SyntaxKind.NewKeyword) || IsPartialConstructor()))) modifiers.Add(Eat());
        return modifiers.ToImmutable();
    }

    private bool IsPartialConstructor() =>
        AtContextual(SyntaxKind.PartialKeyword) && Peek(1).Kind == SyntaxKind.Identifier && Peek(2).Kind == SyntaxKind.OpenParen;

    /// <summary>Whether a type declaration without modifiers begins at the index.</summary>
    private bool IsTypeDeclaration(int at)
    {
        switch (KindAt(at))
        {
            case SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword or SyntaxKind.EnumKeyword:
                return true;
            case SyntaxKind.DelegateKeyword:
                return IsDelegateDeclaration(at + 1);
            case SyntaxKind.Identifier when TokenAt(at).ContextualKind == SyntaxKind.RecordKeyword:
                if (KindAt(at + 1) is SyntaxKind.StructKeyword or SyntaxKind.ClassKeyword) return true;
                return KindAt(at + 1) == SyntaxKind.Identifier
                    && KindAt(at + 2) is SyntaxKind.OpenParen or SyntaxKind.OpenBrace or SyntaxKind.Colon or SyntaxKind.Semicolon
                        or SyntaxKind.LessThan or SyntaxKind.EndOfFile;
            default:
                return false;
        }
    }

    private bool IsDelegateDeclaration(int at)
    {
        if (KindAt(at) is SyntaxKind.OpenBrace or SyntaxKind.Asterisk) return false;
        if (KindAt(at) != SyntaxKind.OpenParen) return true;
        var next = ScanTupleType(at, 0);
        return next > 0 && IsIdentifierAt(next);
    }
}
