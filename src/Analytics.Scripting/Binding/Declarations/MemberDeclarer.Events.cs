using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class MemberDeclarer
{
    private void DeclareEventField(EventFieldDeclaration syntax)
    {
        var modifiers = ReadPropertyModifiers(syntax.Modifiers, null, MemberModifiers.None);
        var type = BindEventType(syntax.Declaration.Type);
        foreach (var variable in syntax.Declaration.Variables)
        {
            var @event = new SourceEventSymbol(variable.Identifier.Name, _type, syntax)
            {
                DeclaredType = type,
                Modifiers = ImpliedModifiers(modifiers, hasBody: false, isExplicit: false),
                DeclaredAccessibility = ImpliedAccessibility(modifiers, isExplicit: false),
            };
            var isAbstract = @event.Modifiers.HasFlag(MemberModifiers.Abstract);
            CheckMember(modifiers, variable.Identifier, @event.Modifiers, hasBody: !isAbstract);
            if (!isAbstract)
                AddEventField(@event, variable);
            else if (variable.Initializer is not null)
                _diagnostics.Error("CS0074", variable.Identifier.Span, $"'{@event.Name}': abstract event cannot have initializer.");
            @event.DeclaredAdder = MakeEventAccessor(@event, variable, isAdd: true, isAbstract);
            @event.DeclaredRemover = MakeEventAccessor(@event, variable, isAdd: false, isAbstract);
            ApplyAttributes(syntax.AttributeLists, AttributeTargets.Event, a => @event.Attributes = a, @event.Field);
            CheckClash(@event, variable.Identifier);
            _type.AddMember(@event);
        }
    }

    private void DeclareEvent(EventDeclaration syntax)
    {
        var modifiers = ReadPropertyModifiers(syntax.Modifiers, syntax.ExplicitInterface, MemberModifiers.None);
        var isExplicit = syntax.ExplicitInterface is not null;
        var @event = new SourceEventSymbol(MemberName(syntax.ExplicitInterface, syntax.Identifier.Name), _type, syntax)
        {
            DeclaredType = BindEventType(syntax.Type),
            Modifiers = ImpliedModifiers(modifiers, hasBody: true, isExplicit),
            DeclaredAccessibility = ImpliedAccessibility(modifiers, isExplicit),
        };
        CheckMember(modifiers, syntax.Identifier, @event.Modifiers, hasBody: true, isAccessible: !isExplicit);
        foreach (var accessor in syntax.Accessors)
        {
            var kind = accessor.Keyword.EffectiveKind();
            _ = ModifierReader.Read(accessor.Modifiers, MemberModifiers.None, _diagnostics, allowAccess: false);
            if (accessor.Body is null && accessor.ExpressionBody is null)
                _diagnostics.Error("CS0073", accessor.Span, "An add or remove accessor must have a body.");
            if (kind == SyntaxKind.AddKeyword && @event.DeclaredAdder is null)
                @event.DeclaredAdder = DeclareEventAccessor(@event, accessor, isAdd: true);
            else if (kind == SyntaxKind.RemoveKeyword && @event.DeclaredRemover is null)
                @event.DeclaredRemover = DeclareEventAccessor(@event, accessor, isAdd: false);
            else
                _diagnostics.Error("CS1055", accessor.Span, "An add or remove accessor expected.");
        }

        if (@event.Adder is null || @event.Remover is null)
            _diagnostics.Error("CS0065", syntax.Identifier.Span, $"'{@event.Name}': event property must have both add and remove accessors.");
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Event, a => @event.Attributes = a);
        CheckClash(@event, syntax.Identifier);
        _type.AddMember(@event);
        if (syntax.ExplicitInterface is not null)
            _context.CheckLater(() => ExplicitImplementations.Bind(@event, _type, syntax.ExplicitInterface, syntax.Identifier, _binder));
    }

    private TypeSymbol BindEventType(TypeSyntax syntax)
    {
        var type = _binder.BindType(syntax);
        if (!type.IsError && !type.IsDelegate)
            _diagnostics.Error("CS0066", syntax.Span, "An event must be of a delegate type.");
        return type;
    }

    private void AddEventField(SourceEventSymbol @event, VariableDeclarator syntax)
    {
        var field = new SourceFieldSymbol($"<{@event.Name}>k__Event", _type, syntax.Identifier.Span)
        {
            IsSynthesized = true,
            MetadataName = @event.Name,
            Modifiers = @event.IsStatic ? MemberModifiers.Static : MemberModifiers.None,
        };
        field.SetType(@event.Type);
        @event.Field = field;
        _type.AddMember(field);
        if (syntax.Initializer is not null)
            AddInitializer(field, syntax.Initializer, syntax.Identifier);
    }

    private SourceMethodSymbol MakeEventAccessor(SourceEventSymbol @event, SyntaxNode syntax, bool isAdd, bool isAbstract)
    {
        var accessor = NewEventAccessor(@event, syntax, isAdd, isAbstract ? SynthesizedKind.None : isAdd ? SynthesizedKind.EventAdder : SynthesizedKind.EventRemover);
        _cell.Bodies.Add(new PendingBody(accessor, syntax));
        return accessor;
    }

    private SourceMethodSymbol DeclareEventAccessor(SourceEventSymbol @event, Accessor syntax, bool isAdd)
    {
        var accessor = NewEventAccessor(@event, syntax, isAdd, SynthesizedKind.None);
        ApplyAttributes(syntax.AttributeLists, AttributeTargets.Method, a => accessor.Attributes = a);
        _cell.Bodies.Add(new PendingBody(accessor, syntax, syntax.Body, syntax.ExpressionBody));
        return accessor;
    }

    private SourceMethodSymbol NewEventAccessor(SourceEventSymbol @event, SyntaxNode syntax, bool isAdd, SynthesizedKind synthesized)
    {
        var dot = @event.Name.LastIndexOf('.') + 1;
        return new SourceMethodSymbol(@event.Name[..dot] + (isAdd ? "add_" : "remove_") + @event.Name[dot..], MethodKind.Accessor, _type, syntax)
        {
            Synthesized = synthesized,
            Modifiers = @event.Modifiers,
            DeclaredAccessibility = @event.Accessibility,
            DeclaredReturnType = CoreTypes.Void,
            DeclaredParameters = [new SourceParameterSymbol("value", 0, @event.Type, RefKind.None, default)],
            Associated = @event,
        };
    }
}
