namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    /// <summary>
    /// Reads the longest sign that stands here. Right shifts are left to the parser, because <c>&gt;&gt;</c> also ends two
    /// lists of type arguments.
    /// </summary>
    private bool LexOperator()
    {
        var (kind, length) = FindOperator(Current, Peek(1), Peek(2));
        if (kind == SyntaxKind.None) return false;
        var start = _position;
        _position += length;
        if (kind == SyntaxKind.DotDot && Current == '.') Error("CS8635", start, _position + 1, "Unexpected character sequence '...'");
        AddToken(kind, start);
        if (_strings.TryPeek(out var open)) open.Track(kind);
        return true;
    }

    private static (SyntaxKind Kind, int Length) FindOperator(char c, char second, char third) => c switch
    {
        '(' => (SyntaxKind.OpenParen, 1),
        ')' => (SyntaxKind.CloseParen, 1),
        '[' => (SyntaxKind.OpenBracket, 1),
        ']' => (SyntaxKind.CloseBracket, 1),
        '{' => (SyntaxKind.OpenBrace, 1),
        '}' => (SyntaxKind.CloseBrace, 1),
        ';' => (SyntaxKind.Semicolon, 1),
        ',' => (SyntaxKind.Comma, 1),
        '~' => (SyntaxKind.Tilde, 1),
        ':' => second == ':' ? (SyntaxKind.ColonColon, 2) : (SyntaxKind.Colon, 1),
        '.' => second == '.' ? (SyntaxKind.DotDot, 2) : (SyntaxKind.Dot, 1),
        '?' when second == '?' => third == '=' ? (SyntaxKind.QuestionQuestionEquals, 3) : (SyntaxKind.QuestionQuestion, 2),
        '?' => (SyntaxKind.Question, 1),
        '=' when second == '>' => (SyntaxKind.Arrow, 2),
        '=' => WithEquals(second, SyntaxKind.Equals, SyntaxKind.EqualsEquals),
        '!' => WithEquals(second, SyntaxKind.Exclamation, SyntaxKind.ExclamationEquals),
        '+' when second == '+' => (SyntaxKind.PlusPlus, 2),
        '+' => WithEquals(second, SyntaxKind.Plus, SyntaxKind.PlusEquals),
        '-' when second == '-' => (SyntaxKind.MinusMinus, 2),
        '-' when second == '>' => (SyntaxKind.MinusGreaterThan, 2),
        '-' => WithEquals(second, SyntaxKind.Minus, SyntaxKind.MinusEquals),
        '*' => WithEquals(second, SyntaxKind.Asterisk, SyntaxKind.AsteriskEquals),
        '/' => WithEquals(second, SyntaxKind.Slash, SyntaxKind.SlashEquals),
        '%' => WithEquals(second, SyntaxKind.Percent, SyntaxKind.PercentEquals),
        '^' => WithEquals(second, SyntaxKind.Caret, SyntaxKind.CaretEquals),
        '&' when second == '&' => (SyntaxKind.AmpersandAmpersand, 2),
        '&' => WithEquals(second, SyntaxKind.Ampersand, SyntaxKind.AmpersandEquals),
        '|' when second == '|' => (SyntaxKind.BarBar, 2),
        '|' => WithEquals(second, SyntaxKind.Bar, SyntaxKind.BarEquals),
        '<' when second == '<' => third == '=' ? (SyntaxKind.LessThanLessThanEquals, 3) : (SyntaxKind.LessThanLessThan, 2),
        '<' => WithEquals(second, SyntaxKind.LessThan, SyntaxKind.LessThanEquals),
        '>' => WithEquals(second, SyntaxKind.GreaterThan, SyntaxKind.GreaterThanEquals),
        _ => (SyntaxKind.None, 0),
    };

    private static (SyntaxKind Kind, int Length) WithEquals(char second, SyntaxKind alone, SyntaxKind withEquals) =>
        second == '=' ? (withEquals, 2) : (alone, 1);
}
