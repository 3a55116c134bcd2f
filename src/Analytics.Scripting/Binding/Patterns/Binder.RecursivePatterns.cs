using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundRecursivePattern BindRecursivePattern(RecursivePattern syntax, TypeSymbol inputType)
    {
        var type = syntax.Type is null ? PatternTypes.WithoutNullable(inputType) : BindPatternType(syntax.Type, inputType);
        if (syntax.Type is not null && IsVar(syntax.Type))
            diagnostics.Refuse(syntax.Type.Span, "'var' before a property pattern");
        var positions = PositionalParts.None;
        if (syntax.Positional is { } positional)
        {
            var names = positional.Subpatterns.Select(s => s.Name).ToList();
            positions = FindPositions(type, positional.Subpatterns.Length, positional, hasType: syntax.Type is not null, names);
            positions = positions with { Patterns = [.. positional.Subpatterns.Select((s, i) => BindPattern(s.Pattern, positions.TypeAt(i)))] };
        }

        var properties = syntax.Properties is null ? [] : syntax.Properties.Subpatterns.Select(s => BindProperty(s, type)).ToImmutableArray();
        return new BoundRecursivePattern(syntax, inputType, type)
        {
            Deconstruct = positions.Method,
            UsesITuple = positions.UsesITuple,
            Positions = positions.Patterns,
            Properties = properties,
            Variable = BindDesignation(syntax.Designation, type),
        };
    }

    /// <summary><c>var (a, b)</c></summary>
    private BoundRecursivePattern BindVarPositions(PatternSyntax syntax, ParenthesizedDesignation designation, TypeSymbol inputType)
    {
        var type = PatternTypes.WithoutNullable(inputType);
        var positions = FindPositions(type, designation.Variables.Length, designation, hasType: false, []);
        return new BoundRecursivePattern(syntax, inputType, type)
        {
            Deconstruct = positions.Method,
            UsesITuple = positions.UsesITuple,
            Positions = [.. designation.Variables.Select((v, i) => BindVarPosition(syntax, v, positions.TypeAt(i)))],
        };
    }

    private BoundPattern BindVarPosition(PatternSyntax syntax, DesignationSyntax designation, TypeSymbol type) => designation switch
    {
        DiscardDesignation => new BoundDiscardPattern(syntax, type),
        ParenthesizedDesignation nested => BindVarPositions(syntax, nested, type),
        _ => new BoundDeclarationPattern(syntax, type, type, BindDesignation(designation, type), isVar: true),
    };

    /// <summary>Where the positions of a value come from.</summary>
    private sealed record PositionalParts(
        ImmutableArray<TypeSymbol> Types, MethodSymbol? Method, bool UsesITuple, ImmutableArray<BoundPattern> Patterns)
    {
        public static PositionalParts None { get; } = new([], null, false, default);

        public TypeSymbol TypeAt(int index) => index < Types.Length ? Types[index] : PseudoTypeSymbol.Error;
    }

    private PositionalParts FindPositions(TypeSymbol type, int count, SyntaxNode syntax, bool hasType, List<ExpressionSyntax?> names)
    {
        if (type.IsError)
            return PositionalParts.None;
        if (type is TupleTypeSymbol tuple)
        {
            if (tuple.ElementTypes.Length != count)
            {
                diagnostics.Error("CS8502", syntax.Span, $"Matching the tuple type '{type}' requires '{tuple.ElementTypes.Length}' subpatterns, but '{count}' subpatterns are present.");
                return PositionalParts.None;
            }

            for (var i = 0; i < names.Count; i++)
            {
                if (names[i] is { } named && (NameOf(named) is not { } name || tuple.IndexOf(name) != i))
                    diagnostics.Error("CS8516", named.Span, $"The name '{NameOf(named)}' does not identify tuple element 'Item{i + 1}'.");
            }

            return new PositionalParts(tuple.ElementTypes, null, false, default);
        }

        var isNamed = names.Any(n => n is not null);
        var input = new BoundPlaceholder(syntax, type);
        if (!hasType && !isNamed && IsITupleLike(type) && Reporting(new DiagnosticBag()).FindDeconstruct(input, count, syntax) is null)
            return new PositionalParts([.. Enumerable.Repeat<TypeSymbol>(CoreTypes.Object, count)], null, true, default);
        if (FindDeconstruct(input, count, syntax) is not { } deconstruct)
            return PositionalParts.None;
        var parameters = deconstruct.IsExtension ? deconstruct.Parameters[1..] : deconstruct.Parameters;
        for (var i = 0; i < names.Count && i < parameters.Length; i++)
        {
            if (names[i] is { } named && NameOf(named) != parameters[i].Name)
                diagnostics.Error("CS8517", named.Span, $"The name '{NameOf(named)}' does not match the corresponding 'Deconstruct' parameter '{parameters[i].Name}'.");
        }

        return new PositionalParts([.. parameters.Select(p => p.Type)], deconstruct, false, default);
    }

    /// <summary>Types that may hide a tuple: its positions are read through ITuple where there is no Deconstruct method.</summary>
    private static bool IsITupleLike(TypeSymbol type) =>
        type.SpecialType == SpecialType.Object || type.SpecialType == SpecialType.ValueType || type is TypeParameterSymbol { IsValueType: false } || type.IsInterface;

    private static string? NameOf(ExpressionSyntax syntax) => syntax is IdentifierName name ? name.Identifier.Name : null;

    /// <summary><c>A: p</c>, or <c>A.B: p</c> as A being something whose B matches.</summary>
    private BoundPropertyPattern BindProperty(Subpattern syntax, TypeSymbol type)
    {
        var path = new List<SimpleNameSyntax>();
        for (var name = syntax.Name; name is not null;)
        {
            switch (name)
            {
                case MemberAccessExpression access:
                    path.Add(access.Name);
                    name = access.Target;
                    break;
                case IdentifierName last:
                    path.Add(last);
                    name = null;
                    break;
                default:
                    diagnostics.Error("CS1001", name.Span, "Identifier expected.");
                    name = null;
                    break;
            }
        }

        path.Reverse();
        if (path.Count == 0)
        {
            if (syntax.Name is null)
                diagnostics.Error("CS8503", syntax.Span, "A property subpattern requires a reference to the property or field to be matched, e.g. '{ Name: p }'.");
            var input = new BoundPlaceholder(syntax, type);
            return new BoundPropertyPattern(input, new BoundError(syntax), BindPattern(syntax.Pattern, PseudoTypeSymbol.Error));
        }

        return BindPath(syntax, path, 0, type);
    }

    private BoundPropertyPattern BindPath(Subpattern syntax, List<SimpleNameSyntax> path, int index, TypeSymbol type)
    {
        var input = new BoundPlaceholder(path[index], type);
        var access = type.IsError || path[index].Identifier.IsMissing ? new BoundError(path[index]) : BindMember(input, path[index].Identifier, path[index]);
        if (access is not (BoundError or BoundField or BoundProperty or BoundTupleElement) && !access.HasErrors)
        {
            diagnostics.Error("CS8503", path[index].Span, $"'{path[index].Identifier.Name}' is not a property or field that a pattern can match.");
            access = new BoundError(path[index]);
        }

        if (index == path.Count - 1)
            return new BoundPropertyPattern(input, access, BindPattern(syntax.Pattern, access.Type));
        var inner = BindPath(syntax, path, index + 1, PatternTypes.WithoutNullable(access.Type));
        var nested = new BoundRecursivePattern(syntax.Pattern, access.Type, PatternTypes.WithoutNullable(access.Type)) { Properties = [inner] };
        return new BoundPropertyPattern(input, access, nested);
    }
}
