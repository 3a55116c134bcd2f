using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Resolving;

/// <summary>
/// Finds somebody without a name whom a pronoun means: "The owner of a café was less willing. “They want a bucket,” he said." A new person, or
/// somebody's, who is the subject of the sentence right before in the same paragraph, is whoever "he" is, and not the last person named.
/// </summary>
internal sealed class UnnamedSubject(StoryReading story, People people)
{
    private readonly SubjectFinder _subjects = new(story);

    /// <summary>The subject of the sentence before the pronoun's, where it is somebody without a name whose gender the pronoun fits; otherwise null.</summary>
    public SourceMention? Before(SourceMention pronoun, int sentence)
    {
        if (sentence == 0 || story.Sentences[sentence].Paragraph != story.Sentences[sentence - 1].Paragraph) return null;
        var before = story.Sentences[sentence - 1];
        if (_subjects.OfSentence(before) is not { Head: MentionHead.Nominal } subject || subject.First > before.First + 1) return null;
        var head = Head(subject);
        if (!story.Is(head, WordClass.Role) || story.Is(head, WordClass.RolePlural | WordClass.Organisation | WordClass.Document) || !IsNew(subject, head)) return null;
        var other = story.Is(pronoun.First, WordClass.Female) ? WordClass.Male : WordClass.Female;
        if (story.Is(head, other)) return null;
        return NamesAnybody(before.First, pronoun.First) ? null : subject;
    }

    /// <summary>"A barber", "another nurse", "her father", "the owner of a café"; "the mayor" is somebody the story knows.</summary>
    private bool IsNew(SourceMention subject, int head)
    {
        if (story.Is(subject.First, WordClass.Possessive)) return true;
        if (story.IsWord(subject.First, "a") || story.IsWord(subject.First, "an") || story.IsWord(subject.First, "another") || story.IsWord(subject.First, "one")) return true;
        return story.IsWord(subject.First, "the") && head + 2 < story.Items.Count && story.IsWord(head + 1, "of") && (story.IsWord(head + 2, "a") || story.IsWord(head + 2, "an") || story.IsWord(head + 2, "one"));
    }

    private bool NamesAnybody(int first, int pronoun)
    {
        var index = people.Before(story.Items[pronoun].Lexeme);
        return index >= 0 && people.Mentions[index].Position >= story.Items[first].Lexeme && !story.IsQuoted(people.Mentions[index].Position);
    }

    private int Head(SourceMention subject)
    {
        for (var i = subject.First + 1; i <= subject.Last; i++)
        {
            if (story.Is(i, WordClass.Preposition)) return i - 1;
        }

        return subject.Last;
    }
}
