using System.Globalization;
using System.Numerics;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// The members of an enum and their values: the one written, or one more than the member before. Within the enum its members count as
/// numbers.
/// </summary>
internal sealed class EnumMembers(BindingContext context, SourceTypeSymbol type, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceFieldSymbol> _fields = new(StringComparer.Ordinal);

    private NamedTypeSymbol Underlying => (NamedTypeSymbol)type.EnumUnderlyingType!;

    public void Declare(EnumDeclaration syntax)
    {
        SourceFieldSymbol? before = null;
        foreach (var member in syntax.Members)
        {
            var field = new SourceFieldSymbol(member.Identifier.Name, type, member.Identifier.Span)
            {
                Modifiers = MemberModifiers.Const,
                DeclaredAccessibility = Accessibility.Public,
            };
            field.SetType(type);
            if (!_fields.TryAdd(field.Name, field) && !member.Identifier.IsMissing)
                diagnostics.Error("CS0102", member.Identifier.Span, $"The type '{type}' already contains a definition for '{field.Name}'.");
            else if (field.Name == "value__")
                diagnostics.Error("CS0076", member.Identifier.Span, "The enumerator name 'value__' is reserved.");
            type.AddMember(field);
            if (!member.AttributeLists.IsEmpty)
                context.CheckLater(() => field.Attributes = new AttributeBinder(new Binder(context, new Scope(null, null, type), diagnostics)).Bind(member.AttributeLists, AttributeTargets.Field));
            var last = before;
            field.EvaluateBy(() => Evaluate(member, field, last));
            context.CheckLater(() => _ = field.ConstantValue);
            before = field;
        }
    }

    private ConstantValue? Evaluate(EnumMember syntax, SourceFieldSymbol field, SourceFieldSymbol? before)
    {
        if (syntax.Value is not null)
            return EvaluateWritten(syntax, field);
        if (before is null)
            return new ConstantValue(Boxed(BigInteger.Zero));
        if (before.ConstantValue is not { } last)
            return null;
        var next = ToInteger(last.Value!) + 1;
        if (Boxed(next) is { } value)
            return new ConstantValue(value);
        diagnostics.Error("CS0543", syntax.Identifier.Span, $"'{field.Name}': the enumerator value is too large to fit in its type.");
        return null;
    }

    private ConstantValue? EvaluateWritten(EnumMember syntax, SourceFieldSymbol field)
    {
        var scope = new Scope(null, null, type);
        foreach (var name in syntax.Value!.DescendantsAndSelf().OfType<IdentifierName>())
        {
            if (!_fields.TryGetValue(name.Identifier.Name, out var other) || scope.Find(other.Name) is not null)
                continue;
            var value = other.ConstantValue;
            if (other.IsCircular)
            {
                diagnostics.Error("CS0110", field.Span, $"The evaluation of the constant value for '{field.Name}' involves a circular definition.");
                return null;
            }

            scope.Declare(new LocalSymbol(other.Name, Underlying, LocalKind.Constant, default) { ConstantValue = value });
        }

        var binder = new Binder(context, scope, diagnostics);
        var bound = binder.BindExpression(syntax.Value);
        if (bound.HasErrors)
            return null;
        if (bound.Type != type)
            bound = binder.Convert(bound, Underlying, syntax.Value);
        if (bound.Constant is { IsNull: false } constant)
            return constant;
        if (bound is not BoundError)
            diagnostics.Error("CS0133", syntax.Value.Span, $"The expression being assigned to '{field.Name}' must be constant.");
        return null;
    }

    private static BigInteger ToInteger(object value) => value is ulong big ? big : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    /// <summary>The number as a value of the underlying type; null where it does not fit.</summary>
    private object? Boxed(BigInteger value) => Underlying.SpecialType switch
    {
        SpecialType.SByte => value <= sbyte.MaxValue ? (sbyte)value : null,
        SpecialType.Byte => value <= byte.MaxValue ? (byte)value : null,
        SpecialType.Int16 => value <= short.MaxValue ? (short)value : null,
        SpecialType.UInt16 => value <= ushort.MaxValue ? (ushort)value : null,
        SpecialType.UInt32 => value <= uint.MaxValue ? (uint)value : null,
        SpecialType.Int64 => value <= long.MaxValue ? (long)value : null,
        SpecialType.UInt64 => value <= ulong.MaxValue ? (ulong)value : null,
        _ => value <= int.MaxValue ? (int)value : null,
    };
}
