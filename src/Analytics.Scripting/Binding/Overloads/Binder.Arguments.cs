using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Arguments: as they are written, and as a chosen member gets them.</summary>
internal sealed partial class Binder
{
    private CallArguments BindArguments(ArgumentList? syntax) => syntax is null ? CallArguments.None : BindArguments(syntax.Arguments);

    private CallArguments BindArguments(ImmutableArray<Argument> arguments)
    {
        var items = ImmutableArray.CreateBuilder<CallArgument>(arguments.Length);
        foreach (var argument in arguments)
        {
            var refKind = argument.RefKind?.Kind switch
            {
                SyntaxKind.RefKeyword => RefKind.Ref,
                SyntaxKind.OutKeyword => RefKind.Out,
                SyntaxKind.InKeyword => RefKind.In,
                _ => RefKind.None,
            };
            items.Add(new CallArgument(BindArgument(argument, refKind), argument.Expression, refKind, argument.Name));
        }

        return new CallArguments(items.MoveToImmutable());
    }

    private BoundExpression BindArgument(Argument syntax, RefKind refKind)
    {
        if (refKind == RefKind.Out && syntax.Expression is DeclarationExpression declaration)
            return BindOutDeclaration(declaration);
        if (refKind == RefKind.Out && syntax.Expression is IdentifierName { Identifier.Name: "_" } && IsDiscard("_"))
            return new UnboundOutVariable(syntax.Expression, null);
        var value = BindExpression(syntax.Expression);
        if (refKind == RefKind.None)
            return value is TypeOrNamespace ? WithNaturalType(value) : value;
        value = WithNaturalType(value);
        return CheckVariable(value, refKind == RefKind.In ? VariableUse.ReadReference : VariableUse.Reference, syntax.Expression) ? value : new BoundError(syntax);
    }

    private BoundExpression BindOutDeclaration(DeclarationExpression syntax)
    {
        var type = IsVar(syntax.Type) ? null : BindType(syntax.Type);
        switch (syntax.Designation)
        {
            case SingleVariableDesignation single:
                var variable = DeclareVariable(syntax, single.Identifier, type, LocalKind.Out);
                return type is null ? new UnboundOutVariable(syntax, variable) : variable;
            case DiscardDesignation:
                return type is null ? new UnboundOutVariable(syntax, null) : new BoundDiscard(syntax, type);
            default:
                Diagnostics.Error("CS8199", syntax.Span, "The syntax 'var (...)' as an lvalue is reserved.");
                return new BoundError(syntax);
        }
    }

    /// <summary>Whether an underscore stands for nothing here, and not for something named so.</summary>
    private bool IsDiscard(string name) => name == "_" && Scope.Find(name) is null && !HasSessionVariable(name);

    private bool HasSessionVariable(string name)
    {
        for (var cell = Context.Submission; cell is not null; cell = cell.Previous)
        {
            if (!cell.GetMembers(name).IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>Gives a declared variable its type, now that it is known, and the node that reads it.</summary>
    private static BoundExpression SetVariableType(BoundExpression variable, TypeSymbol type)
    {
        switch (variable)
        {
            case BoundLocal local:
                local.Local.SetType(type);
                return new BoundLocal(local.Syntax, local.Local);
            case BoundField { Field: SourceFieldSymbol source } field:
                source.SetType(type);
                return new BoundField(field.Syntax, field.Receiver, source);
            default:
                return variable;
        }
    }

    /// <summary>
    /// The arguments as the chosen member gets them: converted, in the order of evaluation, with defaults for what is left out and
    /// <c>params</c> gathered.
    /// </summary>
    private ImmutableArray<BoundArgument> MakeArguments(
        CallCandidate candidate, CallArguments arguments, SyntaxNode syntax, HandlerContext? handlers = null)
    {
        var parameters = candidate.Parameters;
        var result = ImmutableArray.CreateBuilder<BoundArgument>(parameters.Length);
        var gathered = candidate.IsExpanded ? new List<CallArgument>() : null;
        var gatherAt = -1;
        var given = new bool[parameters.Length];
        for (var i = 0; i < arguments.Count; i++)
        {
            var position = candidate.ParameterOf[i];
            given[position] = true;
            if (gathered is not null && position == parameters.Length - 1)
            {
                gathered.Add(arguments[i]);
                if (gatherAt < 0)
                {
                    gatherAt = result.Count;
                    result.Add(new BoundArgument(position, RefKind.None, new BoundError(syntax)));
                }

                continue;
            }

            if (candidate.Conversions[i].Kind == ConversionKind.InterpolatedStringHandler && arguments[i].Value is UnboundInterpolation interpolation)
                result.Add(MakeHandlerArgument(interpolation, candidate, position, result, handlers));
            else
                result.Add(MakeArgument(arguments[i], candidate.Conversions[i], parameters[position], position));
        }

        if (gathered is not null)
        {
            var last = parameters.Length - 1;
            var packed = new BoundArgument(last, RefKind.None, Gather(gathered, parameters[last].Type, syntax));
            if (gatherAt >= 0)
                result[gatherAt] = packed;
            else
                result.Add(packed);
            given[last] = true;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            if (!given[i])
                result.Add(new BoundArgument(i, parameters[i].RefKind, MakeDefaultArgument(candidate.Member, i, arguments, candidate, syntax)));
        }

        return result.MoveToImmutable();
    }

    private BoundArgument MakeArgument(CallArgument argument, Conversion conversion, ParameterSymbol parameter, int position)
    {
        var value = argument.Value;
        if (value is UnboundOutVariable { Variable: null })
            value = new BoundDiscard(value.Syntax, parameter.Type);
        else if (value is UnboundOutVariable { Variable: { } variable })
            value = SetVariableType(variable, parameter.Type);
        else if (!value.HasErrors)
            value = Apply(value, conversion, parameter.Type, argument.Syntax, isExplicit: false);
        return new BoundArgument(position, parameter.RefKind == RefKind.RefReadOnly && argument.RefKind == RefKind.None ? RefKind.In : parameter.RefKind, value);
    }

    private BoundExpression Gather(List<CallArgument> arguments, TypeSymbol type, SyntaxNode syntax)
    {
        if (type is not ArrayTypeSymbol array)
            return GatherCollection([.. arguments.Select(a => a.Value)], type, syntax);
        var elements = arguments.Select(a => (BoundNode)Convert(a.Value, array.ElementType, a.Syntax)).ToImmutableArray();
        var size = new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(elements.Length));
        return new BoundArrayCreation(syntax, array, [size], new BoundArrayInitializer(syntax, elements));
    }

    private BoundExpression MakeDefaultArgument(Symbol member, int position, CallArguments arguments, CallCandidate? candidate, SyntaxNode syntax)
    {
        var parameter = CallCandidate.ParametersOf(member)[position];
        var type = parameter.Type;
        var caller = CallerValue(member, parameter, arguments, candidate, syntax);
        if (caller is not null)
            return Convert(caller, type, syntax);
        if (parameter.Default is not { } constant)
            return MakeDefault(syntax, type);
        if (constant.IsNull)
            return type.IsReferenceType ? new BoundLiteral(syntax, type, constant) : MakeDefault(syntax, type);
        var underlying = type.StripNullable();
        if (underlying.StripEnum().SpecialType == SpecialType.None && underlying is not TypeParameterSymbol)
        {
            // A constant for a parameter of type object, as other languages may declare it.
            var literal = new BoundLiteral(syntax, MetadataTypes.Of(constant.Value!.GetType()), constant);
            return Convert(literal, type, syntax);
        }

        return Convert(new BoundLiteral(syntax, underlying, constant), type, syntax);
    }

    private BoundLiteral? CallerValue(Symbol member, ParameterSymbol parameter, CallArguments arguments, CallCandidate? candidate, SyntaxNode syntax)
    {
        switch (parameter.CallerInfo)
        {
            case CallerInfo.LineNumber:
                var line = Context.Tree.Text.GetLinePosition(syntax.Span.End).LineNumber;
                return new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(line));
            case CallerInfo.FilePath:
                return new BoundLiteral(syntax, CoreTypes.String, new ConstantValue(Context.Tree.Text.Path ?? ""));
            case CallerInfo.MemberName when CallerName() is { } name:
                return new BoundLiteral(syntax, CoreTypes.String, new ConstantValue(name));
            case CallerInfo.ArgumentExpression when ArgumentText(parameter, arguments, candidate) is { } text:
                return new BoundLiteral(syntax, CoreTypes.String, new ConstantValue(text));
            default:
                return null;
        }
    }

    /// <summary>The member around; at the top of a cell the name that the compiler's scripting gives there, in an initializer none.</summary>
    private string? CallerName()
    {
        for (var scope = Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Function is not { } function || function.MethodKind is MethodKind.Lambda or MethodKind.LocalFunction)
                continue;
            return function.AssociatedMember?.Name ?? function.Name;
        }

        return Scope.ContainingType is null ? "<Initialize>" : null;
    }

    private string? ArgumentText(ParameterSymbol parameter, CallArguments arguments, CallCandidate? candidate)
    {
        if (parameter.CallerArgument is not { } name || candidate is null)
            return null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (candidate.ParameterFor(i).Name == name)
                return Context.Tree.Text.ToString(arguments[i].Syntax.Span);
        }

        return null;
    }
}
