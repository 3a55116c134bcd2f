using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Resolving;

/// <summary>
/// Says whom "he" or "she" means: of the people named before, the one with most points for having spoken last, for being the subject of a near
/// sentence, for being named often, and for a gender that fits. A gender that does not fit rules a person out.
/// </summary>
internal sealed class PronounResolver(StoryReading story, People people)
{
    private const int SentencesBack = 6;

    public Person? Resolve(int item, bool female, Person? lastSpeaker, int speakerDistance)
    {
        var position = story.Items[item].Lexeme;
        var sign = female ? 1 : -1;
        var scores = new Dictionary<Person, double>(ReferenceEqualityComparer.Instance);
        var sentence = story.SentenceOf[item];
        for (var index = people.Before(position); index >= 0; index--)
        {
            var mention = people.Mentions[index];
            var distance = Distance(mention, sentence);
            if (distance > SentencesBack) break;
            Score(scores, mention, sign, MentionScore(mention, distance, sentence));
        }

        if (lastSpeaker is not null && Fits(lastSpeaker, sign)) scores[lastSpeaker] = scores.GetValueOrDefault(lastSpeaker) + SpeakerScore(speakerDistance);
        Person? best = null;
        var most = 0.0;
        foreach (var (person, score) in scores)
        {
            var total = score + Math.Min(2.5, Math.Abs(person.Evidence) * 0.4) + Math.Log(1 + person.Mentions) * 0.3;
            if (best is not null && total <= most) continue;
            best = person;
            most = total;
        }

        return best;
    }

    private static void Score(Dictionary<Person, double> scores, NameMention mention, int sign, double score)
    {
        if (mention.Person.IsOrganisation || !Fits(mention.Person, sign)) return;
        scores[mention.Person] = Math.Max(scores.GetValueOrDefault(mention.Person), score);
    }

    private static bool Fits(Person person, int sign) => person.Evidence * sign >= 0;

    private static double SpeakerScore(int sentencesAgo) => sentencesAgo switch
    {
        <= 1 => 3.5,
        <= 3 => 2.5,
        <= 6 => 1.5,
        _ => 0.7,
    };

    private int Distance(NameMention mention, int sentence)
    {
        for (var back = 0; back <= SentencesBack; back++)
        {
            if (sentence - back < 0) return back;
            if (story.StartOf(story.Sentences[sentence - back].First) <= story.Lexemes[mention.Position].Start) return back;
        }

        return SentencesBack + 1;
    }

    private double MentionScore(NameMention mention, int distance, int sentence)
    {
        var first = story.Sentences[sentence - Math.Min(distance, sentence)].First;
        var words = mention.Position - story.Items[first].Lexeme;
        var subject = words <= 6 ? 1.5 : 0;
        var possessive = story.Lexemes[mention.End - 1].IsPossessive ? -0.7 : 0;
        return 3.0 - 0.7 * distance + subject + possessive;
    }
}
