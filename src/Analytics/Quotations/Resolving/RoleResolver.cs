using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Resolving;

/// <summary>Says whom "the mayor" means: the person whom the story gave that title or role last. "A mayor" and "mayors" mean nobody by name.</summary>
internal sealed class RoleResolver(StoryReading story, People people)
{
    /// <param name="mention">The role as written.</param>
    /// <param name="speaker">Who spoke just before; "the captain" is this person where the story makes nobody captain. Null where nobody did.</param>
    public Person? Resolve(SourceMention mention, Person? speaker)
    {
        if (!story.IsWord(mention.First, "the") || HasPossessive(mention)) return null;
        var head = Head(mention);
        if (!story.Is(head, WordClass.Role | WordClass.Title) || story.Is(head, WordClass.RolePlural)) return null;
        if (IsOneOfSeveral(mention, head)) return null;
        var noun = story.Stem(head).ToString().ToLowerInvariant();
        for (var index = people.Before(story.Items[mention.First].Lexeme); index >= 0; index--)
        {
            if (people.Mentions[index].Person is var person && Has(person, noun)) return person;
        }

        // A lead may name the role and only a later paragraph the person.
        for (var index = Math.Max(0, people.Before(story.Items[mention.First].Lexeme) + 1); index < people.Mentions.Count; index++)
        {
            if (people.Mentions[index].Person is var person && Has(person, noun)) return person;
        }

        return speaker is { RoleNouns.Count: 0 } && mention.Last - mention.First <= 1 && !story.Is(head, WordClass.Female | WordClass.Male) ? speaker : null;
    }

    private static bool Has(Person person, string noun) => person.RoleNouns.Contains(noun) ||
        noun.EndsWith("-elect", StringComparison.Ordinal) && person.RoleNouns.Contains("candidate");

    private bool HasPossessive(SourceMention mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (story.IsWord(i) && (story.At(i).IsPossessive || story.At(i).IsCapital && i > mention.First && story.IsWord(i, "former"))) return true;
        }

        return false;
    }

    /// <summary>"The secretary at one of them": somebody who is not the one the story spoke of.</summary>
    private bool IsOneOfSeveral(SourceMention mention, int head)
    {
        for (var i = head + 1; i <= mention.Last; i++)
        {
            if (story.IsWord(i, "one") || story.IsWord(i, "a") || story.IsWord(i, "an") || story.IsWord(i, "another")) return true;
        }

        return false;
    }

    private int Head(SourceMention mention)
    {
        for (var i = mention.First + 1; i <= mention.Last; i++)
        {
            if (story.Is(i, WordClass.Preposition)) return i - 1;
        }

        return mention.Last;
    }
}
