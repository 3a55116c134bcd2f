using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>The constructor and Invoke method of a delegate type, which the runtime writes.</summary>
internal static class DelegateMembers
{
    public static void Declare(DelegateDeclaration syntax, SourceTypeSymbol type, Binder binder, CellDeclarations cell)
    {
        var invoke = Make("Invoke", MethodKind.DelegateInvoke, type, syntax);
        invoke.Modifiers = MemberModifiers.Virtual;
        binder.BindSignature(invoke, new Scope(null, invoke, type), [], [], syntax.Parameters, syntax.ReturnType);
        type.Invoke = invoke;

        var constructor = Make(".ctor", MethodKind.Constructor, type, syntax);
        constructor.DeclaredReturnType = CoreTypes.Void;
        constructor.DeclaredParameters =
        [
            new SourceParameterSymbol("object", 0, CoreTypes.Object, RefKind.None, default),
            new SourceParameterSymbol("method", 1, CoreTypes.IntPtr, RefKind.None, default),
        ];
        foreach (var method in (SourceMethodSymbol[])[constructor, invoke])
        {
            type.AddMember(method);
            cell.Bodies.Add(new PendingBody(method, syntax));
        }
    }

    private static SourceMethodSymbol Make(string name, MethodKind kind, SourceTypeSymbol type, DelegateDeclaration syntax) =>
        new(name, kind, type, syntax) { Synthesized = SynthesizedKind.DelegateMember, DeclaredAccessibility = Accessibility.Public };
}
