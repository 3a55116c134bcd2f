namespace Analytics.Scripting.Syntax;

/// <summary>A token: the smallest piece of the text that has a meaning.</summary>
/// <param name="kind">What it is. Contextual keywords are identifiers until the parser finds that they act as keywords.</param>
/// <param name="span">Where it stands; zero-width if missing.</param>
/// <param name="text">Its text as written, or what was expected if missing.</param>
/// <param name="value">
/// The boxed constant of a literal, the text of a string piece with escapes resolved, the name of an identifier
/// (without <c>@</c> and escapes), or null.
/// </param>
internal sealed class SyntaxToken(SyntaxKind kind, TextSpan span, string text, object? value = null) : SyntaxElement(span)
{
    public SyntaxKind Kind { get; } = kind;

    public string Text { get; } = text;

    public object? Value { get; } = value;

    /// <summary>The keyword that this identifier is in some contexts, or None.</summary>
    public SyntaxKind ContextualKind { get; init; }

    /// <summary>Whether the parser invented it because the text lacks it.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether a line end lies between the token before and this one.</summary>
    public bool IsFirstOnLine { get; init; }

    /// <summary>The name an identifier stands for; for other tokens their text.</summary>
    public string Name => Value as string ?? Text;

    public static SyntaxToken Missing(SyntaxKind kind, int position) =>
        new(kind, new TextSpan(position, position), "", kind == SyntaxKind.Identifier ? "" : null) { IsMissing = true };

    public override string ToString() => IsMissing ? $"missing {Kind}" : Text;
}
