using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class MemberDeclarer
{
    private void DeclareConstructor(ConstructorDeclaration syntax)
    {
        var isStatic = syntax.Modifiers.Any(m => m.Kind == SyntaxKind.StaticKeyword);
        var modifiers = ModifierReader.Read(syntax.Modifiers, MemberModifiers.Static, _diagnostics);
        if (isStatic && modifiers.Accessibility is not null)
            _diagnostics.Error("CS0515", syntax.Identifier.Span, $"'{_type.Name}': access modifiers are not allowed on static constructors.");
        if (IsCell || syntax.Identifier.Name != _type.Name)
        {
            _diagnostics.Error("CS1520", syntax.Identifier.Span, "Method must have a return type.");
            return;
        }

        if (_type.IsInterface && !isStatic)
            _diagnostics.Error("CS0526", syntax.Identifier.Span, "Interfaces cannot contain instance constructors.");
        else if (_type.IsStatic && !isStatic)
            _diagnostics.Error("CS0710", syntax.Identifier.Span, "Static classes cannot have instance constructors.");
        CheckProtected(modifiers, syntax.Identifier);
        if (syntax.Body is null && syntax.ExpressionBody is null)
            _diagnostics.Error("CS0501", syntax.Identifier.Span, $"'{_type.Name}()' must declare a body because it is not marked abstract, extern, or partial.");

        var kind = isStatic ? MethodKind.StaticConstructor : MethodKind.Constructor;
        var constructor = new SourceMethodSymbol(isStatic ? ".cctor" : ".ctor", kind, _type, syntax)
        {
            Modifiers = modifiers.Flags,
            DeclaredAccessibility = modifiers.Accessibility ?? Accessibility.Private,
        };
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Constructor, a => constructor.Attributes = a);
        _binder.BindSignature(constructor, NewScope(constructor), [], [], syntax.Parameters, null);
        if (isStatic)
            AddStatic(constructor, syntax);
        else
            AddInstance(constructor, syntax);
        _cell.Bodies.Add(new PendingBody(constructor, syntax, syntax.Body, syntax.ExpressionBody) { Initializer = syntax.Initializer });
    }

    private void AddInstance(SourceMethodSymbol constructor, ConstructorDeclaration syntax)
    {
        if (_type.Constructors.Any(c => Signatures.Same(c, constructor) && c is not DefaultConstructorSymbol))
        {
            _diagnostics.Error(
                "CS0111", syntax.Identifier.Span, $"Type '{_type}' already defines a member called '{_type.Name}' with the same parameter types.");
        }

        var isParameterless = constructor.Parameters.IsEmpty;
        if (_type.Kind == TypeKind.Struct && isParameterless && constructor.Accessibility != Accessibility.Public)
            _diagnostics.Error("CS8938", syntax.Identifier.Span, "The parameterless struct constructor must be 'public'.");
        if (_type.Declaration is TypeDeclaration { HasParameterList: true } && syntax.Initializer?.Keyword.Kind != SyntaxKind.ThisKeyword && !IsCopyConstructor(constructor))
        {
            _diagnostics.Error(
                "CS8862", syntax.Identifier.Span,
                "A constructor declared in a type with parameter list must have 'this' constructor initializer.");
        }

        _type.AddMember(constructor);
    }

    private bool IsCopyConstructor(SourceMethodSymbol constructor) =>
        _type.IsRecord && _type.Kind == TypeKind.Class && constructor.Parameters is [{ RefKind: RefKind.None } only] && only.Type == _type;

    private void AddStatic(SourceMethodSymbol constructor, ConstructorDeclaration syntax)
    {
        if (!constructor.Parameters.IsEmpty)
            _diagnostics.Error("CS0132", syntax.Identifier.Span, "A static constructor must be parameterless.");
        else if (syntax.Initializer is not null)
            _diagnostics.Error("CS0514", syntax.Initializer.Span, "Static constructor cannot have an explicit 'this' or 'base' constructor call.");
        else if (_type.StaticConstructor is not null)
            _diagnostics.Error("CS0111", syntax.Identifier.Span, $"Type '{_type}' already defines a member called '{_type.Name}' with the same parameter types.");
        _type.StaticConstructor ??= constructor;
    }

    private void DeclareDestructor(DestructorDeclaration syntax)
    {
        _ = ModifierReader.Read(syntax.Modifiers, MemberModifiers.None, _diagnostics, allowAccess: false);
        if (_type.Kind != TypeKind.Class || _type.IsStatic || IsCell)
        {
            _diagnostics.Error("CS0575", syntax.Identifier.Span, "Only class types can contain destructors.");
            return;
        }

        if (syntax.Identifier.Name != _type.Name)
            _diagnostics.Error("CS0574", syntax.Identifier.Span, "Name of destructor must match name of type.");
        var finalizer = new SourceMethodSymbol("Finalize", MethodKind.Finalizer, _type, syntax)
        {
            Modifiers = MemberModifiers.Override,
            DeclaredAccessibility = Accessibility.Protected,
            DeclaredReturnType = CoreTypes.Void,
            Overridden = InheritedMembers.Methods(_type.BaseType, "Finalize").FirstOrDefault(m => m.Parameters.IsEmpty),
        };
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Method, a => finalizer.Attributes = a);
        CheckClash(finalizer, syntax.Identifier);
        _type.AddMember(finalizer);
        _cell.Bodies.Add(new PendingBody(finalizer, syntax, syntax.Body, syntax.ExpressionBody));
    }

    /// <summary>The constructor behind the type's name, or the one of a class that declares none.</summary>
    public void DeclareImplicitConstructors()
    {
        if (_type.Declaration is not TypeDeclaration declaration)
            return;
        if (_type.IsInterface)
        {
            if (declaration.HasParameterList)
                _diagnostics.Error("CS9122", declaration.Identifier.Span, "Unexpected parameter list: an interface has no constructor.");
            return;
        }

        if (declaration.HasParameterList)
            DeclarePrimaryConstructor(declaration);
        else if (_type.Kind == TypeKind.Class && !_type.IsStatic && !_type.Constructors.Any(c => c is SourceMethodSymbol m && !IsCopyConstructor(m)))
            AddDefaultConstructor(declaration);
    }

    private void AddDefaultConstructor(TypeDeclaration declaration)
    {
        var constructor = new SourceMethodSymbol(".ctor", MethodKind.Constructor, _type, declaration)
        {
            Synthesized = SynthesizedKind.DefaultConstructor,
            DeclaredAccessibility = _type.IsAbstract ? Accessibility.Protected : Accessibility.Public,
            DeclaredReturnType = CoreTypes.Void,
        };
        _type.AddMember(constructor);
        _cell.Bodies.Add(new PendingBody(constructor, declaration));
    }

    private void DeclarePrimaryConstructor(TypeDeclaration declaration)
    {
        var constructor = new SourceMethodSymbol(".ctor", MethodKind.Constructor, _type, declaration)
        {
            Synthesized = SynthesizedKind.PrimaryConstructor,
            DeclaredAccessibility = _type.IsAbstract && !_type.IsRecord ? Accessibility.Protected : Accessibility.Public,
        };
        if (_type.IsStatic)
            _diagnostics.Error("CS8863", declaration.Identifier.Span, $"'{_type.Name}' cannot have a primary constructor.");
        _binder.BindSignature(constructor, NewScope(constructor), [], [], declaration.Parameters, null);
        if (_type.Constructors.FirstOrDefault(c => Signatures.Same(c, constructor) && c is SourceMethodSymbol) is SourceMethodSymbol { Syntax: ConstructorDeclaration other })
            _diagnostics.Error("CS0111", other.Identifier.Span, $"Type '{_type}' already defines a member called '{_type.Name}' with the same parameter types.");
        _type.AddMember(constructor);
        _cell.Bodies.Add(new PendingBody(constructor, declaration));
        if (!_type.IsRecord)
            _context.CheckLater(() => CapturedParameters.Declare(_type, constructor, declaration));
    }
}
