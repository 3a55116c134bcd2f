using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>The members that a record has though nobody wrote them. Those that are written take their place.</summary>
internal sealed class RecordMembers(SourceTypeSymbol type, TypeDeclaration syntax, CellDeclarations cell, BindingContext context, DiagnosticBag diagnostics)
{
    private bool IsClass => type.Kind == TypeKind.Class;

    private SourceTypeSymbol This => type;

    /// <summary>The base record; null where the record derives from object only.</summary>
    private NamedTypeSymbol? Base => type.BaseType is NamedTypeSymbol { IsRecord: true } parent ? parent : null;

    /// <summary>Adds a property for each parameter behind the record's name.</summary>
    public void DeclareProperties(MethodSymbol constructor)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.Name == type.Name)
                diagnostics.Error("CS0542", ((SourceParameterSymbol)parameter).Span, $"'{type.Name}': member names cannot be the same as their enclosing type.");
            if (Existing(parameter) is { } member)
            {
                CheckExisting(member, parameter);
                continue;
            }

            DeclareProperty((SourceParameterSymbol)parameter);
        }
    }

    /// <summary>Adds equality, copying, printing and deconstruction.</summary>
    public void DeclareOthers(MethodSymbol? primary)
    {
        if (IsClass)
            DeclareClassMembers();
        DeclareEquality();
        DeclarePrinting();
        if (primary is not null && !primary.Parameters.IsEmpty)
            DeclareDeconstruct(primary);
    }

    private Symbol? Existing(ParameterSymbol parameter)
    {
        for (TypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            var found = current.GetMembers(parameter.Name)
                .FirstOrDefault(m => m is PropertySymbol or FieldSymbol || (ReferenceEquals(current, type) && m is not null));
            if (found is not null && (ReferenceEquals(current, type) || found.Accessibility != Accessibility.Private))
                return found;
        }

        return null;
    }

    private void CheckExisting(Symbol member, ParameterSymbol parameter)
    {
        var type = member switch
        {
            PropertySymbol { IsStatic: false } property => property.Type,
            FieldSymbol { IsStatic: false } field => field.Type,
            _ => null,
        };
        if (type is null || (type != parameter.Type && !type.IsError && !parameter.Type.IsError))
        {
            diagnostics.Error(
                "CS8866", ((SourceParameterSymbol)parameter).Span,
                $"Record member '{member.Name}' must be a readable instance property or field of type '{parameter.Type}' to match positional parameter '{parameter.Name}'.");
        }
    }

    private void DeclareProperty(SourceParameterSymbol parameter)
    {
        if (parameter.Type.IsRefLike)
            diagnostics.Error("CS8345", parameter.Span, $"Field or auto-implemented property cannot be of type '{parameter.Type}' unless it is an instance member of a ref struct.");
        var property = new SourcePropertySymbol(parameter.Name, type, syntax)
        {
            DeclaredType = parameter.Type,
            DeclaredAccessibility = Accessibility.Public,
        };
        var field = new SourceFieldSymbol($"<{parameter.Name}>k__BackingField", type, parameter.Span)
        {
            IsSynthesized = true,
            Modifiers = IsClass || type.IsReadOnly ? MemberModifiers.ReadOnly : MemberModifiers.None,
        };
        field.SetType(parameter.Type);
        property.BackingField = field;

        var getter = Accessor("get_" + parameter.Name, SynthesizedKind.AutoGetter, property, parameter.Type, []);
        var setter = Accessor("set_" + parameter.Name, SynthesizedKind.AutoSetter, property, CoreTypes.Void, [Parameter("value", 0, parameter.Type)]);
        if (IsClass || type.IsReadOnly)
            setter.Modifiers |= MemberModifiers.InitOnly;
        property.DeclaredGetter = getter;
        property.DeclaredSetter = setter;
        type.AddMember(property);
        type.AddMember(field);
        context.CheckLater(() =>
        {
            var attributes = new AttributeBinder(new Binder(context, new Scope(null, null, type), diagnostics));
            var lists = syntax.Parameters[parameter.Ordinal].AttributeLists;
            property.Attributes = attributes.Bind(lists, AttributeTargets.Property, "property");
            field.Attributes = attributes.Bind(lists, AttributeTargets.Field, "field");
        });
    }

    private SourceMethodSymbol Accessor(string name, SynthesizedKind kind, SourcePropertySymbol property, TypeSymbol returns, ImmutableArray<ParameterSymbol> parameters)
    {
        var accessor = new SourceMethodSymbol(name, MethodKind.Accessor, type, syntax)
        {
            Synthesized = kind,
            DeclaredAccessibility = property.Accessibility,
            DeclaredReturnType = returns,
            DeclaredParameters = parameters,
            Modifiers = property.Modifiers,
            Associated = property,
        };
        cell.Bodies.Add(new PendingBody(accessor, syntax));
        return accessor;
    }

    private void DeclareClassMembers()
    {
        if (!type.GetMembers("EqualityContract").OfType<PropertySymbol>().Any())
            DeclareEqualityContract();
        if (!type.Constructors.Any(c => c.Parameters is [{ RefKind: RefKind.None } only] && only.Type == type))
        {
            var copy = Add(".ctor", SynthesizedKind.RecordCopyConstructor, CoreTypes.Void, [Parameter("original", 0, This)], MemberModifiers.None, MethodKind.Constructor);
            copy.DeclaredAccessibility = type.IsSealed ? Accessibility.Private : Accessibility.Protected;
        }

        var cloneModifiers = (Base is null ? MemberModifiers.Virtual : MemberModifiers.Override) | (type.IsAbstract ? MemberModifiers.Abstract : MemberModifiers.None);
        var clone = Add("<Clone>$", SynthesizedKind.RecordClone, This, [], cloneModifiers);
        clone.Overridden = Base is null ? null : InheritedMembers.Methods(Base, "<Clone>$").FirstOrDefault();
    }

    private void DeclareEqualityContract()
    {
        var property = new SourcePropertySymbol("EqualityContract", type, syntax)
        {
            DeclaredType = CoreTypes.Type,
            DeclaredAccessibility = type.IsSealed && Base is null ? Accessibility.Private : Accessibility.Protected,
            Modifiers = OfOverridable(),
        };
        var getter = Accessor("get_EqualityContract", SynthesizedKind.RecordEqualityContract, property, CoreTypes.Type, []);
        if (Base is not null)
            getter.Overridden = InheritedMembers.Methods(Base, "get_EqualityContract").FirstOrDefault();
        property.DeclaredGetter = getter;
        type.AddMember(property);
    }

    /// <summary>Virtual in the first record of a line, an override in the others, neither where nothing can derive from it.</summary>
    private MemberModifiers OfOverridable() =>
        Base is not null ? MemberModifiers.Override : type.IsSealed ? MemberModifiers.None : MemberModifiers.Virtual;

    private void DeclareEquality()
    {
        if (Declared("Equals", CoreTypes.Object) is { } written)
            diagnostics.Error("CS0111", SpanOf(written), $"Type '{type}' already defines a member called 'Equals' with the same parameter types.");
        var equals = Add("Equals", SynthesizedKind.RecordEqualsObject, CoreTypes.Boolean, [Parameter("obj", 0, CoreTypes.Object)], MemberModifiers.Override);
        equals.Overridden = InheritedMembers.Methods(CoreTypes.Object, "Equals").First(m => m is { IsStatic: false });
        if (Base is not null)
        {
            var ofBase = Add("Equals", SynthesizedKind.RecordEqualsBase, CoreTypes.Boolean, [Parameter("other", 0, Base)], MemberModifiers.Override | MemberModifiers.Sealed);
            ofBase.Overridden = InheritedMembers.Methods(Base, "Equals").FirstOrDefault(m => m.Parameters is [{ Type: var t }] && t == Base);
        }

        if (Declared("Equals", This) is { } typed)
        {
            if (typed.ReturnType.SpecialType != SpecialType.Boolean)
                diagnostics.Error("CS8874", SpanOf(typed), $"Record member '{typed}' must return 'bool'.");
            else if (typed.Accessibility != Accessibility.Public)
                diagnostics.Error("CS8873", SpanOf(typed), $"Record member '{typed}' must be public.");
            else if (IsClass && !type.IsSealed && !typed.IsVirtual)
                diagnostics.Error("CS8872", SpanOf(typed), $"'{typed}' must allow overriding because the containing record is not sealed.");
        }
        else
        {
            var modifiers = IsClass && !type.IsSealed ? MemberModifiers.Virtual : MemberModifiers.None;
            Add("Equals", SynthesizedKind.RecordEqualsTyped, CoreTypes.Boolean, [Parameter("other", 0, This)], modifiers);
        }

        if (Declared("GetHashCode") is null)
        {
            var hash = Add("GetHashCode", SynthesizedKind.RecordGetHashCode, CoreTypes.Int32, [], MemberModifiers.Override);
            hash.Overridden = InheritedMembers.Methods(type.BaseType, "GetHashCode").FirstOrDefault(m => m.Parameters.IsEmpty);
        }

        CheckOverrides(Declared("GetHashCode") is SourceMethodSymbol { Synthesized: SynthesizedKind.None } hashing ? hashing : null);
        CheckOverrides(Declared("ToString"));
        DeclareOperator("op_Equality", SynthesizedKind.RecordEqualityOperator);
        DeclareOperator("op_Inequality", SynthesizedKind.RecordInequalityOperator);
    }

    private void DeclareOperator(string name, SynthesizedKind kind)
    {
        if (Declared(name, This, This) is { } written)
            diagnostics.Error("CS0111", SpanOf(written), $"Type '{type}' already defines a member called '{name}' with the same parameter types.");
        Add(name, kind, CoreTypes.Boolean, [Parameter("left", 0, This), Parameter("right", 1, This)], MemberModifiers.Static, MethodKind.Operator);
    }

    private void DeclarePrinting()
    {
        var builder = MetadataTypes.Named(typeof(System.Text.StringBuilder));
        if (Declared("PrintMembers", builder) is { } written)
        {
            CheckPrinting(written);
        }
        else
        {
            var print = Add(
                "PrintMembers", SynthesizedKind.RecordPrintMembers, CoreTypes.Boolean, [Parameter("builder", 0, builder)],
                IsClass ? OfOverridable() : MemberModifiers.None);
            print.DeclaredAccessibility = !IsClass || (type.IsSealed && Base is null) ? Accessibility.Private : Accessibility.Protected;
            if (Base is not null)
                print.Overridden = InheritedMembers.Methods(Base, "PrintMembers").FirstOrDefault();
        }

        var inherited = InheritedMembers.Methods(type.BaseType, "ToString").FirstOrDefault(m => m.Parameters.IsEmpty);
        var isSealed = inherited is SourceMethodSymbol source && source.Modifiers.HasFlag(MemberModifiers.Sealed);
        if (Declared("ToString") is not null || isSealed)
            return;
        var toString = Add("ToString", SynthesizedKind.RecordToString, CoreTypes.String, [], MemberModifiers.Override);
        toString.Overridden = inherited;
    }

    private void DeclareDeconstruct(MethodSymbol primary)
    {
        if (type.GetMembers("Deconstruct").OfType<MethodSymbol>().Any(m => m.Parameters.Length == primary.Parameters.Length && m.Parameters.All(p => p.RefKind == RefKind.Out)))
            return;
        ImmutableArray<ParameterSymbol> parameters =
            [.. primary.Parameters.Select(p => new SourceParameterSymbol(p.Name, p.Ordinal, p.Type, RefKind.Out, default))];
        Add("Deconstruct", SynthesizedKind.RecordDeconstruct, CoreTypes.Void, parameters, MemberModifiers.None);
    }

    private SourceMethodSymbol Add(
        string name, SynthesizedKind kind, TypeSymbol returns, ImmutableArray<ParameterSymbol> parameters, MemberModifiers modifiers,
        MethodKind methodKind = MethodKind.Ordinary)
    {
        var method = new SourceMethodSymbol(name, methodKind, type, syntax)
        {
            Synthesized = kind,
            DeclaredAccessibility = Accessibility.Public,
            DeclaredReturnType = returns,
            DeclaredParameters = parameters,
            Modifiers = modifiers,
        };
        type.AddMember(method);
        cell.Bodies.Add(new PendingBody(method, syntax));
        return method;
    }

    private void CheckPrinting(MethodSymbol written)
    {
        void Report(string code, string what) => diagnostics.Error(code, SpanOf(written), $"Record member '{written}' must {what}.");

        var isAlone = !IsClass || (type.IsSealed && Base is null);
        if (written.ReturnType.SpecialType != SpecialType.Boolean)
            Report("CS8874", "return 'bool'");
        else if (isAlone && written.Accessibility != Accessibility.Private)
            Report("CS8879", "be private");
        else if (!isAlone && written.Accessibility != Accessibility.Protected)
            Report("CS8875", "be protected");
        else if (!isAlone && !type.IsSealed && !written.IsVirtual)
            Report("CS8872", "allow overriding because the containing record is not sealed");
    }

    /// <summary>A member that is written in the place of a made one must override what that would.</summary>
    private void CheckOverrides(MethodSymbol? written)
    {
        if (written is { IsOverride: false })
            diagnostics.Error("CS8869", SpanOf(written), $"'{type}.{written.Name}()' does not override expected method from 'object'.");
    }

    private MethodSymbol? Declared(string name, params TypeSymbol[] parameters) =>
        type.GetMembers(name).OfType<MethodSymbol>()
            .FirstOrDefault(m => m.TypeParameters.IsEmpty && m.Parameters.Length == parameters.Length && m.Parameters.Zip(parameters).All(p => p.First.Type == p.Second));

    private TextSpan SpanOf(MethodSymbol method) => method is SourceMethodSymbol { Syntax: MethodDeclaration declaration } ? declaration.Identifier.Span
        : method is SourceMethodSymbol source ? source.Syntax.Span : syntax.Identifier.Span;

    private static SourceParameterSymbol Parameter(string name, int ordinal, TypeSymbol type) => new(name, ordinal, type, RefKind.None, default);
}
