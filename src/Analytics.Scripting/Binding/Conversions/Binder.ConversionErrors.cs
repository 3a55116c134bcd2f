using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Says why something cannot become a type.</summary>
internal sealed partial class Binder
{
    private BoundError ReportNoConversion(BoundExpression value, Conversion conversion, TypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        var span = syntax.Span;
        if (conversion.IsAmbiguous)
            Diagnostics.Error("CS0457", span, $"Ambiguous user defined conversions when converting from '{value.Type}' to '{to}'.");
        else if (!ReportByForm(value, to, span))
            ReportByType(value, to, span, isExplicit);
        return new BoundError(syntax);
    }

    private bool ReportByForm(BoundExpression value, TypeSymbol to, TextSpan span)
    {
        switch (value)
        {
            case UnboundLambda lambda:
                ReportLambda(lambda, to);
                return true;
            case MethodGroup group:
                ReportMethodGroup(group, to, span);
                return true;
            case TypeOrNamespace:
                ReportNoType(value);
                return true;
            case UnboundTuple tuple when to.StripNullable() is TupleTypeSymbol target && target.ElementTypes.Length == tuple.Elements.Length:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Convert(tuple.Elements[i], target.ElementTypes[i], tuple.Elements[i].Syntax);
                return Diagnostics.HasErrors;
            case UnboundTuple { Type.IsNone: true } tuple:
                if (to.StripNullable() is TupleTypeSymbol other)
                    Diagnostics.Error("CS8135", span, $"Tuple with {tuple.Elements.Length} elements cannot be converted to type '{other}'.");
                else
                    ReportElements(tuple);
                return true;
            case UnboundConditional { Type.IsNone: true } conditional:
                Convert(conditional.WhenTrue, to, conditional.WhenTrue.Syntax);
                Convert(conditional.WhenFalse, to, conditional.WhenFalse.Syntax);
                return true;
            case UnboundSwitch { Type.IsNone: true } @switch:
                foreach (var arm in @switch.Arms)
                    Convert(arm.Value, to, arm.Value.Syntax);
                return true;
            case UnboundCollection collection:
                ReportCollection(collection, to);
                return true;
            case BoundLiteral when value.Type == PseudoTypeSymbol.Null:
                if (to is TypeParameterSymbol)
                    Diagnostics.Error("CS0403", span, $"Cannot convert null to type parameter '{to}' because it could be a non-nullable value type. Consider using 'default({to})' instead.");
                else
                    Diagnostics.Error("CS0037", span, $"Cannot convert null to '{to}' because it is a non-nullable value type.");
                return true;
            default:
                return false;
        }
    }

    private void ReportMethodGroup(MethodGroup group, TypeSymbol to, TextSpan span)
    {
        if (to.Invoke() is not { } invoke)
        {
            Diagnostics.Error("CS0428", span, $"Cannot convert method group '{group.Name}' to non-delegate type '{to}'. Did you intend to invoke the method?");
            return;
        }

        var choice = Choose(group, PlaceholdersFor(group.Syntax, invoke.Parameters.Select(p => (p.Type, p.RefKind))), isConversion: true);
        if (choice.Best?.Method is { } method && method.ReturnType != invoke.ReturnType)
            Diagnostics.Error("CS0407", span, $"'{method.ReturnType} {method}' has the wrong return type.");
        else if (choice.Resolution.Candidates.Any(c => c.Mismatch == Mismatch.InferenceFailed))
            Diagnostics.Error("CS0411", span, $"The type arguments for method '{group.Name}' cannot be inferred from the usage. Try specifying the type arguments explicitly.");
        else
            Diagnostics.Error("CS0123", span, $"No overload for '{group.Name}' matches delegate '{to}'.");
    }

    private void ReportByType(BoundExpression value, TypeSymbol to, TextSpan span, bool isExplicit)
    {
        var from = value.Type;
        if (from.IsVoid)
        {
            Diagnostics.Error("CS0029", span, $"Cannot implicitly convert type 'void' to '{to}': the call returns no value.");
        }
        else if (isExplicit)
        {
            Diagnostics.Error("CS0030", span, $"Cannot convert type '{Describe(value)}' to '{to}'.");
        }
        else if (value.Constant is { IsNull: false, Value: not string } constant && from.SpecialType.IsIntegral() && to.StripNullable().SpecialType.IsIntegral()
            && ConstantConversions.Convert(constant.Value!, to.StripNullable().SpecialType, out var overflows) is not null && overflows)
        {
            Diagnostics.Error("CS0031", span, $"Constant value '{constant}' cannot be converted to a '{to}'.");
        }
        else if (from.SpecialType == SpecialType.Double && value is BoundLiteral && to.StripNullable().SpecialType is SpecialType.Single or SpecialType.Decimal)
        {
            var suffix = to.StripNullable().SpecialType == SpecialType.Single ? 'F' : 'M';
            Diagnostics.Error("CS0664", span, $"Literal of type double cannot be implicitly converted to type '{to}'; use an '{suffix}' suffix to create a literal of this type.");
        }
        else if (!from.IsNone && ClassifyExplicit(value, to) is { Exists: true, IsAmbiguous: false })
        {
            Diagnostics.Error("CS0266", span, $"Cannot implicitly convert type '{from}' to '{to}'. An explicit conversion exists (are you missing a cast?)");
        }
        else
        {
            Diagnostics.Error("CS0029", span, $"Cannot implicitly convert type '{Describe(value)}' to '{to}'.");
        }
    }
}
