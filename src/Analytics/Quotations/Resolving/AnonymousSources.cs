using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Resolving;

/// <summary>Classifies sources without a name, and links "the officials" to the "two White House officials" of before.</summary>
internal sealed class AnonymousSources(StoryReading story)
{
    private readonly List<(string Head, SourceKind Kind, string Name, int Position)> _known = [];

    /// <summary>The last group of people that was a source, for "they"; null where there was none.</summary>
    public string? LastCollective => _known.FindLast(source => source.Kind == SourceKind.Collective).Name;

    /// <summary>Whether "the nurse" is the "one nurse" of before: somebody without a name who was quoted as a nurse after anybody was called one.</summary>
    public bool IsKnown(SourceMention mention, People people)
    {
        if (!story.IsWord(mention.First, "the")) return false;
        var noun = story.Stem(Head(mention)).ToString().ToLowerInvariant();
        var earlier = _known.FindLast(source => source.Head == noun && source.Kind == SourceKind.Anonymous);
        if (earlier.Name is null) return false;
        for (var index = people.Before(story.Items[mention.First].Lexeme); index >= 0 && people.Mentions[index].Position > earlier.Position; index--)
        {
            if (people.Mentions[index].Person.RoleNouns.Contains(noun)) return false;
        }

        return true;
    }

    public ResolvedSource Resolve(SourceMention mention)
    {
        var head = Head(mention);
        var kind = KindOf(mention, head);
        var text = story.Range(mention.First, mention.Last).In(story.Text);
        var noun = story.Stem(head).ToString().ToLowerInvariant();
        var definite = story.IsWord(mention.First, "the") || story.IsWord(mention.First, "those") || story.IsWord(mention.First, "these");
        var earlier = _known.FindIndex(source => source.Head == noun && source.Kind == kind);
        var name = definite && earlier >= 0 ? _known[earlier].Name : text;
        if (earlier < 0 || name == text) _known.Add((noun, kind, text, story.Items[mention.First].Lexeme));
        return new ResolvedSource(kind, null, name, mention);
    }

    /// <summary>The head noun: the last one before a preposition.</summary>
    private int Head(SourceMention mention)
    {
        var head = mention.Last;
        for (var i = mention.First + 1; i <= mention.Last; i++)
        {
            if (!story.Is(i, WordClass.Preposition)) continue;
            head = i - 1;
            break;
        }

        while (head > mention.First && story.Is(head, WordClass.Time)) head--;
        return head;
    }

    private SourceKind KindOf(SourceMention mention, int head)
    {
        if (story.Is(head, WordClass.Role) && !story.Is(head, WordClass.RolePlural)) return SourceKind.Anonymous;
        if (story.Is(head, WordClass.RolePlural | WordClass.Collective) && !story.Is(head, WordClass.Document)) return SourceKind.Collective;
        if (story.Is(head, WordClass.Organisation)) return SourceKind.Organization;
        if (story.Is(head, WordClass.Document)) return SourceKind.Document;
        return story.Is(mention.First, WordClass.Determiner) ? SourceKind.Anonymous : SourceKind.Collective;
    }
}
