using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What stands before a parameter's type.</summary>
internal readonly record struct ParameterModifiers(RefKind RefKind, bool IsParams)
{
    public static ParameterModifiers Read(Parameter syntax, int ordinal, bool mayBeExtension, DiagnosticBag diagnostics)
    {
        var refKind = RefKind.None;
        var isParams = false;
        foreach (var modifier in syntax.Modifiers)
        {
            if (syntax.Modifiers.First(m => m.EffectiveKind() == modifier.EffectiveKind()) != modifier)
                diagnostics.Error("CS1107", modifier.Span, $"A parameter can only have one '{modifier.Text}' modifier.");
            switch (modifier.EffectiveKind())
            {
                case SyntaxKind.RefKeyword:
                    refKind = RefKind.Ref;
                    break;
                case SyntaxKind.OutKeyword:
                    refKind = RefKind.Out;
                    break;
                case SyntaxKind.InKeyword:
                    refKind = RefKind.In;
                    break;
                case SyntaxKind.ReadonlyKeyword when refKind == RefKind.Ref:
                    refKind = RefKind.RefReadOnly;
                    break;
                case SyntaxKind.ParamsKeyword:
                    isParams = true;
                    break;
                case SyntaxKind.ThisKeyword when ordinal == 0 && mayBeExtension:
                case SyntaxKind.ScopedKeyword:
                    break;
                case SyntaxKind.ThisKeyword:
                    diagnostics.Error(
                        ordinal == 0 ? "CS0027" : "CS1100", modifier.Span, "'this' can only stand before the first parameter of a static method.");
                    break;
                default:
                    diagnostics.Error("CS1073", modifier.Span, $"Unexpected token '{modifier.Text}'.");
                    break;
            }
        }

        return new ParameterModifiers(refKind, isParams);
    }
}
