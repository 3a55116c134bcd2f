using Analytics.Quoting.Cues;
using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Attributing;

/// <summary>Adds reported clauses, and widens quoted words inside one to the clause: mixed quotations.</summary>
internal sealed class ClauseAttributor
{
    private readonly StoryReading _story;
    private readonly ContentFinder _contents;

    private ClauseAttributor(StoryReading story, IReadOnlyList<Frame> frames)
    {
        _story = story;
        _contents = new ContentFinder(story, frames.ToLookup(frame => frame.Sentence));
    }

    /// <summary>The direct quotations with the mixed and indirect ones, by where they start.</summary>
    public static List<Attribution> Attribute(StoryReading story, IReadOnlyList<Frame> frames, IReadOnlyList<Attribution> quoted)
    {
        if (!story.Passes.HasFlag(Passes.Clauses)) return [.. quoted];
        var attributor = new ClauseAttributor(story, frames);
        var byFrame = quoted.Where(attribution => attribution.Frame is not null).ToLookup(attribution => attribution.Frame!);
        var bySentence = quoted.ToLookup(attribution => attribution.Sentence);
        var widened = new HashSet<Attribution>(ReferenceEqualityComparer.Instance);
        var places = new HashSet<(int Start, int End)>();
        var found = new List<Attribution>(quoted.Count + frames.Count);
        foreach (var frame in frames)
        {
            var parts = attributor._contents.Of(frame);
            if (parts.Count == 0) continue;
            var own = byFrame[frame].ToArray();
            if (own.Length == 0 && frame.Source is null && !attributor.IsQuestion(frame)) continue;
            parts = attributor.WithoutOthers(parts, frame, bySentence[frame.Sentence]);
            if (parts.Count == 0 || attributor.Clause(frame, parts, own) is not { } clause || !places.Add((clause.Start, clause.Parts[^1].End))) continue;
            found.Add(clause);
            foreach (var inside in bySentence[frame.Sentence].Where(inside => inside.Quotes.All(clause.Quotes.Contains))) widened.Add(inside);
        }

        found.AddRange(quoted.Where(attribution => !widened.Contains(attribution)));
        return NestedReports.Without(story, [.. found.OrderBy(attribution => attribution.Start).ThenByDescending(attribution => attribution.Parts[^1].End)]);
    }

    /// <summary>"Asked whether she would run, Lee laughed": what was asked, though not by whom.</summary>
    private bool IsQuestion(Frame frame) => frame.Verb?.Lemma == "ask" && _story.At(frame.CueFirst).Form == VerbForm.Past && frame.CueLast + 1 < _story.Items.Count && !_story.IsWord(frame.CueLast + 1, "about") && !_story.IsWord(frame.CueFirst - 1 < 0 ? 0 : frame.CueFirst - 1, "to");

    private Attribution? Clause(Frame frame, List<Stretch> parts, Attribution[] own)
    {
        var quotes = QuotesIn(parts);
        if (quotes.Count > 0 && (IsOnlyQuoted(parts) || StartsWithUtterance(parts))) return null;

        // An utterance that goes on behind the sentence stays direct: its clause is the smaller part.
        if (own.Any(attribution => attribution.Quotes.Any(quote => !quotes.Contains(quote)))) return null;
        if (quotes.Count == 0 && frame.Verb is { } verb && (verb.Frames & CueFrames.Thought) != 0) return null;
        return new Attribution
        {
            Kind = quotes.Count > 0 ? QuotationKind.Mixed : QuotationKind.Indirect,
            Parts = [.. parts.Select(Range)],
            Quotes = quotes,
            Frame = frame,
            Rule = frame.Kind == FrameKind.AccordingTo ? Rule.AccordingTo : Rule.ReportedClause,
            Sentence = frame.Sentence,
        };
    }

    /// <summary>The parts before anything that another cue in the sentence introduces.</summary>
    private List<Stretch> WithoutOthers(List<Stretch> parts, Frame frame, IEnumerable<Attribution> quoted)
    {
        foreach (var other in quoted)
        {
            if (other.Frame is null || other.Frame == frame || other.Rule == Rule.SameSentence || !other.Frame.Allows(CueFrames.Clause) && !_story.Quotes[other.Quotes[0]].StartsUpper) continue;
            var start = Math.Min(other.Frame.First <= frame.CueFirst ? other.Frame.CueFirst : other.Frame.First, _story.ItemOfQuote[other.Quotes[0]]);
            parts = [.. parts.Select(part => part.First < start && part.Last >= start ? Trimmed(part.First, start - 1) : part).Where(part => part.Last < start && !part.IsEmpty || part.First > _story.ItemOfQuote[other.Quotes[0]])];
        }

        return parts;
    }

    private Stretch Trimmed(int first, int last)
    {
        while (last >= first && (_story.Kind(last) is LexemeKind.Comma or LexemeKind.Dash or LexemeKind.Colon || _story.Is(last, WordClass.Coordinator | WordClass.Subordinator | WordClass.Preposition))) last--;
        return new Stretch(first, last);
    }

    /// <summary>Whether the content starts with a quoted string that is complete: what follows it is the writer's.</summary>
    private bool StartsWithUtterance(List<Stretch> parts) =>
        parts.Count == 1 && _story.IsQuote(parts[0].First) && _story.Quotes[_story.Items[parts[0].First].Quote] is { EndsInComma: true } or { EndsSentence: true };

    private List<int> QuotesIn(List<Stretch> parts)
    {
        var quotes = new List<int>();
        foreach (var part in parts)
        {
            for (var i = part.First; i <= part.Last; i++)
            {
                if (_story.IsQuote(i)) quotes.Add(_story.Items[i].Quote);
            }
        }

        return quotes;
    }

    /// <summary>Whether the content is the quoted string itself; behind "that" or "to" it is a clause with quoted words in it.</summary>
    private bool IsOnlyQuoted(List<Stretch> parts)
    {
        foreach (var part in parts)
        {
            for (var i = part.First; i <= part.Last; i++)
            {
                if (_story.Kind(i) is LexemeKind.Word or LexemeKind.Number && !_story.Is(i, WordClass.Coordinator)) return false;
            }
        }

        return true;
    }

    /// <summary>The part's range, without a closing mark that is its last character and the opening one that is its first.</summary>
    private TextRange Range(Stretch part)
    {
        var start = _story.IsQuote(part.First) ? _story.Quotes[_story.Items[part.First].Quote].Content.Start : _story.StartOf(part.First);
        var end = _story.IsQuote(part.Last) ? _story.Quotes[_story.Items[part.Last].Quote].Content.End : _story.EndOf(part.Last);
        return new TextRange(start, Math.Max(start, end));
    }
}
