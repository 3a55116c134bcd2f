using Analytics.Quoting.Finding;

namespace Analytics.Quoting.Reading;

/// <summary>A word or mark outside quotation marks, or a whole quoted string, which the sentence around it treats as one word.</summary>
/// <param name="Lexeme">The lexeme; of a quoted string its opening mark.</param>
/// <param name="Quote">The number of the quoted string, or -1.</param>
internal readonly record struct Item(int Lexeme, int Quote);

/// <summary>A sentence of the narration: a range of items.</summary>
/// <param name="First">The first item.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Paragraph">The paragraph's index.</param>
internal readonly record struct Sentence(int First, int End, int Paragraph);

/// <summary>A story as the passes see it: lexemes, quoted strings, and the sentences of the narration.</summary>
internal sealed class StoryReading
{
    /// <summary>No real sentence is as long; text without any sentence ends is cut here, so that the work on a sentence is bounded.</summary>
    private const int LongestSentence = 250;

    /// <summary>How many words and commas a name and what stands beside it may have.</summary>
    private const int LongestSubject = 12;

    private StoryReading(string text, Lexicon lexicon, List<Lexeme> lexemes, List<QuotedString> quotes)
    {
        Text = text;
        Lexicon = lexicon;
        Lexemes = lexemes;
        Quotes = quotes;
    }

    public string Text { get; }

    public Lexicon Lexicon { get; }

    public List<Lexeme> Lexemes { get; }

    public List<QuotedString> Quotes { get; }

    public List<Item> Items { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>For each item, its sentence.</summary>
    public List<int> SentenceOf { get; } = [];

    /// <summary>For each quoted string, its item.</summary>
    public List<int> ItemOfQuote { get; } = [];

    /// <summary>The passes that are run.</summary>
    public Passes Passes { get; private init; }

    public static StoryReading Of(Document document, Lexicon lexicon, Passes passes = Passes.All)
    {
        var lexemes = new List<Lexeme>(document.Text.Length / 5);
        var paragraphs = new List<(int First, int End)>(document.Paragraphs.Count);
        foreach (var paragraph in document.Paragraphs)
        {
            var first = lexemes.Count;
            Lexer.Read(document.Text, paragraph, lexicon, lexemes);
            paragraphs.Add((first, lexemes.Count));
        }

        var reading = new StoryReading(document.Text, lexicon, lexemes, QuoteFinder.Find(document.Text, lexemes, paragraphs)) { Passes = passes };
        reading.ReadItems(paragraphs);
        return reading;
    }

    /// <summary>Whether the lexeme stands between quotation marks.</summary>
    public bool IsQuoted(int lexeme)
    {
        int low = 0, high = Quotes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quotes[middle].First <= lexeme) low = middle + 1;
            else high = middle;
        }

        return low > 0 && Quotes[low - 1].Last >= lexeme;
    }

    public bool IsQuote(int item) => Items[item].Quote >= 0;

    public Lexeme At(int item) => Lexemes[Items[item].Lexeme];

    /// <summary>The kind of the item's lexeme; a quoted string counts as other.</summary>
    public LexemeKind Kind(int item) => IsQuote(item) ? LexemeKind.Other : At(item).Kind;

    public bool Is(int item, WordClass @class) => !IsQuote(item) && At(item).Is(@class);

    public bool IsWord(int item) => !IsQuote(item) && At(item).IsWord;

    /// <summary>Whether the item's word is <paramref name="word"/>, given in lower case.</summary>
    public bool IsWord(int item, string word) => IsWord(item) && Stem(item).Equals(word, StringComparison.OrdinalIgnoreCase);

    public ReadOnlySpan<char> Stem(int item) => Text.AsSpan(At(item).Start, At(item).StemEnd - At(item).Start);

    public int StartOf(int item) => At(item).Start;

    public int EndOf(int item) => IsQuote(item) ? Lexemes[Quotes[Items[item].Quote].Last].End : At(item).End;

    public TextRange Range(int firstItem, int lastItem) => new(StartOf(firstItem), EndOf(lastItem));

    private void ReadItems(List<(int First, int End)> paragraphs)
    {
        Items.EnsureCapacity(Lexemes.Count);
        SentenceOf.EnsureCapacity(Lexemes.Count);
        var quote = 0;
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var start = Items.Count;
            for (var i = paragraphs[paragraph].First; i < paragraphs[paragraph].End;)
            {
                while (quote < Quotes.Count && Quotes[quote].First < i) quote++;
                if (quote < Quotes.Count && Quotes[quote].First == i)
                {
                    ItemOfQuote.Add(Items.Count);
                    Items.Add(new Item(i, quote));
                    i = Quotes[quote].Last + 1;
                    quote++;
                }
                else
                {
                    Items.Add(new Item(i, -1));
                    i++;
                }
            }

            SplitSentences(start, paragraph);
        }
    }

    private void SplitSentences(int start, int paragraph)
    {
        var first = start;
        for (var i = start; i < Items.Count; i++)
        {
            SentenceOf.Add(Sentences.Count);
            if (i + 1 < Items.Count && !EndsSentence(i) && i - first < LongestSentence) continue;
            Sentences.Add(new Sentence(first, i + 1, paragraph));
            first = i + 1;
        }
    }

    private bool EndsSentence(int item)
    {
        if (IsQuote(item)) return QuoteEndsSentence(item);
        var lexeme = At(item);
        var next = item + 1;
        if (lexeme.Kind == LexemeKind.CloseBracket && item > 0 && EndsInBracket(item - 1)) return IsQuote(next) || At(next).IsCapital;
        if (lexeme.IsTerminal) return IsQuote(next) || At(next).IsCapital || At(next).Kind is LexemeKind.Number or LexemeKind.OpenBracket;
        if (!lexeme.HasPeriod || lexeme.Is(WordClass.Title) || lexeme.End - lexeme.Start <= 2) return false;
        if (IsQuote(next)) return Quotes[Items[next].Quote] is { StartsUpper: true, EndsSentence: true };
        return At(next).IsCapital && At(next).Is(WordClass.Closed | WordClass.Adverb) && !At(next).IsShouted;
    }

    /// <summary>"(She never did.)": the bracket ends a sentence where one ends before it.</summary>
    private bool EndsInBracket(int item) => IsQuote(item) ? Quotes[Items[item].Quote].EndsSentence : At(item).IsTerminal;

    private bool QuoteEndsSentence(int item)
    {
        var quote = Quotes[Items[item].Quote];
        if (!quote.EndsSentence) return false;
        var next = item + 1;
        if (IsQuote(next)) return true;
        var lexeme = At(next);
        if (!lexeme.IsCapital && lexeme.Kind is not (LexemeKind.Number or LexemeKind.OpenBracket)) return false;
        var mark = Text[quote.Content.End - 1];
        return mark is not ('?' or '!' or '…') || !CueFollows(next);
    }

    /// <summary>Whether a name and a cue come next, as after a question: "Why?" Ann Lee asked; "Why?" Ann Lee, the mayor, asked.</summary>
    private bool CueFollows(int item)
    {
        var apposed = false;
        for (var i = item; i < Items.Count && i < item + LongestSubject && !IsQuote(i); i++)
        {
            if (At(i).Cue >= 0 && !At(i).IsCapital) return true;
            apposed |= i > item && Kind(i) == LexemeKind.Comma;
            if (!At(i).IsCapital && Kind(i) != LexemeKind.Comma && !Is(i, WordClass.Adverb | WordClass.Role | WordClass.NameParticle) && !IsWord(i, "of") && !(apposed && Is(i, WordClass.Determiner | WordClass.Possessive))) return false;
        }

        return false;
    }
}
