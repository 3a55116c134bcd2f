using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>The rules for declarations of session variables.</summary>
internal static class VariableDeclarations
{
    private const MemberModifiers Allowed =
        MemberModifiers.Static | MemberModifiers.ReadOnly | MemberModifiers.Const | MemberModifiers.Volatile | MemberModifiers.New;

    public static DeclaredModifiers ReadModifiers(FieldDeclaration syntax, DiagnosticBag diagnostics)
    {
        if (!syntax.AttributeLists.IsEmpty)
            diagnostics.Refuse(syntax.AttributeLists[0].Span, "An attribute");
        return ModifierReader.Read(syntax.Modifiers, Allowed, diagnostics);
    }

    public static DeclaredModifiers ReadModifiers(LocalDeclarationStatement syntax, DiagnosticBag diagnostics) =>
        ModifierReader.Read(syntax.Modifiers, Allowed, diagnostics);

    public static void Check(VariableDeclaration syntax, DeclaredModifiers modifiers, bool isVar, DiagnosticBag diagnostics)
    {
        if (isVar && syntax.Variables.Length > 1)
            diagnostics.Error("CS0819", syntax.Span, "Implicitly-typed variables cannot have multiple declarators.");
        if (isVar && modifiers.Has(MemberModifiers.Const))
            diagnostics.Error("CS0822", syntax.Span, "Implicitly-typed variables cannot be constant.");
        if (modifiers.Has(MemberModifiers.Const) && modifiers.IsStatic)
            diagnostics.Error("CS0504", syntax.Span, "A constant cannot be marked static.");
        if (modifiers.Has(MemberModifiers.Volatile) && modifiers.Has(MemberModifiers.ReadOnly))
            diagnostics.Error("CS0678", syntax.Span, "A variable cannot be both volatile and readonly.");
    }

    public static TypeSymbol BindType(TypeSyntax syntax, Binder binder)
    {
        if (syntax is RefType or ScopedType)
        {
            binder.Diagnostics.Refuse(syntax.Span, "A reference variable at the top", "declare it in a function or block");
            return PseudoTypeSymbol.Error;
        }

        var type = binder.BindType(syntax);
        if (type is NamedTypeSymbol { IsStatic: true })
            binder.Diagnostics.Error("CS0723", syntax.Span, $"Cannot declare a variable of static type '{type}'.");
        else if (type.IsRefLike)
            binder.Diagnostics.Error("CS8345", syntax.Span, $"A variable at the top of a cell cannot be of type '{type}': it must outlive the cell.");
        return type;
    }
}
