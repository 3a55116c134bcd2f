using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Makes the symbols of a type's members with their signatures. The top of a cell is such a type too, but for its variables.
/// </summary>
internal sealed partial class MemberDeclarer
{
    private readonly BindingContext _context;
    private readonly SourceTypeSymbol _type;
    private readonly CellDeclarations _cell;
    private readonly DiagnosticBag _diagnostics;
    private readonly Binder _binder;

    public MemberDeclarer(BindingContext context, SourceTypeSymbol type, CellDeclarations cell, DiagnosticBag diagnostics)
    {
        _context = context;
        _type = type;
        _cell = cell;
        _diagnostics = diagnostics;
        _binder = new Binder(context, NewScope(null), diagnostics);
    }

    private bool IsCell => _type is SubmissionTypeSymbol;

    /// <summary>Declares fields, constants and members of enums: what the values of constants elsewhere may depend on.</summary>
    public void DeclareFields(ImmutableArray<MemberSyntax> members)
    {
        foreach (var field in members.OfType<FieldDeclaration>())
            DeclareField(field);
    }

    /// <summary>Declares everything with parameters or accessors.</summary>
    public void DeclareOthers(ImmutableArray<MemberSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case MethodDeclaration method:
                    DeclareMethod(method);
                    break;
                case PropertyDeclaration property:
                    DeclareProperty(property);
                    break;
                case IndexerDeclaration indexer:
                    DeclareIndexer(indexer);
                    break;
                case EventFieldDeclaration @event:
                    DeclareEventField(@event);
                    break;
                case EventDeclaration @event:
                    DeclareEvent(@event);
                    break;
                case ConstructorDeclaration constructor:
                    DeclareConstructor(constructor);
                    break;
                case DestructorDeclaration destructor:
                    DeclareDestructor(destructor);
                    break;
                case OperatorDeclaration @operator:
                    DeclareOperator(@operator);
                    break;
                case ConversionOperatorDeclaration conversion:
                    DeclareConversion(conversion);
                    break;
                case GlobalStatement statement when !IsCell:
                    _diagnostics.Error("CS1519", statement.Span, "A statement cannot stand here; only members can.");
                    break;
            }
        }
    }

    private Scope NewScope(MethodSymbol? method) => new(null, method, IsCell ? null : _type);

    private void DeclareMethod(MethodDeclaration syntax)
    {
        var allowed = MemberModifiers.Static | MemberModifiers.Async | MemberModifiers.New;
        if (syntax.ExplicitInterface is not null)
            allowed = MemberModifiers.Async | MemberModifiers.Static | MemberModifiers.ReadOnly;
        else if (!IsCell)
            allowed |= ModifierReader.OfVirtuals | (_type.Kind == TypeKind.Struct ? MemberModifiers.ReadOnly : MemberModifiers.None);
        var isPartial = !IsCell && syntax.Modifiers.Any(m => m.EffectiveKind() == SyntaxKind.PartialKeyword);
        var modifiers = ModifierReader.Read(isPartial ? PartialMembers.WithoutPartial(syntax.Modifiers) : syntax.Modifiers, allowed, _diagnostics, syntax.ExplicitInterface is null);
        var name = MemberName(syntax.ExplicitInterface, syntax.Identifier.Name);
        var method = new SourceMethodSymbol(name, MethodKind.Ordinary, _type, syntax);
        if (isPartial)
            PartialMembers.Check(method, syntax, modifiers, _type, _diagnostics);
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Method, a => method.Attributes = a, returning: method);
        ApplyModifiers(method, modifiers, hasBody: syntax.Body is not null || syntax.ExpressionBody is not null, syntax.ExplicitInterface is not null);
        CheckMember(modifiers, syntax.Identifier, method.Modifiers, isPartial || syntax.Body is not null || syntax.ExpressionBody is not null);
        _binder.BindSignature(method, NewScope(method), syntax.TypeParameters, syntax.Constraints, syntax.Parameters, syntax.ReturnType);
        if (BodyFacts.HasYield(syntax.Body))
            method.MarkIterator();
        if (method.IsExtension)
            CheckExtension(method, syntax.Identifier);
        CheckClash(method, syntax.Identifier);
        _type.AddMember(method);
        if (method.IsPartialWithoutBody)
            return;
        if (syntax.ExplicitInterface is not null)
            ImplementLater(method, syntax.ExplicitInterface, syntax.Identifier);
        _cell.Bodies.Add(new PendingBody(method, syntax, syntax.Body, syntax.ExpressionBody));
    }

    /// <summary>How the members of a type are accessible and virtual where their declaration does not say.</summary>
    private void ApplyModifiers(SourceMethodSymbol method, DeclaredModifiers modifiers, bool hasBody, bool isExplicit)
    {
        method.Modifiers = ImpliedModifiers(modifiers, hasBody, isExplicit);
        method.DeclaredAccessibility = ImpliedAccessibility(modifiers, isExplicit);
    }

    private MemberModifiers ImpliedModifiers(DeclaredModifiers modifiers, bool hasBody, bool isExplicit)
    {
        var flags = modifiers.Flags;
        if (IsCell)
            return flags.HasFlag(MemberModifiers.Static) ? flags : flags | MemberModifiers.Static | MemberModifiers.OfCell;
        if (!_type.IsInterface || isExplicit)
            return flags;
        var isStatic = flags.HasFlag(MemberModifiers.Static);
        if (!hasBody && !isStatic && !flags.HasFlag(MemberModifiers.Sealed))
            flags |= MemberModifiers.Abstract;
        else if (hasBody && !isStatic && modifiers.Accessibility != Accessibility.Private && !flags.HasFlag(MemberModifiers.Sealed))
            flags |= MemberModifiers.Virtual;
        return flags;
    }

    private Accessibility ImpliedAccessibility(DeclaredModifiers modifiers, bool isExplicit) =>
        modifiers.Accessibility ?? (_type.IsInterface && !isExplicit ? Accessibility.Public : Accessibility.Private);

    /// <summary>Extension methods stand in static classes directly in a cell, or at its top.</summary>
    private void CheckExtension(SourceMethodSymbol method, SyntaxToken identifier)
    {
        if (!method.IsStatic || method.Modifiers.HasFlag(MemberModifiers.OfCell))
            _diagnostics.Error("CS1105", identifier.Span, "Extension methods must be static.");
        else if (!IsCell && (!_type.IsStatic || _type.TypeParameters.Length > 0))
            _diagnostics.Error("CS1106", identifier.Span, "Extension methods must be defined in a non-generic static class.");
        else if (!IsCell && _type.ContainingType is not SubmissionTypeSymbol)
            _diagnostics.Error("CS1109", identifier.Span, $"Extension methods must be defined in a top level static class; {_type.Name} is a nested class.");
        else if (method.Parameters[0] is { RefKind: RefKind.Ref or RefKind.In or RefKind.RefReadOnly, Type: { IsValueType: false, IsError: false } })
            _diagnostics.Error("CS8337", identifier.Span, "The first parameter of a 'ref' extension method must be a value type or a generic type constrained to struct.");
    }

    /// <summary>The name of a member in metadata; an explicit implementation's cannot be written in code.</summary>
    private static string MemberName(NameSyntax? explicitInterface, string name) =>
        explicitInterface is null ? name : $"{ExplicitImplementations.Prefix(explicitInterface)}.{name}";

    private void ImplementLater(SourceMethodSymbol method, NameSyntax syntax, SyntaxToken identifier) =>
        _context.CheckLater(() => ExplicitImplementations.Bind(method, _type, syntax, identifier, _binder));

    /// <summary>Binds attributes once everything is declared; lists for the field behind a property or event go to that.</summary>
    private void ApplyAttributes(
        ImmutableArray<AttributeList> lists, AttributeTargets on, Action<ImmutableArray<AppliedAttribute>> apply, SourceFieldSymbol? field = null,
        SourceMethodSymbol? returning = null)
    {
        if (lists.IsEmpty)
            return;
        _context.CheckLater(() =>
        {
            var attributes = new AttributeBinder(returning is null ? _binder : _binder.In(NewScope(null).OfFunctionWithParameters(returning)));
            var own = on is AttributeTargets.Method or AttributeTargets.Constructor ? "method" : on.ToString().ToLowerInvariant();
            attributes.CheckTargets(lists, [own, .. field is null ? Array.Empty<string>() : ["field"], .. returning is null ? Array.Empty<string>() : ["return"]]);
            apply([.. attributes.Bind(lists, on), .. attributes.Bind(lists, on, own)]);
            if (field is not null)
                field.Attributes = attributes.Bind(lists, AttributeTargets.Field, "field");
            if (returning is not null)
                returning.ReturnAttributes = attributes.Bind(lists, AttributeTargets.ReturnValue, "return");
        });
    }
}
