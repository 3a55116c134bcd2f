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
        var at = people.Before(story.Items[mention.First].Lexeme);
        if ((Nearest(at, person => Has(person.RoleNouns, person.Roles, noun, mention)) ??
            Known(at, noun, mention)) is { } holder) return holder;
        IsOpen = true;
        return speaker is { RoleNouns.Count: 0 } && mention.Last - mention.First <= 1 && !story.Is(head, WordClass.Female | WordClass.Male) ? speaker : null;
    }

    /// <summary>Whether a role was met that this story gives to nobody.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The person before the role, or else the first behind it: a lead may name the role and only a later paragraph the person.</summary>
    private Person? Nearest(int at, Func<Person, bool> holds)
    {
        for (var index = at; index >= 0; index--)
        {
            if (holds(people.Mentions[index].Person)) return people.Mentions[index].Person;
        }

        for (var index = at + 1; index < people.Mentions.Count; index++)
        {
            if (holds(people.Mentions[index].Person)) return people.Mentions[index].Person;
        }

        return null;
    }

    /// <summary>Whom other stories call so, of the people in this one: who is called so in most of them.</summary>
    private Person? Known(int at, string noun, SourceMention mention)
    {
        var most = people.Mentions.Select(named => named.Person.Known).OfType<KnownPerson>().Where(known => Has(known.RoleNouns, known.Roles, noun, mention)).Select(known => known.RoleStories.GetValueOrDefault(noun)).DefaultIfEmpty().Max();
        return most == 0 ? null : Nearest(at, person => person.Known is { } known && known.RoleStories.GetValueOrDefault(noun) == most && Has(known.RoleNouns, known.Roles, noun, mention));
    }

    /// <summary>Whether the roles have the noun, and the name before it where there is one: "the Alliance leader".</summary>
    private bool Has(HashSet<string> nouns, HashSet<string> roles, string noun, SourceMention mention)
    {
        if (!nouns.Contains(noun) && !(noun.EndsWith("-elect", StringComparison.Ordinal) && nouns.Contains("candidate"))) return false;
        return mention.Last == mention.First + 1 || !story.At(mention.First + 1).IsCapital || mention.Head == MentionHead.Nominal && Names(roles, mention);
    }

    private bool Names(HashSet<string> roles, SourceMention mention)
    {
        var name = story.Stem(mention.First + 1).ToString();
        return story.Is(mention.First + 1, WordClass.Role | WordClass.Title | WordClass.Place) || roles.Any(role => role.Contains(name, StringComparison.Ordinal));
    }

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
        for (var i = head + 1; i <= Math.Max(mention.Last, head + 2) && i < story.Items.Count; i++)
        {
            if (i == head + 1 && !story.Is(i, WordClass.Preposition)) return false;
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
