namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    /// <summary>More parentheses than this in one condition are refused, so that no text can exhaust the stack.</summary>
    private const int MaxConditionDepth = 100;

    private bool ReadConditional(string name, int start)
    {
        if (name == "if")
        {
            var value = ReadCondition();
            _sections.Push(new(IsRegion: false, start) { WasTaken = value });
            return value;
        }

        if (name == "endif")
        {
            EndSection(isRegion: false, start, _position);
            ExpectDirectiveEnd();
            return true;
        }

        if (!_sections.TryPeek(out var section) || section.IsRegion || section.HasElse)
        {
            ErrorInDirective("CS1028", start, _position, $"Unexpected #{name}: no #if is open here.");
            return true;
        }

        var isTaken = name == "else" || ReadCondition();
        if (name == "else")
        {
            section.HasElse = true;
            ExpectDirectiveEnd();
        }

        isTaken &= !section.WasTaken;
        section.WasTaken |= isTaken;
        return isTaken;
    }

    private void EndSection(bool isRegion, int start, int end)
    {
        if (!_sections.TryPeek(out var section))
        {
            Error("CS1028", start, end, isRegion ? "No #region is open here." : "No #if is open here.");
        }
        else if (section.IsRegion != isRegion)
        {
            var missing = section.IsRegion ? "#endregion" : "#endif";
            Error(section.IsRegion ? "CS1038" : "CS1027", start, end, $"{missing} is expected first.");
        }
        else
        {
            _sections.Pop();
        }
    }

    private void ReportOpenRegions()
    {
        foreach (var section in _sections)
        {
            var code = section.IsRegion ? "CS1038" : "CS1027";
            var missing = section.IsRegion ? "#endregion" : "#endif";
            ErrorAtEnd(code, section.Start, section.Start + 1, $"{missing} is missing.");
        }

        _sections.Clear();
    }

    /// <summary>Moves to the line with the directive that ends the branch that is switched off.</summary>
    private void SkipDisabledText()
    {
        var start = _position;
        var depth = 0;
        while (true)
        {
            MoveToLineEnd();
            var lineEnd = _position;
            if (AtEnd) break;
            _position += NewLineLength(_position);
            var lineStart = _position;
            SkipBlanks();
            if (Current != '#') continue;
            var directive = _position++;
            var name = ReadWord();
            _position = directive;
            if (name == "endif" && depth > 0) depth--;
            else if (name == "if") depth++;
            else if (depth == 0 && name is "elif" or "else" or "endif")
            {
                _position = lineStart;
                _isLineStart = true;
                _isFirstOnLine = _tokens.Count > 0;
                AddDisabled(start, lineEnd);
                return;
            }
        }

        AddDisabled(start, _position);
    }

    private void AddDisabled(int start, int end)
    {
        while (start < end && Characters.IsNewLine(_text[start])) start++;
        if (end > start) Trivia.Add(new(TriviaKind.DisabledText, new(start, end)));
    }

    private bool ReadCondition()
    {
        var start = _position;
        if (TryReadOr(0, out var value))
        {
            ExpectDirectiveEnd();
            return value;
        }

        ErrorInDirective("CS1517", start, LineEnd(), "A condition of names, true, false, !, ==, !=, && and || is expected.");
        return false;
    }

    private bool TryReadOr(int depth, out bool value)
    {
        if (!TryReadAnd(depth, out value)) return false;
        while (TryReadSign("||"))
        {
            if (!TryReadAnd(depth, out var right)) return false;
            value |= right;
        }

        return true;
    }

    private bool TryReadAnd(int depth, out bool value)
    {
        if (!TryReadEquality(depth, out value)) return false;
        while (TryReadSign("&&"))
        {
            if (!TryReadEquality(depth, out var right)) return false;
            value &= right;
        }

        return true;
    }

    private bool TryReadEquality(int depth, out bool value)
    {
        if (!TryReadNot(depth, out value)) return false;
        while (true)
        {
            var isEqual = TryReadSign("==");
            if (!isEqual && !TryReadSign("!=")) return true;
            if (!TryReadNot(depth, out var right)) return false;
            value = value == right == isEqual;
        }
    }

    private bool TryReadNot(int depth, out bool value)
    {
        var isNegated = false;
        while (TryReadSign("!")) isNegated = !isNegated;
        if (TryReadSign("("))
        {
            value = false;
            if (depth >= MaxConditionDepth || !TryReadOr(depth + 1, out value) || !TryReadSign(")")) return false;
        }
        else
        {
            SkipBlanks();
            var word = Characters.IsIdentifierStart(Current) ? ReadWord() : "";
            value = word == "true" || (word != "false" && _symbols.Contains(word));
            if (word.Length == 0) return false;
        }

        value ^= isNegated;
        return true;
    }

    private bool TryReadSign(string sign)
    {
        SkipBlanks();
        if (!IsAt(sign) || (sign == "!" && Peek(1) == '=')) return false;
        _position += sign.Length;
        return true;
    }
}
