using Analytics.Quoting.Cues;
using Analytics.Quoting.Finding;
using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Attributing;

/// <summary>Gives each quoted string the cue it belongs to, or the speaker that goes on; strings that are not speech get nothing.</summary>
internal sealed class QuoteAttributor
{
    private const int LongestFragment = 3;

    /// <summary>From eight words on, four of five quoted strings that nobody is named for are speech.</summary>
    private const int ShortestUtterance = 8;

    /// <summary>How many sentences may lie between the turns of two who speak by turns.</summary>
    private const int LongestExchange = 6;

    private readonly StoryReading _story;
    private readonly ILookup<int, Frame> _frames;
    private readonly SubjectFinder _subjects;
    private readonly List<Attribution> _found = [];
    private readonly Attribution?[] _ofQuote;
    private readonly HashSet<Attribution> _answers = new(ReferenceEqualityComparer.Instance);
    private int _last = -1;

    private QuoteAttributor(StoryReading story, IReadOnlyList<Frame> frames)
    {
        _story = story;
        _frames = frames.ToLookup(frame => frame.Sentence);
        _subjects = new SubjectFinder(story);
        _ofQuote = new Attribution?[story.Quotes.Count];
    }

    /// <summary>The attributions of quoted strings, in text order. The frames that were used are marked.</summary>
    public static List<Attribution> Attribute(StoryReading story, IReadOnlyList<Frame> frames)
    {
        var attributor = new QuoteAttributor(story, frames);
        for (var quote = 0; quote < story.Quotes.Count; quote++) attributor.Read(quote);
        return attributor._found;
    }

    private void Read(int quote)
    {
        var item = _story.ItemOfQuote[quote];
        var sentence = _story.Sentences[_story.SentenceOf[item]];
        if (_story.Passes.HasFlag(Passes.Speech) && !SpeechTest.IsSpeech(_story, quote, _frames[_story.SentenceOf[item]]))
        {
            _story.Quotes[quote].IsSpeech = false;
            return;
        }

        var attribution = Continued(quote, item, sentence) ?? ByFrame(quote, item, sentence) ?? ByNeighbour(quote, item, sentence) ?? BySubject(quote, item, sentence) ?? ByNobody(quote);
        if (attribution is null) return;
        if (Previous is { } asked && asked != attribution && attribution.Frame is not null && EndsInQuestion(_last) && asked.Frame?.Verb?.Lemma == "ask" && asked.Frame != attribution.Frame) _answers.Add(attribution);
        _ofQuote[quote] = attribution;
        _last = quote;
        if (attribution.Frame is not null) attribution.Frame.HasQuote = true;
        if (attribution.Quotes[0] == quote) _found.Add(attribution);
    }

    private Attribution? Previous => _last >= 0 ? _ofQuote[_last] : null;

    private Attribution? Continued(int quote, int item, Sentence sentence)
    {
        if (!_story.Passes.HasFlag(Passes.Continuing) || !_story.Quotes[quote].ContinuesPrevious || Previous is not { } previous) return null;
        return Join(previous, quote);
    }

    /// <summary>Adds the string to an utterance that goes on.</summary>
    private Attribution Join(Attribution previous, int quote)
    {
        previous.Quotes.Add(quote);
        previous.Parts.Add(_story.Quotes[quote].Content);
        return previous;
    }

    private Attribution? ByFrame(int quote, int item, Sentence sentence)
    {
        Frame? before = null, after = null;
        foreach (var frame in _frames[_story.SentenceOf[item]])
        {
            if (!frame.Allows(CueFrames.Quote | CueFrames.Clause)) continue;
            if (frame.Last < item && frame.CueLast < item) before = frame;
            else if (frame.First > item && after is null) after = frame;
        }

        if (after is not null && Adjoins(item, after, sentence) && !(before is not null && IsRightBefore(before, item) && (before.Kind == FrameKind.Noun || _story.Kind(Math.Max(before.Last, item - 1)) == LexemeKind.Colon)))
        {
            var rule = after.Kind switch
            {
                FrameKind.CueSource => Rule.QuoteCueSource,
                FrameKind.Dash => Rule.Dash,
                FrameKind.AccordingTo => Rule.AccordingTo,
                _ => Rule.QuoteSourceCue,
            };
            return Direct(quote, after, rule);
        }

        var used = SameSentence(quote, sentence);
        if (before is not null)
        {
            if (used?.Frame == before) return Adjacent(quote, used) ? Join(used, quote) : Direct(quote, before, Rule.SameSentence);
            return Direct(quote, before, before.Kind == FrameKind.Colon ? Rule.Colon : before.Kind == FrameKind.AccordingTo ? Rule.AccordingTo : Rule.SourceCueQuote);
        }

        if (used is not null) return Direct(quote, used.Frame, Rule.SameSentence, used);
        return after is null ? null : Direct(quote, after, Rule.SameSentence);
    }

    private Attribution? SameSentence(int quote, Sentence sentence) =>
        _last >= 0 && _story.ItemOfQuote[_last] >= sentence.First ? _ofQuote[_last] : null;

    /// <summary>Whether only cue and source stand between the utterance so far and this string.</summary>
    private bool Adjacent(int quote, Attribution previous)
    {
        if (previous.Kind != QuotationKind.Direct || previous.Frame is not { } frame) return false;
        var from = _story.ItemOfQuote[_last] + 1;
        var to = _story.ItemOfQuote[quote] - 1;
        return frame.First >= from && frame.Last <= to && to - from < 30 && _story.Kind(to) is not LexemeKind.Word;
    }

    private Attribution Direct(int quote, Frame? frame, Rule rule, Attribution? continues = null)
    {
        return new Attribution
        {
            Kind = QuotationKind.Direct,
            Parts = { _story.Quotes[quote].Content },
            Quotes = { quote },
            Frame = frame,
            Continues = frame is null ? continues : null,
            Rule = rule,
            Sentence = _story.SentenceOf[_story.ItemOfQuote[quote]],
        };
    }

    /// <summary>Whether the frame follows the quoted string directly: behind a comma inside it, a question mark, a dash or a comma.</summary>
    private bool Adjoins(int item, Frame frame, Sentence sentence)
    {
        var gap = frame.First - item - 1;
        var quoted = _story.Quotes[_story.Items[item].Quote];
        if (gap == 0) return quoted.EndsInComma || quoted.EndsSentence || quoted.Words > 4;
        if (gap > 3) return false;
        for (var i = item + 1; i < frame.First; i++)
        {
            if (_story.Kind(i) is not (LexemeKind.Comma or LexemeKind.Dash or LexemeKind.SingleQuote or LexemeKind.Other) && !_story.Is(i, WordClass.Adverb | WordClass.Time)) return false;
            if (_story.IsQuote(i)) return false;
        }

        return true;
    }

    private bool IsRightBefore(Frame frame, int item)
    {
        for (var i = Math.Max(frame.Last, frame.CueLast) + 1; i < item; i++)
        {
            if (_story.Kind(i) is LexemeKind.Word && !_story.IsWord(i, "that")) return false;
        }

        return true;
    }

    /// <summary>A string that is a whole sentence: who spoke before goes on, or the sentence before or behind says who speaks.</summary>
    private Attribution? ByNeighbour(int quote, int item, Sentence sentence)
    {
        if (!_story.Passes.HasFlag(Passes.Continuing) || !StandsAlone(sentence)) return null;
        var number = _story.SentenceOf[item];
        var previous = Previous;
        if (number > 0)
        {
            var before = _story.Sentences[number - 1];
            var sameParagraph = before.Paragraph == sentence.Paragraph;
            if (previous is not null && sameParagraph && _story.ItemOfQuote[_last] >= before.First) return Join(previous, quote);
            if (_story.Kind(before.End - 1) == LexemeKind.Colon || sameParagraph)
            {
                var frame = _frames[number - 1].LastOrDefault(frame => frame.Allows(CueFrames.Quote | CueFrames.Clause));
                if (frame is not null) return Direct(quote, frame, Rule.PreviousColon);
                if (_subjects.Of(before.End, before) is { } subject && !IsAside(subject, before, previous)) return Subject(quote, subject, Rule.PreviousColon);
            }
            else if (_frames[number - 1].LastOrDefault(frame => frame.Source is not null && !frame.IsWeak && frame.Allows(CueFrames.Clause)) is { } speaking)
            {
                return Direct(quote, speaking, Rule.OpenParagraph);
            }
        }

        if (number + 1 < _story.Sentences.Count && _story.Sentences[number + 1] is var next && IsDashLine(number + 1, sentence, next)) return Direct(quote, _frames[number + 1].First(), Rule.Dash);
        if (previous is null) return null;
        return IsExchange(previous, sentence) ? Exchange(previous, quote) : Direct(quote, null, Rule.OpenParagraph, previous);
    }

    /// <summary>"“Is it true?” a reporter asked.", and a paragraph that is nothing but somebody's words: an answer, and not the asker's.</summary>
    private bool IsExchange(Attribution previous, Sentence sentence)
    {
        if (previous.Quotes[^1] != _last || !EndsInQuestion(_last) && !_answers.Contains(previous)) return false;
        if (_story.Sentences[_story.SentenceOf[_story.ItemOfQuote[_last]]].Paragraph != sentence.Paragraph - 1) return false;
        return _answers.Contains(previous) || previous.Frame?.Verb?.Lemma == "ask" && previous.Frame.Source is not null;
    }

    /// <summary>The next turn of two who speak by turns: of who was asked, or who asks again; of nobody known where only one has spoken.</summary>
    private Attribution Exchange(Attribution previous, int quote)
    {
        var other = _found.FindLast(attribution => attribution != previous && Root(attribution) != Root(previous));
        var near = other is not null && _answers.Contains(previous) && previous.Sentence - other.Sentence <= LongestExchange;
        if (_answers.Contains(previous) && !EndsInQuestion(quote) && !EndsInQuestion(_last)) return Direct(quote, null, Rule.OpenParagraph, previous);
        var turn = Direct(quote, null, near ? Rule.OpenParagraph : Rule.None, near ? other : null);
        _answers.Add(turn);
        return turn;
    }

    private static Attribution Root(Attribution attribution)
    {
        while (attribution.Continues is { } before) attribution = before;
        return attribution;
    }

    private bool EndsInQuestion(int quote) => _story.Text[_story.Quotes[quote].Content.End - 1] == '?';

    /// <summary>"“Yes,” said Lee. The hall laughed. “Not before that.”": a short sentence about others does not take the word from who has it.</summary>
    private bool IsAside(SourceMention subject, Sentence between, Attribution? previous) =>
        previous is not null && subject.Head == MentionHead.Nominal && _story.Kind(between.End - 1) != LexemeKind.Colon &&
        between.First > 0 && _story.SentenceOf[_story.ItemOfQuote[_last]] == _story.SentenceOf[between.First - 1] && _story.Sentences[_story.SentenceOf[between.First - 1]].Paragraph == between.Paragraph;

    private bool IsDashLine(int number, Sentence sentence, Sentence next) =>
        next.Paragraph <= sentence.Paragraph + 1 && _frames[number].FirstOrDefault() is { Kind: FrameKind.Dash } frame && frame.First == next.First;

    private Attribution Subject(int quote, SourceMention subject, Rule rule) => new()
    {
        Kind = QuotationKind.Direct,
        Parts = { _story.Quotes[quote].Content },
        Quotes = { quote },
        Source = subject,
        Rule = rule,
        Sentence = _story.SentenceOf[_story.ItemOfQuote[quote]],
    };

    private bool StandsAlone(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_story.Kind(i) is LexemeKind.Word or LexemeKind.Number && !_story.Is(i, WordClass.Coordinator | WordClass.Adverb)) return false;
        }

        return true;
    }

    /// <summary>A string so long that it is somebody's words, though nothing says whose.</summary>
    private Attribution? ByNobody(int quote) => _story.Quotes[quote].Words >= ShortestUtterance ? Direct(quote, null, Rule.None) : null;

    /// <summary>Quoted words in a sentence without a cue: its subject's, where they are more than a name or a title.</summary>
    private Attribution? BySubject(int quote, int item, Sentence sentence)
    {
        var quoted = _story.Quotes[quote];
        if (quoted.Words <= LongestFragment) return null;
        if (SameSentence(quote, sentence) is { } used) return Direct(quote, null, Rule.SameSentence, used);
        return (_subjects.Of(item, sentence) ?? InHeadline(item, sentence)) is { } subject && !_story.IsWord(subject.First, "it") ? Subject(quote, subject, Rule.Subject) : null;
    }

    /// <summary>"Lee ‘will pay for the hall’": a headline that is a name and the words.</summary>
    private SourceMention? InHeadline(int item, Sentence sentence) =>
        sentence.Paragraph == 0 && item > sentence.First && NounPhrases.EndingAt(_story, item - 1, sentence.First) is { Head: MentionHead.Name } name && name.First == sentence.First ? name : null;
}
