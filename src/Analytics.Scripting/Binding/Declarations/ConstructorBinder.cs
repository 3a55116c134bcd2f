using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Binds a constructor: parameters that are kept, field initializers, the call of the other constructor, its own code. Each constructor
/// gets the initializers bound anew, as they become part of it.
/// </summary>
internal sealed class ConstructorBinder(BindingContext context, CellDeclarations cell, DiagnosticBag diagnostics, PendingBody pending)
{
    private SourceMethodSymbol Method => pending.Method;

    private SyntaxNode Syntax => pending.Syntax;

    private bool IsPrimary => Method.Synthesized == SynthesizedKind.PrimaryConstructor;

    private bool IsCopy => Method.ContainingType is { IsRecord: true, Kind: TypeKind.Class } type
        && Method.Parameters is [{ RefKind: RefKind.None } only] && only.Type == type && !IsPrimary;

    public BoundBlock Bind()
    {
        var type = (SourceTypeSymbol)Method.ContainingType!;
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        var callsThis = pending.Initializer?.Keyword.Kind == SyntaxKind.ThisKeyword;
        if (type.Kind == TypeKind.Struct && !callsThis)
            statements.Add(Assign(new BoundThis(Syntax, type), new BoundDefault(Syntax, type, null)));
        if (IsPrimary)
            KeepParameters(type, statements);
        if (!callsThis && !IsCopy)
            statements.AddRange(BindInitializers(type, isStatic: false));

        var scope = new Scope(null, Method, type);
        DeclareParameters(scope);
        var outer = new Binder(context, scope.Nested(), diagnostics);
        if (BindCall(outer, type) is { } call)
            statements.Add(call);
        if (pending.Block is not null || pending.Expression is not null)
        {
            var inner = new Binder(context, outer.Scope.Nested(), diagnostics) { HasThis = true, Returns = new ReturnContext(CoreTypes.Void) };
            if (pending.Block is not null && pending.Expression is not null)
                diagnostics.Error("CS8057", pending.Expression.Span, "Block bodies and expression bodies cannot both be provided.");
            statements.Add(pending.Block is { } block ? inner.BindBlock(block) : BindArrow(inner, pending.Expression!));
        }

        return new BoundBlock(Syntax, [.. outer.Scope.Locals], statements.DrainToImmutable());
    }

    /// <summary>Assigns a type's fields what they begin with.</summary>
    public ImmutableArray<BoundStatement> BindInitializers(SourceTypeSymbol type, bool isStatic)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        if (!isStatic && IsPrimary && type.IsRecord)
            AssignProperties(type, statements);
        foreach (var (field, value) in cell.InitializersOf(type))
        {
            if (field.IsStatic != isStatic)
                continue;
            var scope = new Scope(null, Method, type);
            if (IsPrimary)
                DeclareParameters(scope);
            var binder = new Binder(context, scope.Nested(), diagnostics);
            var target = new BoundField(value, isStatic ? null : new BoundThis(value, type), field);
            var assignment = Assign(target, binder.BindInitialValue(value, field.Type));
            statements.Add(binder.Scope.Locals.Count == 0 ? assignment : new BoundBlock(value, [.. binder.Scope.Locals], [assignment]));
        }

        return statements.DrainToImmutable();
    }

    private void DeclareParameters(Scope scope)
    {
        foreach (var parameter in Method.Parameters)
        {
            if (parameter.Name.Length > 0 && !scope.Declare(parameter))
                diagnostics.Error("CS0100", ((SourceParameterSymbol)parameter).Span, $"The parameter name '{parameter.Name}' is a duplicate.");
        }
    }

    private void KeepParameters(SourceTypeSymbol type, ImmutableArray<BoundStatement>.Builder statements)
    {
        foreach (var parameter in Method.Parameters)
        {
            if (CapturedParameters.FieldOf(parameter, type) is { } field)
                statements.Add(Assign(new BoundField(Syntax, new BoundThis(Syntax, type), field), new BoundParameter(Syntax, parameter)));
        }
    }

    /// <summary>Gives the properties made for a record's parameters their values.</summary>
    private void AssignProperties(SourceTypeSymbol type, ImmutableArray<BoundStatement>.Builder statements)
    {
        foreach (var parameter in Method.Parameters)
        {
            var property = type.GetMembers(parameter.Name).OfType<SourcePropertySymbol>().FirstOrDefault();
            if (property is { BackingField: { } field, Syntax: TypeDeclaration })
                statements.Add(Assign(new BoundField(Syntax, new BoundThis(Syntax, type), field), new BoundParameter(Syntax, parameter)));
        }
    }

    private BoundExpressionStatement? BindCall(Binder binder, SourceTypeSymbol type)
    {
        var (arguments, syntax) = IsPrimary
            ? ((Syntax as TypeDeclaration)?.BaseTypes.FirstOrDefault()?.ArgumentList, (SyntaxNode?)(Syntax as TypeDeclaration)?.BaseTypes.FirstOrDefault())
            : (pending.Initializer?.ArgumentList, pending.Initializer);
        syntax = arguments is null ? NameOf(Syntax) : syntax ?? Syntax;
        BoundExpression receiver;
        if (pending.Initializer?.Keyword.Kind == SyntaxKind.ThisKeyword)
        {
            receiver = new BoundThis(syntax, type);
        }
        else if (type.Kind == TypeKind.Struct)
        {
            if (pending.Initializer is { } wrong)
                diagnostics.Error("CS0522", wrong.Span, "Structs cannot call base class constructors.");
            return null;
        }
        else
        {
            receiver = new BoundBase(syntax, type.BaseType ?? CoreTypes.Object);
        }

        var call = binder.BindConstructorCall(receiver, arguments, syntax);
        if (call is BoundCall { Method: var called } && ReferenceEquals(called.Definition, Method))
            diagnostics.Error("CS0516", syntax.Span, $"Constructor '{Method}' cannot call itself.");
        if (call is BoundCall { Method: DefaultConstructorSymbol })
            return Assign(new BoundThis(syntax, type), new BoundDefault(syntax, type, null));
        return new BoundExpressionStatement(syntax, call);
    }

    private static BoundExpressionStatement BindArrow(Binder binder, ExpressionSyntax syntax) => new(syntax, binder.BindEffect(syntax));

    private static BoundExpressionStatement Assign(BoundExpression target, BoundExpression value) =>
        new(value.Syntax, new BoundAssignment(value.Syntax, target, value));

    /// <summary>A small node that an error of the call that nobody wrote can be reported at.</summary>
    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        ConstructorDeclaration declaration => new IdentifierName(declaration.Identifier.Span, declaration.Identifier),
        TypeDeclaration declaration => new IdentifierName(declaration.Identifier.Span, declaration.Identifier),
        _ => syntax,
    };
}
