using System.Collections.Immutable;
using System.Reflection;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Symbols;

/// <summary>
/// A field declared in a cell: of a declared type, or a session variable. The type of a <c>var</c> and the value of a constant are
/// found when first asked for, which binds the initializer.
/// </summary>
internal sealed class SourceFieldSymbol(string name, NamedTypeSymbol containingType, TextSpan span) : FieldSymbol
{
    private TypeSymbol? _type;
    private Action? _inferType;
    private Func<ConstantValue?>? _evaluate;
    private ConstantValue? _constant;
    private bool _isInferring;
    private bool _isEvaluating;

    /// <summary>The builder while its cell is emitted, then the created field.</summary>
    public FieldInfo? RuntimeField { get; set; }

    /// <summary>Where its name is declared.</summary>
    public TextSpan Span => span;

    public override string Name => name;

    public override NamedTypeSymbol ContainingType => containingType;

    /// <summary>Its name for reflection, where that is another one.</summary>
    public string? MetadataName { get; init; }

    public MemberModifiers Modifiers { get; set; }

    public Accessibility DeclaredAccessibility { get; set; } = Accessibility.Private;

    public override Accessibility Accessibility => DeclaredAccessibility;

    public ImmutableArray<AppliedAttribute> Attributes { get; set; } = [];

    public override string? ObsoleteError => Attributes.ObsoleteError();

    /// <summary>Whether it is a session variable: outlives its cell, and later cells may declare it anew.</summary>
    public bool IsSessionVariable => containingType is SubmissionTypeSymbol;

    /// <summary>Made for an automatic property, an event or a primary constructor's parameter.</summary>
    public bool IsSynthesized { get; init; }

    public override bool IsStatic => (Modifiers & (MemberModifiers.Static | MemberModifiers.Const)) != 0;

    public override bool IsReadOnly => Modifiers.HasFlag(MemberModifiers.ReadOnly);

    public override bool IsConst => Modifiers.HasFlag(MemberModifiers.Const);

    public override bool IsRequired => Modifiers.HasFlag(MemberModifiers.Required);

    public override bool IsVolatile => Modifiers.HasFlag(MemberModifiers.Volatile);

    /// <summary>The loop or other construct that declares a session variable which code may not assign.</summary>
    public bool IsAssignable { get; init; } = true;

    public override TypeSymbol Type
    {
        get
        {
            if (_type is null && _inferType is not null)
            {
                if (_isInferring)
                {
                    IsCircular = true;
                }
                else
                {
                    _isInferring = true;
                    _inferType();
                    _isInferring = false;
                }
            }

            return _type ?? PseudoTypeSymbol.Error;
        }
    }

    /// <summary>True while the type is being inferred: a use of the variable in its own initializer.</summary>
    public bool IsInferring => _isInferring && _type is null;

    /// <summary>Whether its type, or the value of the constant, was asked for while it was being found: it depends on itself.</summary>
    public bool IsCircular { get; private set; }

    public bool HasType => _type is not null;

    public override ConstantValue? ConstantValue
    {
        get
        {
            if (_evaluate is { } evaluate)
            {
                if (_isEvaluating)
                {
                    IsCircular = true;
                    return null;
                }

                _isEvaluating = true;
                _constant = evaluate();
                _evaluate = null;
                _isEvaluating = false;
            }

            return _constant;
        }
    }

    public void SetType(TypeSymbol type) => _type ??= type;

    /// <summary>Says what to do when the type is first asked for: it must call <see cref="SetType"/>.</summary>
    public void InferTypeBy(Action infer) => _inferType = infer;

    public void EvaluateBy(Func<ConstantValue?> evaluate) => _evaluate = evaluate;
}

internal sealed class SourcePropertySymbol(string name, NamedTypeSymbol containingType, SyntaxNode syntax) : PropertySymbol
{
    /// <summary>The builder while its cell is emitted, then the created property.</summary>
    public PropertyInfo? RuntimeProperty { get; set; }

    public ImmutableArray<AppliedAttribute> Attributes { get; set; } = [];

    public override string? ObsoleteError => Attributes.ObsoleteError();

    public SyntaxNode Syntax => syntax;

    public override string Name => name;

    public override NamedTypeSymbol ContainingType => containingType;

    public TypeSymbol DeclaredType { get; set; } = PseudoTypeSymbol.Error;

    public override TypeSymbol Type => DeclaredType;

    public override RefKind RefKind => DeclaredGetter?.ReturnRefKind ?? RefKind.None;

    public ImmutableArray<ParameterSymbol> DeclaredParameters { get; set; } = [];

    public override ImmutableArray<ParameterSymbol> Parameters => DeclaredParameters;

    public MethodSymbol? DeclaredGetter { get; set; }

    public MethodSymbol? DeclaredSetter { get; set; }

    public override MethodSymbol? Getter => DeclaredGetter;

    public override MethodSymbol? Setter => DeclaredSetter;

    public MemberModifiers Modifiers { get; set; }

    public Accessibility DeclaredAccessibility { get; set; } = Accessibility.Private;

    public override Accessibility Accessibility => DeclaredAccessibility;

    public override bool IsStatic => Modifiers.HasFlag(MemberModifiers.Static);

    public override bool IsRequired => Modifiers.HasFlag(MemberModifiers.Required);

    public override bool IsOverride => Modifiers.HasFlag(MemberModifiers.Override);

    /// <summary>The field of an automatic property or one that uses <c>field</c>.</summary>
    public SourceFieldSymbol? BackingField { get; set; }

    /// <summary>For an explicit implementation, the interface property.</summary>
    public PropertySymbol? ExplicitlyImplements { get; set; }
}

internal sealed class SourceEventSymbol(string name, NamedTypeSymbol containingType, SyntaxNode syntax) : EventSymbol
{
    /// <summary>The builder, once its cell is emitted; events cannot be read back while a type is built.</summary>
    public object? RuntimeEvent { get; set; }

    public SyntaxNode Syntax => syntax;

    public override string Name => name;

    public override NamedTypeSymbol ContainingType => containingType;

    public TypeSymbol DeclaredType { get; set; } = PseudoTypeSymbol.Error;

    public override TypeSymbol Type => DeclaredType;

    public MethodSymbol? DeclaredAdder { get; set; }

    public MethodSymbol? DeclaredRemover { get; set; }

    public override MethodSymbol? Adder => DeclaredAdder;

    public override MethodSymbol? Remover => DeclaredRemover;

    public MemberModifiers Modifiers { get; set; }

    public Accessibility DeclaredAccessibility { get; set; } = Accessibility.Private;

    public override Accessibility Accessibility => DeclaredAccessibility;

    public override bool IsStatic => Modifiers.HasFlag(MemberModifiers.Static);

    public ImmutableArray<AppliedAttribute> Attributes { get; set; } = [];

    public override string? ObsoleteError => Attributes.ObsoleteError();

    public SourceFieldSymbol? Field { get; set; }

    public override FieldSymbol? BackingField => Field;
}
