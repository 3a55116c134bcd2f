using Analytics.Quoting.Attributing;
using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Resolving;

/// <summary>Who an attribution's source is.</summary>
/// <param name="Kind">What kind of source.</param>
/// <param name="Person">The person, or null.</param>
/// <param name="Name">The name it is counted under, or null.</param>
/// <param name="Mention">The source as written, or null.</param>
internal sealed record ResolvedSource(SourceKind Kind, Person? Person, string? Name, SourceMention? Mention)
{
    public static readonly ResolvedSource Nobody = new(SourceKind.None, null, null, null);
}

/// <summary>Resolves the sources of a story's attributions, in text order, as a reader does: who spoke last matters.</summary>
internal sealed class SourceResolver(StoryReading story, People people, Action<PronounChoice>? trace = null)
{
    private readonly PronounResolver _pronouns = new(story, people, trace);
    private readonly Dictionary<Attribution, ResolvedSource> _resolved = new(ReferenceEqualityComparer.Instance);
    private readonly AnonymousSources _anonymous = new(story);
    private readonly RoleResolver _roles = new(story, people);
    private readonly UnnamedSubject _unnamed = new(story, people);

    /// <summary>Whether what other stories say of the people could change who is meant.</summary>
    public bool IsOpen => _pronouns.IsOpen || _roles.IsOpen;

    private Person? _lastSpeaker;
    private int _lastSentence;

    public ResolvedSource Resolve(Attribution attribution)
    {
        var resolved = ResolveNew(attribution);
        _resolved[attribution] = resolved;
        if (resolved.Person is not null)
        {
            _lastSpeaker = resolved.Person;
            _lastSentence = attribution.Sentence;
        }

        return resolved;
    }

    private ResolvedSource ResolveNew(Attribution attribution)
    {
        if (attribution.Continues is { } previous && _resolved.TryGetValue(previous, out var continued)) return continued with { Mention = null };
        var mention = attribution.Frame?.Source ?? attribution.Source;
        return mention is null ? ResolvedSource.Nobody : Mention(mention, attribution.Sentence);
    }

    private ResolvedSource Mention(SourceMention mention, int sentence) => mention.Head switch
    {
        MentionHead.Name => Name(mention),
        MentionHead.Pronoun => Pronoun(mention, sentence),
        MentionHead.Relative when mention.Apposed is { } antecedent => Mention(antecedent, sentence) with { Mention = mention },
        _ => Role(mention, sentence),
    };

    /// <summary>"The mayor" is whoever the story calls mayor; other roles stay without a name.</summary>
    private ResolvedSource Role(SourceMention mention, int sentence) => _anonymous.IsKnown(mention, people) ? _anonymous.Resolve(mention) : _roles.Resolve(mention, sentence - _lastSentence <= 2 ? _lastSpeaker : null) is { } person
        ? new ResolvedSource(SourceKind.Person, person, person.Name, mention)
        : _anonymous.Resolve(mention);

    private ResolvedSource Name(SourceMention mention)
    {
        var first = story.Items[mention.NameFirst].Lexeme;
        var last = story.Items[mention.NameLast].Lexeme;
        if (people.At(first, last) is { } person) return new ResolvedSource(SourceKind.Person, person, person.Name, mention);
        var name = story.Text[story.Lexemes[first].Start..story.Lexemes[last].StemEnd];
        return new ResolvedSource(SourceKind.Organization, null, name, mention);
    }

    private ResolvedSource Pronoun(SourceMention mention, int sentence)
    {
        var item = mention.First;
        if (story.Is(item, WordClass.Female | WordClass.Male))
        {
            var female = story.Is(item, WordClass.Female);
            if (_unnamed.Before(mention, sentence) is { } unnamed) return Role(unnamed, sentence) with { Mention = mention };
            var person = _pronouns.Resolve(item, female, _lastSpeaker, sentence - _lastSentence);
            if (person is not null) person.Stated += female ? 1 : -1;
            return new ResolvedSource(person is null ? SourceKind.None : SourceKind.Person, person, person?.Name, mention);
        }

        if (story.IsWord(item, "they") && _pronouns.SingleThey(sentence, _lastSpeaker, sentence - _lastSentence) is { } single)
        {
            single.UsesThey = true;
            return new ResolvedSource(SourceKind.Person, single, single.Name, mention);
        }

        var kind = story.IsWord(item, "they") || story.Is(item, WordClass.Collective) ? SourceKind.Collective : SourceKind.None;
        return new ResolvedSource(kind, null, kind == SourceKind.Collective ? _anonymous.LastCollective : null, mention);
    }
}
