using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class MemberDeclarer
{
    /// <summary>Reports modifiers that do not go together, or not with the type or with having code.</summary>
    private void CheckMember(DeclaredModifiers modifiers, SyntaxToken name, MemberModifiers implied, bool hasBody, bool isAccessible = true)
    {
        void Report(string code, string message) => _diagnostics.Error(code, name.Span, $"'{name.Name}': {message}");

        var isAbstract = implied.HasFlag(MemberModifiers.Abstract);
        var isPrivate = modifiers.Accessibility is null or Accessibility.Private;
        if (modifiers.Has(MemberModifiers.Sealed) && !modifiers.Has(MemberModifiers.Override) && !_type.IsInterface)
            Report("CS0238", "cannot be sealed because it is not an override.");
        else if (modifiers.Has(MemberModifiers.Override) && modifiers.Has(MemberModifiers.Virtual | MemberModifiers.New))
            Report("CS0113", "a member marked as override cannot be marked as new or virtual.");
        else if (modifiers.Has(MemberModifiers.Abstract) && modifiers.Has(MemberModifiers.Sealed))
            Report("CS0502", "cannot be both abstract and sealed.");
        else if (modifiers.Has(MemberModifiers.Abstract) && modifiers.Has(MemberModifiers.Virtual))
            Report("CS0503", "the abstract member cannot be marked virtual.");
        else if (modifiers.IsStatic && modifiers.Has(ModifierReader.OfVirtuals) && !_type.IsInterface)
            Report("CS0112", "a static member cannot be marked as 'override', 'virtual', or 'abstract'.");
        else if (modifiers.Has(MemberModifiers.Virtual | MemberModifiers.Abstract | MemberModifiers.Override) && isPrivate && isAccessible && !_type.IsInterface && !IsCell)
            Report("CS0621", "virtual or abstract members cannot be private.");
        else if (modifiers.Has(MemberModifiers.Virtual | MemberModifiers.Abstract) && _type.Kind == TypeKind.Struct)
            Report("CS0106", "the modifier is not valid for this item.");
        else if (modifiers.Has(MemberModifiers.Abstract) && !_type.IsAbstract)
            Report("CS0513", $"is abstract but it is contained in non-abstract type '{_type.Name}'.");
        else if (modifiers.Has(MemberModifiers.Virtual) && _type.IsSealed && _type.Kind == TypeKind.Class)
            Report("CS0549", $"is a new virtual member in sealed type '{_type.Name}'.");
        else if (isAbstract && hasBody)
            Report("CS0500", "cannot declare a body because it is marked abstract.");
        else if (!isAbstract && !hasBody)
            Report("CS0501", "must declare a body because it is not marked abstract, extern, or partial.");
        else if (_type.IsStatic && !modifiers.IsStatic)
            Report("CS0708", "cannot declare instance members in a static class.");
        CheckProtected(modifiers, name);
    }

    private void CheckProtected(DeclaredModifiers modifiers, SyntaxToken name)
    {
        var isProtected = modifiers.Accessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal;
        if (!isProtected)
            return;
        if (_type.Kind == TypeKind.Struct)
            _diagnostics.Error("CS0666", name.Span, $"'{name.Name}': new protected member declared in struct.");
        else if (_type.IsStatic)
            _diagnostics.Error("CS1057", name.Span, $"'{name.Name}': static classes cannot contain protected members.");
    }

    /// <summary>Reports where a member's name or signature is taken.</summary>
    private void CheckClash(Symbol member, SyntaxToken identifier)
    {
        if (identifier.IsMissing)
            return;
        if (!IsCell && member.Name == _type.Name && member is not MethodSymbol { MethodKind: not MethodKind.Ordinary })
            _diagnostics.Error("CS0542", identifier.Span, $"'{member.Name}': member names cannot be the same as their enclosing type.");
        foreach (var other in _type.GetMembers(member.Name))
        {
            var isSame = (member, other) switch
            {
                (MethodSymbol mine, MethodSymbol theirs) => SameSignature(mine, theirs),
                (PropertySymbol { IsIndexer: true } mine, PropertySymbol { IsIndexer: true } theirs) => Signatures.SameParameters(mine.Parameters, theirs.Parameters),
                _ => false,
            };
            if (isSame)
            {
                _diagnostics.Error("CS0111", identifier.Span, $"Type '{Naming.OfContainer(_type)}' already defines a member called '{member.Name}' with the same parameter types.");
                return;
            }

            if ((member, other) is not ((MethodSymbol, MethodSymbol) or (PropertySymbol { IsIndexer: true }, PropertySymbol { IsIndexer: true })))
            {
                ReportTaken(member.Name, identifier);
                return;
            }
        }

        if (member is not PropertySymbol { IsIndexer: true } && HasType(member))
            ReportTaken(member.Name, identifier);
        else if (!IsCell && _type.TypeParameters.Skip(_type.TypeParameters.Length - _type.Arity).Any(p => p.Name == member.Name))
            ReportTaken(member.Name, identifier);
    }

    private static bool SameSignature(MethodSymbol mine, MethodSymbol theirs)
    {
        if (!Signatures.Same(mine, theirs))
            return false;
        return mine.Name is not ("op_Implicit" or "op_Explicit") || mine.ReturnType == theirs.ReturnType;
    }

    private bool HasType(Symbol member) =>
        member is not MethodSymbol { MethodKind: not MethodKind.Ordinary } && _type.NestedTypes.Any(t => t.Name == member.Name);

    private void ReportTaken(string name, SyntaxToken identifier) =>
        _diagnostics.Error("CS0102", identifier.Span, $"The type '{Naming.OfContainer(_type)}' already contains a definition for '{name}'.");
}
