using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>$"…"</c> in all its forms; the start token's text tells which.</summary>
internal sealed class InterpolatedStringExpression(
    TextSpan span, SyntaxToken startToken, ImmutableArray<InterpolatedContentSyntax> contents, SyntaxToken endToken)
    : ExpressionSyntax(span)
{
    public SyntaxToken StartToken { get; } = startToken;
    public ImmutableArray<InterpolatedContentSyntax> Contents { get; } = contents;
    public SyntaxToken EndToken { get; } = endToken;

    internal override void AddChildren(ChildCollector to) => to.Add(StartToken).Add(Contents).Add(EndToken);
}

/// <summary>Literal text; the token's Value is the string with escapes and doubled braces resolved.</summary>
internal sealed class InterpolatedText(TextSpan span, SyntaxToken token) : InterpolatedContentSyntax(span)
{
    public SyntaxToken Token { get; } = token;

    internal override void AddChildren(ChildCollector to) => to.Add(Token);
}

/// <summary><c>{expression,alignment:format}</c>; the format token's Value is the string.</summary>
internal sealed class Interpolation(TextSpan span, ExpressionSyntax expression, ExpressionSyntax? alignment, SyntaxToken? format)
    : InterpolatedContentSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;
    public ExpressionSyntax? Alignment { get; } = alignment;
    public SyntaxToken? Format { get; } = format;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression).Add(Alignment).Add(Format);
}
