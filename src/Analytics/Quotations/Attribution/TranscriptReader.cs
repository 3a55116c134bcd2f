using Analytics.Quoting.Cues;
using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Attributing;

/// <summary>
/// Reads interviews that are printed as transcripts: paragraphs that open with a speaker's name and a colon ("ROE: Do you think so?"). A story is
/// one only where such labels are repeated and are names that it gives in full.
/// </summary>
internal sealed class TranscriptReader
{
    private const int LongestLabel = 5;
    private const int FewestTurns = 3;

    /// <summary>How many paragraphs a turn may go on for before the next label.</summary>
    private const int LongestTurn = 6;

    private readonly StoryReading _story;
    private readonly HashSet<string> _lastNames = new(StringComparer.OrdinalIgnoreCase);

    private TranscriptReader(StoryReading story)
    {
        _story = story;
    }

    /// <summary>The attributions with the turns of a transcript; what was found inside a turn is the speaker's own and is left out.</summary>
    public static List<Attribution> Add(StoryReading story, List<Attribution> attributions)
    {
        if (!story.Passes.HasFlag(Passes.Transcripts)) return attributions;
        var turns = new TranscriptReader(story).Turns();
        if (turns.Count == 0) return attributions;
        var kept = new List<Attribution>(attributions.Count);
        var turn = 0;
        foreach (var attribution in attributions)
        {
            while (turn < turns.Count && turns[turn].Parts[^1].End <= attribution.Start) turn++;
            if (turn == turns.Count || !Holds(turns[turn], story.StartOf(turns[turn].Frame!.First), attribution.Start)) kept.Add(attribution);
        }

        return [.. kept.Concat(turns).OrderBy(attribution => attribution.Start)];
    }

    /// <summary>Whether a place is in the label of a turn or in what is said.</summary>
    private static bool Holds(Attribution turn, int label, int place) =>
        place >= label && place < turn.Parts[0].End || turn.Parts.Exists(part => part.Start <= place && place < part.End);

    private List<Attribution> Turns()
    {
        var paragraphs = Paragraphs();
        var labels = paragraphs.Select((paragraph, i) => i == 0 ? 0 : Label(paragraph)).ToArray();
        if (labels.Count(label => label > 0) < FewestTurns) return [];
        ReadLastNames();
        var speakers = labels.Select(label => label > 0 && IsSpeaker(label) ? label : 0).ToArray();
        if (!IsTranscript(speakers)) return [];

        // Among such labels, full names that no list knows are speakers too where they come again, and their last names are from then on.
        var often = labels.Where(label => label > 0).GroupBy(LastName, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).Select(group => group.Key);
        var repeated = often.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] > paragraphs[i].First + 1 && repeated.Contains(LastName(labels[i])) && !_story.At(labels[i] - 2).IsPossessive) _lastNames.Add(LastName(labels[i]));
        }

        return Read(paragraphs, [.. labels.Select(label => label > 0 && IsSpeaker(label) ? label : 0)]);
    }

    private List<Attribution> Read(List<Stretch> paragraphs, int[] labels)
    {
        var turns = new List<Attribution>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0 || _story.IsQuote(labels[i] + 1)) continue;
            var turn = Turn(paragraphs[i], labels[i]);
            turns.Add(turn);
            var next = i + 1;
            while (next < labels.Length && labels[next] == 0) next++;
            if (next == labels.Length || next - i > LongestTurn) continue;
            for (var more = i + 1; more < next; more++)
            {
                if (IsSpoken(paragraphs[more])) turn.Parts.Add(_story.Range(paragraphs[more].First, paragraphs[more].Last));
            }
        }

        return turns;
    }

    private Attribution Turn(Stretch paragraph, int colon)
    {
        var source = new SourceMention(paragraph.First, colon - 1, MentionHead.Name, paragraph.First, colon - 1);
        var sentence = _story.SentenceOf[paragraph.First];
        return new Attribution
        {
            Kind = QuotationKind.Direct,
            Parts = { _story.Range(colon + 1, paragraph.Last) },
            Frame = new Frame { Kind = FrameKind.Colon, Sentence = sentence, First = paragraph.First, Last = colon, CueFirst = colon, CueLast = colon, Source = source },
            Rule = Rule.Transcript,
            Sentence = sentence,
        };
    }

    private List<Stretch> Paragraphs()
    {
        var paragraphs = new List<Stretch>();
        var last = -1;
        foreach (var sentence in _story.Sentences)
        {
            if (sentence.Paragraph == last) paragraphs[^1] = paragraphs[^1] with { Last = sentence.End - 1 };
            else paragraphs.Add(new Stretch(sentence.First, sentence.End - 1));
            last = sentence.Paragraph;
        }

        return paragraphs;
    }

    /// <summary>The colon behind the capitalised words that open the paragraph, or 0.</summary>
    private int Label(Stretch paragraph)
    {
        for (var i = paragraph.First; i < paragraph.Last && i <= paragraph.First + LongestLabel; i++)
        {
            if (_story.IsQuote(i)) return 0;
            if (_story.Kind(i) == LexemeKind.Colon) return i == paragraph.First || !HasWords(i + 1, paragraph.Last) ? 0 : i;
            if (!_story.IsWord(i) || !_story.At(i).IsCapital) return 0;
        }

        return 0;
    }

    /// <summary>Whether something is said: not the figures of a table.</summary>
    private bool HasWords(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_story.IsWord(i)) return true;
        }

        return false;
    }

    /// <summary>Words behind a first name, as the last names of the story.</summary>
    private void ReadLastNames()
    {
        for (var i = 1; i < _story.Lexemes.Count; i++)
        {
            var lexeme = _story.Lexemes[i];
            if (lexeme.IsWord && lexeme.IsCapital && _story.Lexemes[i - 1].IsCapital && _story.Lexemes[i - 1].Is(WordClass.FirstName)) _lastNames.Add(_story.Text[lexeme.Start..lexeme.StemEnd]);
        }
    }

    private bool IsSpeaker(int colon) => !_story.Is(colon - 1, WordClass.Closed) && _lastNames.Contains(LastName(colon));

    private string LastName(int colon) => _story.Stem(colon - 1).ToString();

    /// <summary>Whether at least two speak, and one of them again.</summary>
    private bool IsTranscript(int[] labels)
    {
        var turns = labels.Where(label => label > 0).GroupBy(LastName, StringComparer.OrdinalIgnoreCase).Select(speaker => speaker.Count()).ToArray();
        return turns.Length > 1 && turns.Sum() >= FewestTurns && turns.Max() > 1;
    }

    /// <summary>Not "(BEGIN VIDEO CLIP)", nor points for what is left out.</summary>
    private bool IsSpoken(Stretch paragraph)
    {
        if (_story.Kind(paragraph.First) == LexemeKind.OpenBracket && _story.Kind(paragraph.Last) is LexemeKind.CloseBracket or LexemeKind.Period) return false;
        for (var i = paragraph.First; i <= paragraph.Last; i++)
        {
            if (_story.IsWord(i)) return !_story.IsQuote(paragraph.First);
        }

        return false;
    }
}
