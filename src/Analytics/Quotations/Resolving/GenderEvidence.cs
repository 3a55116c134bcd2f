using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Resolving;

/// <summary>Collects what a story's pronouns and nouns state about the people it names.</summary>
internal static class GenderEvidence
{
    /// <summary>How far behind a name, in words, an apposition is read.</summary>
    private const int Apposition = 10;

    public static void Collect(StoryReading story, People people)
    {
        var mentions = people.Mentions;
        for (var i = 0; i < mentions.Count; i++)
        {
            var next = i + 1 < mentions.Count ? mentions[i + 1].Position : story.Lexemes.Count;
            ReadApposition(story, mentions[i], next);
        }

        foreach (var sentence in story.Sentences) ReadPronoun(story, people, sentence);
    }

    /// <summary>"Ann Lee, the committee's chairwoman": a noun behind the name.</summary>
    private static void ReadApposition(StoryReading story, NameMention mention, int next)
    {
        var comma = mention.End;
        if (comma >= story.Lexemes.Count || story.Lexemes[comma].Kind != LexemeKind.Comma || story.Lexemes[mention.End - 1].IsPossessive) return;
        var first = true;
        for (var i = comma + 1; i < story.Lexemes.Count && i <= comma + Apposition && i < next; i++)
        {
            var lexeme = story.Lexemes[i];
            if (!lexeme.IsWord || lexeme.Is(WordClass.Auxiliary | WordClass.Subordinator | WordClass.Preposition)) return;
            if (first && !lexeme.Is(WordClass.Determiner | WordClass.Role | WordClass.Title) && !lexeme.IsPossessive) return;
            first = false;
            if (!lexeme.Is(WordClass.Female | WordClass.Male) || lexeme.Is(WordClass.Pronoun | WordClass.Possessive | WordClass.ObjectPronoun) || lexeme.IsPossessive) continue;
            mention.Person.Stated += lexeme.Is(WordClass.Female) ? 2 : -2;
            return;
        }
    }

    /// <summary>A pronoun behind the only person that its sentence has named so far.</summary>
    private static void ReadPronoun(StoryReading story, People people, Sentence sentence)
    {
        Person? only = null;
        var previous = -1;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (story.IsQuote(i)) continue;
            var position = story.Items[i].Lexeme;
            var index = people.Before(position + 1);
            if (index >= 0 && index != previous && people.Mentions[index].Position == position)
            {
                previous = index;
                var person = people.Mentions[index].Person;
                if (only is not null && only != person) return;
                only = person;
            }

            if (only is null || !story.Is(i, WordClass.Pronoun | WordClass.Possessive | WordClass.ObjectPronoun) || !story.Is(i, WordClass.Female | WordClass.Male)) continue;
            only.Stated += story.Is(i, WordClass.Female) ? 1 : -1;
            return;
        }
    }
}
