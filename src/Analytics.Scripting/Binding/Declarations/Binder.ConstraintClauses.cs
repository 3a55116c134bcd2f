using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    /// <summary>Gives type parameters their constraints.</summary>
    public void BindConstraints(ImmutableArray<ConstraintClause> clauses, ImmutableArray<SourceTypeParameterSymbol> parameters) =>
        context.Declaring(() => BindClauses(clauses, parameters));

    private void BindClauses(ImmutableArray<ConstraintClause> clauses, ImmutableArray<SourceTypeParameterSymbol> parameters)
    {
        // Keywords first: whether T? is a nullable value or a reference depends on them.
        var bound = new HashSet<SourceTypeParameterSymbol>();
        foreach (var clause in clauses)
        {
            var parameter = parameters.FirstOrDefault(p => p.Name == clause.Identifier.Name);
            if (parameter is null)
                diagnostics.Error("CS0699", clause.Identifier.Span, $"There is no type parameter '{clause.Identifier.Name}' here.");
            else if (!bound.Add(parameter))
                diagnostics.Error("CS0409", clause.Identifier.Span, $"A constraint clause has already been specified for type parameter '{parameter.Name}'.");
            else
                BindKeywords(clause, parameter);
        }

        foreach (var clause in clauses)
        {
            if (parameters.FirstOrDefault(p => p.Name == clause.Identifier.Name) is { Constraints.IsEmpty: true } parameter)
                parameter.Constraints = BindConstraintTypes(clause, parameter);
        }

        CheckConstraintCycles(clauses, parameters);
    }

    private void BindKeywords(ConstraintClause clause, SourceTypeParameterSymbol parameter)
    {
        var position = 0;
        foreach (var constraint in clause.Constraints)
        {
            switch (constraint)
            {
                case KeywordConstraint keyword:
                    BindKeyword(keyword, parameter, position);
                    break;
                case NewConstraint:
                    parameter.RequiresConstructor = true;
                    if (parameter.RequiresValue || parameter.RequiresUnmanaged)
                        diagnostics.Error("CS0451", constraint.Span, "The 'new()' constraint cannot be used with the 'struct' constraint.");
                    else if (clause.Constraints.Skip(position + 1).Any(c => c is not AllowsRefStructConstraint))
                        diagnostics.Error("CS0401", constraint.Span, "The new() constraint must be the last restrictive constraint specified.");
                    break;
                case AllowsRefStructConstraint:
                    parameter.MayBeRefLike = true;
                    break;
            }

            position++;
        }
    }

    private void BindKeyword(KeywordConstraint syntax, SourceTypeParameterSymbol parameter, int position)
    {
        var kind = syntax.Keyword.EffectiveKind();
        if (position > 0 && kind is SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.UnmanagedKeyword or SyntaxKind.NotnullKeyword && position > 0)
        {
            diagnostics.Error("CS0449", syntax.Span, "The 'class', 'struct', 'unmanaged', 'notnull', and 'default' constraints must be specified first.");
            return;
        }

        switch (kind)
        {
            case SyntaxKind.ClassKeyword:
                parameter.RequiresReference = true;
                break;
            case SyntaxKind.StructKeyword:
                parameter.RequiresValue = true;
                break;
            case SyntaxKind.UnmanagedKeyword:
                parameter.RequiresUnmanaged = true;
                break;
            case SyntaxKind.NotnullKeyword:
                // A matter of nullness only.
                break;
            default:
                diagnostics.Error("CS8823", syntax.Span, "The 'default' constraint is valid on override and explicit interface implementation methods only.");
                break;
        }
    }

    private ImmutableArray<TypeSymbol> BindConstraintTypes(ConstraintClause clause, SourceTypeParameterSymbol parameter)
    {
        var types = ImmutableArray.CreateBuilder<TypeSymbol>();
        foreach (var constraint in clause.Constraints.OfType<TypeConstraint>())
        {
            var type = BindType(constraint.Type);
            if (type.IsError)
                continue;
            if (types.Contains(type))
                diagnostics.Error("CS0405", constraint.Span, $"Duplicate constraint '{type}' for type parameter '{parameter.Name}'.");
            else if (!MayConstrain(type))
                diagnostics.Error("CS0701", constraint.Span, $"'{type}' is not a valid constraint. A type used as a constraint must be an interface, a non-sealed class or a type parameter.");
            else if (type.Kind == TypeKind.Class && types.Count > 0)
                diagnostics.Error("CS0406", constraint.Span, $"The class type constraint '{type}' must come before any other constraints.");
            else if (type.Kind == TypeKind.Class && (parameter.RequiresReference || parameter.RequiresValue))
                diagnostics.Error("CS0450", constraint.Span, $"'{type}': cannot specify both a constraint class and the 'class' or 'struct' constraint.");
            else
                types.Add(type);
        }

        return types.DrainToImmutable();
    }

    private static bool MayConstrain(TypeSymbol type) => type switch
    {
        TypeParameterSymbol => true,
        NamedTypeSymbol { SpecialType: SpecialType.Enum or SpecialType.Delegate or SpecialType.MulticastDelegate } => true,
        NamedTypeSymbol { SpecialType: SpecialType.Object or SpecialType.ValueType or SpecialType.Array } => false,
        NamedTypeSymbol { Kind: TypeKind.Interface } => true,
        NamedTypeSymbol { Kind: TypeKind.Class } named => !named.IsSealed,
        _ => false,
    };

    private void CheckConstraintCycles(ImmutableArray<ConstraintClause> clauses, ImmutableArray<SourceTypeParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (!DependsOn(parameter, parameter, 0))
                continue;
            var clause = clauses.First(c => c.Identifier.Name == parameter.Name);
            diagnostics.Error("CS0454", clause.Identifier.Span, $"Circular constraint dependency involving '{parameter.Name}'.");
            parameter.Constraints = [];
        }
    }

    private static bool DependsOn(TypeParameterSymbol parameter, TypeParameterSymbol target, int depth) =>
        depth < 32 && parameter.ConstraintTypes.OfType<TypeParameterSymbol>().Any(c => ReferenceEquals(c, target) || DependsOn(c, target, depth + 1));
}
