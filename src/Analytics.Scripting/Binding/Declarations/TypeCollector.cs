using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Makes the symbols of all types of a cell, nested ones too, before anything in them is bound: they may name each other.</summary>
internal sealed class TypeCollector(BindingContext context, DiagnosticBag diagnostics)
{
    private readonly List<SourceTypeSymbol> _types = [];

    /// <summary>The types in the order written, containing types before the nested.</summary>
    public IReadOnlyList<SourceTypeSymbol> Types => _types;

    public void Collect(ImmutableArray<MemberSyntax> members, SourceTypeSymbol containing)
    {
        foreach (var member in PartialTypes.Merge(members, diagnostics))
        {
            switch (member)
            {
                case TypeDeclaration type:
                    Collect(type, containing);
                    break;
                case EnumDeclaration type:
                    Add(type, type.Identifier, TypeKind.Enum, containing, [], MemberModifiers.New);
                    break;
                case DelegateDeclaration type:
                    Add(type, type.Identifier, TypeKind.Delegate, containing, type.TypeParameters, MemberModifiers.New);
                    break;
                case ExtensionDeclaration extension:
                    diagnostics.Refuse(extension.Keyword.Span, "An extension block", "write a static method with a 'this' parameter");
                    break;
            }
        }
    }

    private void Collect(TypeDeclaration syntax, SourceTypeSymbol containing)
    {
        var kind = syntax.Kind switch
        {
            TypeDeclarationKind.Struct or TypeDeclarationKind.RecordStruct => TypeKind.Struct,
            TypeDeclarationKind.Interface => TypeKind.Interface,
            _ => TypeKind.Class,
        };
        var allowed = MemberModifiers.New | (syntax.Kind switch
        {
            TypeDeclarationKind.Class => MemberModifiers.Static | MemberModifiers.Abstract | MemberModifiers.Sealed,
            TypeDeclarationKind.RecordClass => MemberModifiers.Abstract | MemberModifiers.Sealed,
            TypeDeclarationKind.Interface => MemberModifiers.None,
            _ => MemberModifiers.ReadOnly,
        });
        var type = Add(syntax, syntax.Identifier, kind, containing, syntax.TypeParameters, allowed);
        if (syntax.Kind is TypeDeclarationKind.RecordClass or TypeDeclarationKind.RecordStruct)
            type.Modifiers |= TypeModifiers.Record;
        Collect(syntax.Members, type);
    }

    private SourceTypeSymbol Add(
        MemberSyntax syntax, SyntaxToken identifier, TypeKind kind, SourceTypeSymbol containing, ImmutableArray<TypeParameter> typeParameters,
        MemberModifiers allowed)
    {
        var type = new SourceTypeSymbol(identifier.Name, kind, containing, syntax);
        var refs = syntax.Modifiers.Where(m => m.Kind == SyntaxKind.RefKeyword).ToList();
        var modifiers = ModifierReader.Read(syntax.Modifiers.RemoveRange(refs), allowed, diagnostics);
        type.DeclaredAccessibility = modifiers.Accessibility ?? (containing.IsInterface ? Accessibility.Public : Accessibility.Private);
        type.Modifiers = TypeFlags(modifiers);
        if (refs.Count > 0 && kind == TypeKind.Struct)
            type.Modifiers |= TypeModifiers.Ref;
        else if (refs.Count > 0)
            diagnostics.Error("CS0106", refs[0].Span, "The modifier 'ref' is not valid for this item.");
        CheckModifiers(type, modifiers, identifier);
        CheckName(type, identifier, containing, typeParameters.Length);

        var binder = new Binder(context, new Scope(null, null, containing), diagnostics);
        var own = binder.DeclareTypeParameters(typeParameters, type.Name, allowVariance: kind is TypeKind.Interface or TypeKind.Delegate);
        type.SetTypeParameters(ImmutableArray<TypeParameterSymbol>.CastUp(own));
        containing.AddNestedType(type);
        _types.Add(type);
        ApplyAttributes(syntax, type);
        return type;
    }

    private void ApplyAttributes(MemberSyntax syntax, SourceTypeSymbol type)
    {
        if (syntax.AttributeLists.IsEmpty)
            return;
        var on = type.Kind switch
        {
            TypeKind.Struct => AttributeTargets.Struct,
            TypeKind.Interface => AttributeTargets.Interface,
            TypeKind.Enum => AttributeTargets.Enum,
            TypeKind.Delegate => AttributeTargets.Delegate,
            _ => AttributeTargets.Class,
        };
        context.CheckLater(() =>
        {
            var attributes = new AttributeBinder(new Binder(context, new Scope(null, null, type), diagnostics));
            attributes.CheckTargets(syntax.AttributeLists, ["type", .. type.Invoke is null ? Array.Empty<string>() : ["return"]]);
            if (type.Invoke is SourceMethodSymbol invoke)
                invoke.ReturnAttributes = attributes.Bind(syntax.AttributeLists, AttributeTargets.ReturnValue, "return");
            type.Attributes = [.. attributes.Bind(syntax.AttributeLists, on), .. attributes.Bind(syntax.AttributeLists, on, "type")];
        });
    }

    private static TypeModifiers TypeFlags(DeclaredModifiers modifiers) =>
        (modifiers.Has(MemberModifiers.Static) ? TypeModifiers.Static : TypeModifiers.None)
        | (modifiers.Has(MemberModifiers.Sealed) ? TypeModifiers.Sealed : TypeModifiers.None)
        | (modifiers.Has(MemberModifiers.Abstract) ? TypeModifiers.Abstract : TypeModifiers.None)
        | (modifiers.Has(MemberModifiers.ReadOnly) ? TypeModifiers.ReadOnly : TypeModifiers.None);

    private void CheckModifiers(SourceTypeSymbol type, DeclaredModifiers modifiers, SyntaxToken identifier)
    {
        if (type.IsAbstract && !type.IsInterface && modifiers.Has(MemberModifiers.Sealed | MemberModifiers.Static))
            diagnostics.Error("CS0418", identifier.Span, $"'{type.Name}': an abstract type cannot be sealed or static.");
        else if (modifiers.Has(MemberModifiers.Static) && modifiers.Has(MemberModifiers.Sealed))
            diagnostics.Error("CS0441", identifier.Span, $"'{type.Name}': a type cannot be both static and sealed.");
        var isProtected = modifiers.Accessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal;
        if (isProtected && type.ContainingType is { Kind: TypeKind.Struct })
            diagnostics.Error("CS0666", identifier.Span, $"'{type.Name}': new protected member declared in struct.");
    }

    private void CheckName(SourceTypeSymbol type, SyntaxToken identifier, SourceTypeSymbol containing, int arity)
    {
        if (identifier.IsMissing)
            return;
        if (containing.GetNestedType(type.Name, arity) is not null)
            diagnostics.Error("CS0102", identifier.Span, $"The type '{Naming.OfContainer(containing)}' already contains a definition for '{type.Name}'.");
        else if (containing is not SubmissionTypeSymbol && containing.TypeParameters.Any(p => p.Name == type.Name))
            diagnostics.Error("CS0102", identifier.Span, $"The type '{containing}' already contains a definition for '{type.Name}'.");
        else if (containing is not SubmissionTypeSymbol && containing.Name == type.Name)
            diagnostics.Error("CS0542", identifier.Span, $"'{type.Name}': member names cannot be the same as their enclosing type.");
        if (identifier.Text is "record" or "var" or "dynamic" or "required" or "scoped" or "field" or "file" or "nint" or "nuint" && !identifier.Text.StartsWith('@'))
            diagnostics.Refuse(identifier.Span, $"A type named '{identifier.Text}'", "the word has a meaning of its own");
    }
}
