using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class MemberDeclarer
{
    private const MemberModifiers OfFields =
        MemberModifiers.Static | MemberModifiers.ReadOnly | MemberModifiers.Const | MemberModifiers.Volatile | MemberModifiers.Required | MemberModifiers.New;

    private void DeclareField(FieldDeclaration syntax)
    {
        var modifiers = ModifierReader.Read(syntax.Modifiers, OfFields, _diagnostics);
        var type = _binder.BindType(syntax.Declaration.Type);
        CheckFieldType(type, syntax, modifiers);
        foreach (var variable in syntax.Declaration.Variables)
        {
            var field = new SourceFieldSymbol(variable.Identifier.Name, _type, variable.Identifier.Span)
            {
                Modifiers = modifiers.Flags,
                DeclaredAccessibility = ImpliedAccessibility(modifiers, isExplicit: false),
            };
            field.SetType(type);
            ApplyAttributes(syntax.AttributeLists, AttributeTargets.Field, a => field.Attributes = a);
            CheckFieldModifiers(modifiers, variable.Identifier);
            CheckClash(field, variable.Identifier);
            _type.AddMember(field);
            if (field.IsConst)
                EvaluateLater(field, variable);
            else if (variable.Initializer is not null)
                AddInitializer(field, variable.Initializer, variable.Identifier);
        }
    }

    private void CheckFieldType(TypeSymbol type, FieldDeclaration syntax, DeclaredModifiers modifiers)
    {
        if (type is NamedTypeSymbol { IsStatic: true })
            _diagnostics.Error("CS0723", syntax.Declaration.Type.Span, $"Cannot declare a variable of static type '{type}'.");
        else if (type.IsRefLike && (!_type.IsRefLike || modifiers.IsStatic))
            _diagnostics.Error("CS8345", syntax.Declaration.Type.Span, $"Field cannot be of type '{type}' unless it is an instance member of a ref struct.");
        if (modifiers.Has(MemberModifiers.Volatile) && !type.IsError && !MayBeVolatile(type))
            _diagnostics.Error("CS0677", syntax.Declaration.Type.Span, $"A volatile field cannot be of the type '{type}'.");
    }

    private static bool MayBeVolatile(TypeSymbol type) =>
        type.IsReferenceType || type.SpecialType is SpecialType.Boolean or SpecialType.Char or SpecialType.SByte or SpecialType.Byte or SpecialType.Int16
            or SpecialType.UInt16 or SpecialType.Int32 or SpecialType.UInt32 or SpecialType.Single or SpecialType.IntPtr or SpecialType.UIntPtr
        || (type is NamedTypeSymbol { EnumUnderlyingType: { } underlying } && MayBeVolatile(underlying));

    private void CheckFieldModifiers(DeclaredModifiers modifiers, SyntaxToken name)
    {
        void Report(string code, string message) => _diagnostics.Error(code, name.Span, $"'{name.Name}': {message}");

        var isStatic = modifiers.Has(MemberModifiers.Static | MemberModifiers.Const);
        if (modifiers.Has(MemberModifiers.Const) && modifiers.IsStatic)
            Report("CS0504", "a constant cannot be marked static.");
        else if (modifiers.Has(MemberModifiers.Const) && modifiers.Has(MemberModifiers.ReadOnly | MemberModifiers.Volatile | MemberModifiers.Required))
            Report("CS0106", "the modifiers of a constant can only be of accessibility.");
        else if (modifiers.Has(MemberModifiers.Volatile) && modifiers.Has(MemberModifiers.ReadOnly))
            Report("CS0678", "a field cannot be both volatile and readonly.");
        else if (modifiers.Has(MemberModifiers.Required) && (modifiers.Has(MemberModifiers.ReadOnly) || isStatic))
            Report("CS9034", "a required member must be settable and not static.");
        else if (_type.IsInterface && !isStatic)
            Report("CS0525", "interfaces cannot contain instance fields.");
        else if (_type.IsStatic && !isStatic)
            Report("CS0708", "cannot declare instance members in a static class.");
        else if (_type is { Kind: TypeKind.Struct, IsReadOnly: true } && !isStatic && !modifiers.Has(MemberModifiers.ReadOnly))
            Report("CS8340", "instance fields of readonly structs must be readonly.");
        CheckProtected(modifiers, name);
    }

    private void EvaluateLater(SourceFieldSymbol field, VariableDeclarator syntax)
    {
        field.EvaluateBy(() =>
        {
            var value = syntax.Initializer is null ? null : _binder.BindConverted(syntax.Initializer, field.Type);
            if (!field.IsCircular)
                return _binder.ConstantOf(syntax.Identifier, field.Type, value);
            _diagnostics.Error("CS0110", syntax.Identifier.Span, $"The evaluation of the constant value for '{field.Name}' involves a circular definition.");
            return null;
        });
        _context.CheckLater(() => _ = field.ConstantValue);
    }

    private void AddInitializer(SourceFieldSymbol field, ExpressionSyntax value, SyntaxToken name)
    {
        _cell.InitializersOf(_type).Add(new FieldInitializer(field, value));
        if (_type.Kind == TypeKind.Struct && !field.IsStatic && _type.Declaration is TypeDeclaration { HasParameterList: false } declaration
            && !declaration.Members.Any(m => m is ConstructorDeclaration c && !c.Modifiers.Any(t => t.Kind == SyntaxKind.StaticKeyword)))
        {
            _diagnostics.Error("CS8983", name.Span, "A 'struct' with field initializers must include an explicitly declared constructor.");
        }
    }
}
