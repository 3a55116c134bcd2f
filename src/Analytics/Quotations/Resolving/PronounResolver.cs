using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Resolving;

/// <summary>
/// Says whom "he" or "she" means: of the people named before, the one with most points for having spoken last, for being the subject of a near
/// sentence, for being named often, and for a gender that fits. A gender that does not fit rules a person out.
/// </summary>
internal sealed class PronounResolver(StoryReading story, People people, Action<PronounChoice>? trace)
{
    private const int SentencesBack = 6;

    private readonly SubjectFinder _subjects = new(story);
    private readonly Dictionary<int, SourceMention?> _subjectOf = [];

    /// <summary>Whether a pronoun was met of which what other stories say could change who is meant.</summary>
    public bool IsOpen { get; private set; }

    public Person? Resolve(int item, bool female, Person? lastSpeaker, int speakerDistance)
    {
        var position = story.Items[item].Lexeme;
        var sign = female ? 1 : -1;
        var candidates = new List<(Person Person, PronounFeatures Features)>();
        var sentence = story.SentenceOf[item];
        for (var index = people.Before(position); index >= 0; index--)
        {
            var mention = people.Mentions[index];
            var distance = Distance(mention, sentence);
            if (distance > SentencesBack) break;
            if (!Fits(mention.Person, sign)) continue;
            var at = candidates.FindIndex(candidate => candidate.Person == mention.Person);
            if (at < 0)
            {
                at = candidates.Count;
                candidates.Add((mention.Person, new PronounFeatures(distance)));
            }

            var subject = IsSubject(mention, sentence - distance);
            candidates[at].Features.Add(distance, subject, IsModifier(mention), story.IsQuoted(mention.Position), Opens(mention, sentence - distance), subject ? PronounsAfter(sentence - distance, sentence, female) : 0);
        }

        if (lastSpeaker is not null && Fits(lastSpeaker, sign))
        {
            var at = candidates.FindIndex(candidate => candidate.Person == lastSpeaker);
            if (at < 0)
            {
                at = candidates.Count;
                candidates.Add((lastSpeaker, new PronounFeatures(SentencesBack + 1)));
            }

            candidates[at].Features.SpokeBefore = speakerDistance;
        }

        if (!story.Passes.HasFlag(Passes.Pronouns)) return lastSpeaker;
        trace?.Invoke(new PronounChoice(story.StartOf(item), [.. candidates.Select(candidate => (candidate.Person.Last, Values(candidate.Person, candidate.Features, sign)))]));
        IsOpen |= candidates.Count != 1 || candidates[0].Person.Stated == 0;
        Person? best = null;
        var most = 0.0;
        foreach (var (person, features) in candidates)
        {
            var total = features.Score(person, sign);
            if (best is not null && total <= most) continue;
            best = person;
            most = total;
        }

        return best;
    }

    /// <summary>
    /// The one person whom "they" means: the subject of the sentence before, or who spoke there, where nothing says "he" or "she" of the person,
    /// not even a first name. Null where "they" are several.
    /// </summary>
    public Person? SingleThey(int sentence, Person? lastSpeaker, int speakerDistance)
    {
        if (lastSpeaker is not null && speakerDistance <= 1 && (lastSpeaker.UsesThey || lastSpeaker.Evidence == 0)) return lastSpeaker;
        IsOpen = true;
        if (KnownThey(sentence) is { } known) return known;
        for (var back = 0; back <= 1 && sentence - back >= 0; back++)
        {
            var name = SubjectName(sentence - back);
            if (name >= 0 && people.At(name, name) is { Evidence: 0 } person) return person;
        }

        return null;
    }

    /// <summary>The last person named in the sentences before of whom another story says "they".</summary>
    private Person? KnownThey(int sentence)
    {
        for (var index = people.Before(story.Items[story.Sentences[sentence].End - 1].Lexeme); index >= 0 && Distance(people.Mentions[index], sentence) <= SentencesBack; index--)
        {
            if (people.Mentions[index].Person is { Known.UsesThey: true, Stated: 0 } person) return person;
        }

        return null;
    }

    private static double[] Values(Person person, PronounFeatures features, int sign)
    {
        var values = new double[PronounPoints.Count];
        features.Fill(values, person, sign);
        return values;
    }

    private static bool Fits(Person person, int sign) => person.Evidence * sign >= 0;

    private int Distance(NameMention mention, int sentence)
    {
        for (var back = 0; back <= SentencesBack; back++)
        {
            if (sentence - back < 0) return back;
            if (story.StartOf(story.Sentences[sentence - back].First) <= story.Lexemes[mention.Position].Start) return back;
        }

        return SentencesBack + 1;
    }

    /// <summary>Whether the name only says whose or what kind: "Obama's plan", "Obama consultant Ann Lee".</summary>
    private bool IsModifier(NameMention mention)
    {
        if (story.Lexemes[mention.End - 1].IsPossessive) return true;
        if (mention.End >= story.Lexemes.Count) return false;
        var next = story.Lexemes[mention.End];
        return next.IsWord && !next.IsCapital && next.Is(WordClass.Role | WordClass.RolePlural | WordClass.Organisation | WordClass.Document | WordClass.Collective) && next.Cue < 0;
    }

    /// <summary>Whether the name opens its sentence, but for "and" and the like.</summary>
    private bool Opens(NameMention mention, int sentence)
    {
        if (sentence < 0) return false;
        var first = story.Sentences[sentence].First;
        while (first + 1 < story.Sentences[sentence].End && (story.Is(first, WordClass.Coordinator | WordClass.Title | WordClass.Adverb) || story.Kind(first) == LexemeKind.Comma)) first++;
        return !story.IsQuote(first) && story.Items[first].Lexeme == mention.Position;
    }

    /// <summary>How many sentences in a row, behind one and before another, have "he" (or "she") as their subject.</summary>
    private int PronounsAfter(int from, int to, bool female)
    {
        var count = 0;
        while (from + count + 1 < to && HasPronounSubject(from + count + 1, female)) count++;
        return count;
    }

    private bool HasPronounSubject(int sentence, bool female) => SubjectOf(sentence) is { Head: MentionHead.Pronoun } subject && story.IsWord(subject.First, female ? "she" : "he");

    private bool IsSubject(NameMention mention, int sentence) => SubjectName(sentence) is var name && name >= mention.Position && name < mention.End;

    /// <summary>The last lexeme of the name that is the sentence's subject, or -1.</summary>
    private int SubjectName(int sentence)
    {
        if (sentence < 0) return -1;
        return SubjectOf(sentence) is { Head: MentionHead.Name } subject ? story.Items[subject.NameLast].Lexeme : -1;
    }

    private SourceMention? SubjectOf(int sentence)
    {
        if (!_subjectOf.TryGetValue(sentence, out var subject)) _subjectOf[sentence] = subject = _subjects.OfSentence(story.Sentences[sentence]);
        return subject;
    }
}
