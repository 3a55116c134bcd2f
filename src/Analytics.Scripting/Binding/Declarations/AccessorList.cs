using System.Collections.Immutable;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>An accessor as written, or the getter that an arrow behind a property is.</summary>
internal sealed record AccessorSyntax(SyntaxNode Node, ImmutableArray<SyntaxToken> Modifiers, BlockStatement? Block, ExpressionSyntax? Expression, bool IsInit)
{
    public Accessor? Accessor => Node as Accessor;

    public bool HasBody => Block is not null || Expression is not null;
}

/// <summary>The get and set or init accessors of a property or indexer.</summary>
internal sealed class AccessorList
{
    private readonly ImmutableArray<Accessor> _all;

    public AccessorList(ImmutableArray<Accessor> accessors, ExpressionSyntax? expressionBody)
    {
        _all = accessors;
        foreach (var accessor in accessors)
        {
            var kind = accessor.Keyword.EffectiveKind();
            var read = new AccessorSyntax(accessor, accessor.Modifiers, accessor.Body, accessor.ExpressionBody, kind == SyntaxKind.InitKeyword);
            if (kind == SyntaxKind.GetKeyword)
                Getter ??= read;
            else if (kind is SyntaxKind.SetKeyword or SyntaxKind.InitKeyword)
                Setter ??= read;
        }

        if (expressionBody is not null)
            Getter ??= new AccessorSyntax(expressionBody, [], null, expressionBody, false);
    }

    public AccessorSyntax? Getter { get; }

    public AccessorSyntax? Setter { get; }

    public bool HasBody => Getter?.HasBody == true || Setter?.HasBody == true;

    /// <summary>Whether the property keeps its value in a field of its own: an accessor is automatic or says <c>field</c>.</summary>
    public bool NeedsField =>
        Parts.Any(a => !a.HasBody || BodyFacts.UsesField(a.Block) || BodyFacts.UsesField(a.Expression));

    /// <summary>Whether an accessor has no body.</summary>
    public bool HasAutomatic => Parts.Any(IsAutomatic);

    private IEnumerable<AccessorSyntax> Parts
    {
        get
        {
            if (Getter is not null)
                yield return Getter;
            if (Setter is not null)
                yield return Setter;
        }
    }

    public static bool IsAutomatic(AccessorSyntax accessor) => !accessor.HasBody;

    /// <summary>Reports accessors that stand twice or are of another kind.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var accessor in _all)
        {
            var kind = accessor.Keyword.EffectiveKind();
            if (kind is not (SyntaxKind.GetKeyword or SyntaxKind.SetKeyword or SyntaxKind.InitKeyword))
                diagnostics.Error("CS1014", accessor.Span, "A get or set accessor expected.");
            else if (!ReferenceEquals(accessor, Getter?.Node) && !ReferenceEquals(accessor, Setter?.Node))
                diagnostics.Error("CS1007", accessor.Span, "Property accessor already defined.");
        }
    }
}
