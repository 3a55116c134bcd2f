using System.Globalization;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    private void LexNumber()
    {
        var start = _position;
        if (Current == '0' && Peek(1) is 'x' or 'X')
        {
            LexInteger(start, digitsStart: start + 2, @base: 16);
        }
        else if (Current == '0' && Peek(1) is 'b' or 'B')
        {
            LexInteger(start, digitsStart: start + 2, @base: 2);
        }
        else
        {
            LexDecimalNumber(start);
        }
    }

    private void LexDecimalNumber(int start)
    {
        var wellFormed = Current == '.' || SkipDigits(10, mayStartWithUnderscore: false);
        var isReal = false;
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isReal = true;
            _position++;
            wellFormed &= SkipDigits(10, mayStartWithUnderscore: false);
        }

        if (Current is 'e' or 'E')
        {
            isReal = true;
            _position++;
            if (Current is '+' or '-') _position++;
            wellFormed &= SkipDigits(10, mayStartWithUnderscore: false);
        }

        var digits = _text[start.._position].Replace("_", "", StringComparison.Ordinal);
        if (Current is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' || isReal)
        {
            LexReal(start, digits, wellFormed);
        }
        else
        {
            FinishInteger(start, digits, 10, wellFormed);
        }
    }

    private void LexReal(int start, string digits, bool wellFormed)
    {
        var suffix = char.ToLowerInvariant(Current);
        if (suffix is 'f' or 'd' or 'm') _position++;
        object? value = null;
        if (wellFormed)
        {
            value = suffix switch
            {
                'f' => float.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
                'm' => decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var money) ? money : null,
                _ => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
            };
            if (value is null or double.PositiveInfinity or float.PositiveInfinity)
            {
                var type = suffix switch { 'f' => "float", 'm' => "decimal", _ => "double" };
                Error("CS0594", start, _position, $"The constant is outside the range of type '{type}'.");
            }
        }
        else
        {
            ErrorAtEnd("CS1013", start, _position, "Invalid number.");
        }

        AddToken(SyntaxKind.NumericLiteral, start, value ?? ZeroOf(suffix));
    }

    private static object ZeroOf(char suffix) => suffix switch { 'f' => 0f, 'm' => 0m, _ => 0d };

    private void LexInteger(int start, int digitsStart, int @base)
    {
        _position = digitsStart;
        var wellFormed = SkipDigits(@base, mayStartWithUnderscore: true);
        var digits = _text[digitsStart.._position].Replace("_", "", StringComparison.Ordinal);
        FinishInteger(start, digits, @base, wellFormed);
    }

    private void FinishInteger(int start, string digits, int @base, bool wellFormed)
    {
        var (isUnsigned, isLong) = LexIntegerSuffix();
        var value = 0UL;
        if (!wellFormed)
        {
            ErrorAtEnd("CS1013", start, _position, "Invalid number.");
        }
        else if (!TryReadInteger(digits, @base, out value))
        {
            ErrorAtEnd("CS1021", start, _position, "The integral constant is too large.");
        }

        AddToken(SyntaxKind.NumericLiteral, start, ChooseIntegerType(value, isUnsigned, isLong));
    }

    private (bool IsUnsigned, bool IsLong) LexIntegerSuffix()
    {
        var isUnsigned = false;
        var isLong = false;
        while ((!isUnsigned && Current is 'u' or 'U') || (!isLong && Current is 'l' or 'L'))
        {
            if (Current is 'u' or 'U')
            {
                if (isUnsigned) break;
                isUnsigned = true;
            }
            else
            {
                if (isLong) break;
                isLong = true;
            }

            _position++;
        }

        return (isUnsigned, isLong);
    }

    /// <summary>The first of the types that can hold the value and fits the suffix.</summary>
    private static object ChooseIntegerType(ulong value, bool isUnsigned, bool isLong) => (isUnsigned, isLong) switch
    {
        (false, false) when value <= int.MaxValue => (int)value,
        (_, false) when value <= uint.MaxValue => (uint)value,
        (false, _) when value <= long.MaxValue => (long)value,
        _ => value,
    };

    private static bool TryReadInteger(string digits, int @base, out ulong value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            var added = (ulong)Characters.HexValue(digit);
            if (value > (ulong.MaxValue - added) / (ulong)@base) return false;
            value = (value * (ulong)@base) + added;
        }

        return true;
    }

    /// <summary>Moves over digits and underscores; false if there is no digit, or an underscore where none may stand.</summary>
    private bool SkipDigits(int @base, bool mayStartWithUnderscore)
    {
        var start = _position;
        while (Current == '_' || IsDigit(Current, @base)) _position++;
        if (_position == start) return false;
        var digits = _text.AsSpan(start, _position - start);
        return digits[^1] != '_' && (mayStartWithUnderscore || digits[0] != '_');
    }

    private static bool IsDigit(char c, int @base) => @base switch
    {
        16 => char.IsAsciiHexDigit(c),
        2 => c is '0' or '1',
        _ => char.IsAsciiDigit(c),
    };
}
