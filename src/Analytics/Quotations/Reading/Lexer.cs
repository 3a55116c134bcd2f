namespace Analytics.Quoting.Reading;

/// <summary>Splits a story into words and marks. Each character is looked at a bounded number of times.</summary>
internal static class Lexer
{
    /// <summary>Adds the lexemes of one paragraph.</summary>
    public static void Read(string text, TextRange paragraph, Lexicon lexicon, List<Lexeme> lexemes)
    {
        for (var position = paragraph.Start; position < paragraph.End;)
        {
            var character = text[position];
            if (char.IsWhiteSpace(character))
            {
                position++;
                continue;
            }

            var lexeme = char.IsLetterOrDigit(character) || IsPrefix(text, position, paragraph.End)
                ? Word(text, position, paragraph.End, lexicon)
                : Mark(text, position, paragraph);
            lexemes.Add(lexeme);
            position = lexeme.End;
        }
    }

    private static bool IsPrefix(string text, int position, int end) =>
        text[position] is '@' or '#' or '$' or '€' or '£' && position + 1 < end && char.IsLetterOrDigit(text[position + 1]);

    private static Lexeme Word(string text, int start, int end, Lexicon lexicon)
    {
        var position = start + 1;
        var periods = 0;
        while (position < end && (char.IsLetterOrDigit(text[position]) || Joins(text, position, start, end)))
        {
            if (text[position] == '.') periods++;
            position++;
        }

        var stemEnd = StemEnd(text, start, position);
        var possessive = stemEnd < position;
        if (!possessive && IsPluralPossessive(text, position, end))
        {
            possessive = true;
            position++;
        }

        var number = char.IsDigit(text[start]) || IsPrefix(text, start, end) && start + 1 < end && char.IsDigit(text[start + 1]);
        if (number && position < end && text[position] == '%')
        {
            position++;
            stemEnd = position;
        }

        var entry = Entry(text.AsSpan(start, stemEnd - start), lexicon);
        var initial = position - start == 1 && char.IsUpper(text[start]) && text[start] != 'I';
        var hasPeriod = position < end && text[position] == '.' && (periods > 0 || initial || !possessive && (entry.Class & WordClass.Abbreviation) != 0);
        if (hasPeriod) position++;
        if (hasPeriod && !possessive) stemEnd = position;
        return new Lexeme
        {
            Kind = number ? LexemeKind.Number : LexemeKind.Word,
            Start = start,
            End = position,
            StemEnd = stemEnd,
            Class = entry.Class,
            Cue = entry.Cue,
            Form = entry.Form,
            IsCapital = char.IsUpper(text[start]),
            IsShouted = stemEnd - start > 1 && IsShouted(text.AsSpan(start, stemEnd - start)),
            IsPossessive = possessive,
            HasPeriod = hasPeriod,
        };
    }

    private static WordEntry Entry(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        if (word.Length > 24 || !word.Contains('’')) return lexicon.Of(word);
        Span<char> straight = stackalloc char[word.Length];
        word.Replace(straight, '’', '\'');
        return lexicon.Of(straight);
    }

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsLower(character)) return false;
        }

        return true;
    }

    private static bool Joins(string text, int position, int start, int end)
    {
        if (position + 1 >= end || !char.IsLetterOrDigit(text[position + 1])) return false;
        var character = text[position];
        if (character is '-' or '\u2010' or '\u2011' or '\'' or '’' or '&' or '_' or '/') return true;
        if (character is ',' or ':') return char.IsDigit(text[position - 1]) && char.IsDigit(text[position + 1]);
        if (character != '.') return false;

        // Periods inside words: initials (U.S.), decimals and web addresses (state.gov), not a missing space before a sentence.
        if (char.IsDigit(text[position - 1]) && char.IsDigit(text[position + 1])) return true;
        if (position - 1 == start || text[position - 2] is '.' or '-') return true;
        return char.IsLower(text[position + 1]) && char.IsLetter(text[position - 1]);
    }

    /// <summary>Where the word ends without 's and contracted verbs: Clinton's, he's, we'll.</summary>
    private static int StemEnd(string text, int start, int end)
    {
        for (var i = end - 1; i > start && i >= end - 3; i--)
        {
            if (text[i] is not ('\'' or '’')) continue;
            var ending = text.AsSpan(i + 1, end - i - 1);
            return ending is "s" or "S" or "ll" or "re" or "ve" or "d" or "m" ? i : end;
        }

        return end;
    }

    private static bool IsPluralPossessive(string text, int position, int end) =>
        position < end && text[position] is '\'' or '’' && text[position - 1] is 's' or 'S' or 'z' or 'x' &&
        position + 2 < end && text[position + 1] == ' ' && char.IsLetter(text[position + 2]);

    /// <summary>Whether the mark is the first of three that close a quotation inside another.</summary>
    private static bool EndsNested(string text, int position, TextRange paragraph) =>
        position + 2 < paragraph.End && text[position + 2] == text[position] && position > paragraph.Start && !char.IsWhiteSpace(text[position - 1]) &&
        (position + 3 >= paragraph.End || text[position + 3] != text[position]);

    private static Lexeme Mark(string text, int position, TextRange paragraph)
    {
        var length = 1;
        var kind = text[position] switch
        {
            ',' => LexemeKind.Comma,
            '.' or '…' => LexemeKind.Period,
            '?' => LexemeKind.Question,
            '!' => LexemeKind.Exclamation,
            ':' => LexemeKind.Colon,
            ';' => LexemeKind.Semicolon,
            '—' or '–' or '-' => LexemeKind.Dash,
            '(' or '[' or '{' => LexemeKind.OpenBracket,
            ')' or ']' or '}' => LexemeKind.CloseBracket,
            '“' or '„' or '«' => LexemeKind.OpenQuote,
            '”' or '»' => LexemeKind.CloseQuote,
            '"' or '＂' => LexemeKind.StraightQuote,
            '\'' or '‘' or '’' or '`' => LexemeKind.SingleQuote,
            _ => LexemeKind.Other,
        };
        if (kind == LexemeKind.SingleQuote && position + 1 < paragraph.End && text[position] is '\'' or '`' && text[position + 1] == text[position] &&
            !EndsNested(text, position, paragraph))
        {
            kind = LexemeKind.StraightQuote;
            length = 2;
        }
        else if (kind is LexemeKind.Dash or LexemeKind.Period)
        {
            while (position + length < paragraph.End && text[position + length] == text[position]) length++;
        }

        return new Lexeme { Kind = kind, Start = position, End = position + length, StemEnd = position + length, Cue = -1 };
    }
}
