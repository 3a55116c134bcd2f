using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>The modifiers of a declaration. Accessibility is null where none is written.</summary>
internal readonly record struct DeclaredModifiers(Accessibility? Accessibility, MemberModifiers Flags, TextSpan AccessSpan)
{
    public bool Has(MemberModifiers flag) => (Flags & flag) != 0;

    public bool IsStatic => Has(MemberModifiers.Static);
}

/// <summary>Reads modifiers and reports those that do not belong to a kind of declaration, stand twice, or that cells refuse.</summary>
internal static class ModifierReader
{
    public const MemberModifiers OfVirtuals = MemberModifiers.Virtual | MemberModifiers.Abstract | MemberModifiers.Override | MemberModifiers.Sealed;

    /// <param name="tokens">The modifiers as written.</param>
    /// <param name="allowed">Those that this kind of declaration may have, beside accessibility.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <param name="allowAccess">Whether it may say how accessible it is.</param>
    public static DeclaredModifiers Read(
        ImmutableArray<SyntaxToken> tokens, MemberModifiers allowed, DiagnosticBag diagnostics, bool allowAccess = true)
    {
        var flags = MemberModifiers.None;
        var access = new AccessReader();
        foreach (var token in tokens)
        {
            var kind = token.EffectiveKind();
            if (access.TryRead(token, kind, allowAccess, diagnostics))
                continue;
            if (IsRefused(token, kind, diagnostics))
                continue;
            var flag = Flag(kind);
            if (flag == MemberModifiers.None || (flag & allowed) == 0)
                diagnostics.Error("CS0106", token.Span, $"The modifier '{token.Text}' is not valid for this item.");
            else if ((flags & flag) != 0)
                diagnostics.Error("CS1004", token.Span, $"Duplicate '{token.Text}' modifier.");
            flags |= flag & allowed;
        }

        return new DeclaredModifiers(access.Value, flags, access.Span);
    }

    private static MemberModifiers Flag(SyntaxKind kind) => kind switch
    {
        SyntaxKind.StaticKeyword => MemberModifiers.Static,
        SyntaxKind.AbstractKeyword => MemberModifiers.Abstract,
        SyntaxKind.VirtualKeyword => MemberModifiers.Virtual,
        SyntaxKind.OverrideKeyword => MemberModifiers.Override,
        SyntaxKind.SealedKeyword => MemberModifiers.Sealed,
        SyntaxKind.ReadonlyKeyword => MemberModifiers.ReadOnly,
        SyntaxKind.AsyncKeyword => MemberModifiers.Async,
        SyntaxKind.NewKeyword => MemberModifiers.New,
        SyntaxKind.RequiredKeyword => MemberModifiers.Required,
        SyntaxKind.VolatileKeyword => MemberModifiers.Volatile,
        SyntaxKind.ConstKeyword => MemberModifiers.Const,
        _ => MemberModifiers.None,
    };

    private static bool IsRefused(SyntaxToken token, SyntaxKind kind, DiagnosticBag diagnostics)
    {
        switch (kind)
        {
            case SyntaxKind.UnsafeKeyword:
                diagnostics.Error("CS0227", token.Span, "Unsafe code cannot be used in a cell.");
                return true;
            case SyntaxKind.PartialKeyword:
                diagnostics.Error("CS0267", token.Span, "The modifier 'partial' belongs to types and, within those, to members of two parts: one that declares and one that implements.");
                return true;
            case SyntaxKind.ExternKeyword:
                diagnostics.Refuse(token.Span, "'extern'");
                return true;
            case SyntaxKind.FileKeyword:
                diagnostics.Refuse(token.Span, "'file'");
                return true;
            default:
                return false;
        }
    }

    private sealed class AccessReader
    {
        public Accessibility? Value { get; private set; }

        public TextSpan Span { get; private set; }

        public bool TryRead(SyntaxToken token, SyntaxKind kind, bool allowed, DiagnosticBag diagnostics)
        {
            Accessibility? read = kind switch
            {
                SyntaxKind.PublicKeyword => Accessibility.Public,
                SyntaxKind.PrivateKeyword => Accessibility.Private,
                SyntaxKind.ProtectedKeyword => Accessibility.Protected,
                SyntaxKind.InternalKeyword => Accessibility.Internal,
                _ => null,
            };
            if (read is null)
                return false;
            Span = token.Span;
            if (!allowed)
                diagnostics.Error("CS0106", token.Span, $"The modifier '{token.Text}' is not valid for this item.");
            else if (Value is null)
                Value = read;
            else if (Combine(Value.Value, read.Value) is { } both)
                Value = both;
            else
                diagnostics.Error(Value == read ? "CS1004" : "CS0107", token.Span, Value == read ? $"Duplicate '{token.Text}' modifier." : "More than one protection modifier.");
            return true;
        }

        private static Accessibility? Combine(Accessibility first, Accessibility second) => (first, second) switch
        {
            (Accessibility.Protected, Accessibility.Internal) or (Accessibility.Internal, Accessibility.Protected) => Accessibility.ProtectedOrInternal,
            (Accessibility.Private, Accessibility.Protected) or (Accessibility.Protected, Accessibility.Private) => Accessibility.ProtectedAndInternal,
            _ => null,
        };
    }
}
