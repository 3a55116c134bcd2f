using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Kind = Microsoft.CodeAnalysis.CSharp.SyntaxKind;
using OurKind = Analytics.Scripting.Syntax.SyntaxKind;
using OurTree = Analytics.Scripting.Syntax.SyntaxTree;

namespace Analytics.Scripting.Tests.Syntax.Compared;

/// <summary>A line for each token, with its place and, where it stands for a value, the value and its type.</summary>
internal static class TokenValues
{
    public static IReadOnlyList<string> OfOurs(OurTree tree) => [.. tree.Tokens.Where(t => !t.Span.IsEmpty).Select(Describe)];

    public static IReadOnlyList<string> OfRoslyn(Microsoft.CodeAnalysis.SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).SelectMany(Describe)];

    private static string Describe(Analytics.Scripting.Syntax.SyntaxToken token)
    {
        var value = token.Kind switch
        {
            OurKind.NumericLiteral or OurKind.CharacterLiteral or OurKind.StringLiteral or OurKind.Utf8StringLiteral => token.Value,
            OurKind.InterpolatedStringText or OurKind.InterpolationFormat => token.Value,
            OurKind.Identifier when token.Name != token.Text => token.Name,
            _ => null,
        };
        return Describe(token.Span.Start, token.Span.End, value);
    }

    private static IEnumerable<string> Describe(Microsoft.CodeAnalysis.SyntaxToken token)
    {
        switch (token.Kind())
        {
            case Kind.GreaterThanGreaterThanToken or Kind.GreaterThanGreaterThanGreaterThanToken:
                return token.Text.Select((_, i) => Describe(token.SpanStart + i, token.SpanStart + i + 1, null));
            case Kind.GreaterThanGreaterThanEqualsToken or Kind.GreaterThanGreaterThanGreaterThanEqualsToken:
                return token.Text[1..].Select((c, i) => Describe(token.SpanStart + i, token.SpanStart + i + (c == '=' ? 2 : 1), null));
            case Kind.InterpolatedStringTextToken:
                return [Describe(token.SpanStart, token.Span.End, Undouble(token))];
            case Kind.NumericLiteralToken or Kind.CharacterLiteralToken or Kind.StringLiteralToken or Kind.SingleLineRawStringLiteralToken
                or Kind.MultiLineRawStringLiteralToken or Kind.Utf8StringLiteralToken or Kind.Utf8SingleLineRawStringLiteralToken
                or Kind.Utf8MultiLineRawStringLiteralToken:
                return [Describe(token.SpanStart, token.Span.End, token.Value)];
            case Kind.IdentifierToken when token.ValueText != token.Text:
                return [Describe(token.SpanStart, token.Span.End, token.ValueText)];
            default:
                return [Describe(token.SpanStart, token.Span.End, null)];
        }
    }

    /// <summary>The compiler takes doubled braces for single ones only later.</summary>
    private static string Undouble(Microsoft.CodeAnalysis.SyntaxToken token)
    {
        var start = token.Parent!.Parent!.GetFirstToken().Text;
        return start.Contains("\"\"\"", StringComparison.Ordinal)
            ? token.ValueText
            : token.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
    }

    private static string Describe(int start, int end, object? value)
    {
        var text = value switch
        {
            null => "",
            decimal number => string.Join(',', decimal.GetBits(number)),
            double number => BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
            float number => BitConverter.SingleToInt32Bits(number).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        return $"{start}..{end} {value?.GetType().Name} {text}";
    }
}
