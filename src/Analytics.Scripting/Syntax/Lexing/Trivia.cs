namespace Analytics.Scripting.Syntax;

/// <summary>What stands between tokens apart from white space.</summary>
internal enum TriviaKind
{
    /// <summary>From <c>//</c> to the end of the line.</summary>
    LineComment,

    /// <summary>From <c>/*</c> to <c>*/</c>.</summary>
    BlockComment,

    /// <summary>A line that begins with <c>///</c>.</summary>
    DocumentationComment,

    /// <summary>A line that begins with <c>#</c>.</summary>
    Directive,

    /// <summary>Lines that a <c>#if</c> switches off.</summary>
    DisabledText,
}

/// <summary>A comment, directive or stretch of switched-off text, and where it stands, without its line end.</summary>
internal sealed record Trivia(TriviaKind Kind, TextSpan Span);
