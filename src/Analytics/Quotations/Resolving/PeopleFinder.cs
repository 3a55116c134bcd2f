using Analytics.Quoting.Reading;
using Analytics.Text;

namespace Analytics.Quoting.Resolving;

/// <summary>Finds the names in a story, which of them are people, and which of them are the same person.</summary>
internal sealed class PeopleFinder(StoryReading story)
{
    private readonly Dictionary<string, List<Person>> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NameMention> _mentions = [];
    private HashSet<string>? _lowerCase;

    /// <summary>The people by their mentions, in text order.</summary>
    public static People Find(StoryReading story, IEnumerable<(int First, int End)> sources)
    {
        var finder = new PeopleFinder(story);
        var names = NameSpans.Of(story);
        var single = sources.Select(source => source.First).ToHashSet();
        foreach (var name in names.Where(name => name.Words >= 2)) finder.AddFull(name, single.Contains(name.Last));
        NameMention[] full = [.. finder._mentions];
        var next = 0;
        foreach (var name in names.Where(name => name.Words == 1))
        {
            for (; next < full.Length && full[next].Position < name.First; next++) full[next].Person.MentionsBefore++;
            finder.AddSingle(name, single.Contains(name.First));
        }

        finder._mentions.Sort((one, other) => one.Position.CompareTo(other.Position));
        return new People(finder._mentions);
    }

    private void AddFull(NameSpan name, bool isSource)
    {
        if (name.IsOrganisation) return;
        if (!name.HasTitle && !name.StartsWithFirstName && name.First > 0 && IsThe(name.First - 1)) return;
        var known = name.HasTitle || name.StartsWithFirstName || isSource && name.Words <= 4 && !story.Lexemes[name.Last].IsShouted;
        if (!known && !IsSecondEvidence(name) && Find(Key(name.Last), Word(name.First), name.Suffix(story)) is null) return;
        var first = Word(name.First);
        var last = Key(name.Last);
        var suffix = name.Suffix(story);
        var person = Find(last, first, suffix) ?? New(last, first, name);
        person.Suffix = suffix;
        var written = NameText(name);
        // "John McCain" is written so somewhere; "JOHN MCCAIN" does not tell where the capitals are.
        if (written.Length > person.Name.Length || person.IsRecased && !IsRecased(name) && written.Equals(person.Name, StringComparison.OrdinalIgnoreCase))
        {
            (person.Name, person.IsRecased) = (written, IsRecased(name));
        }

        Mention(person, name);
    }

    private bool IsThe(int lexeme) => story.Text.AsSpan(story.Lexemes[lexeme].Start, story.Lexemes[lexeme].End - story.Lexemes[lexeme].Start).Equals("the", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names of several capitalised words that no list knows: people where a comma and an age, a party or a cue stand beside them.</summary>
    private bool IsSecondEvidence(NameSpan name)
    {
        if (name.Words > 4) return false;
        var next = name.End;
        if (next + 1 >= story.Lexemes.Count) return false;
        if (story.Lexemes[next].Kind == LexemeKind.Comma)
        {
            var after = story.Lexemes[next + 1];
            return after.Kind == LexemeKind.Number && after.End - after.Start == 2 || after.Is(WordClass.Determiner) || after.IsWord && story.Text.AsSpan(after.Start, after.End - after.Start) is "who" || after.Is(WordClass.Role);
        }

        var lexeme = story.Lexemes[next];
        if (lexeme.Cue >= 0 && lexeme.Form is VerbForm.Past or VerbForm.Third && !lexeme.IsCapital) return true;
        if (name.First == 0) return false;
        var before = story.Lexemes[name.First - 1];
        return before.Cue >= 0 && before.Form is VerbForm.Past or VerbForm.Third || before.Is(WordClass.Role) && !before.IsCapital;
    }

    private void AddSingle(NameSpan name, bool isSource)
    {
        var key = Key(name.Last);
        if (_byLast.TryGetValue(key, out var people))
        {
            Mention(Choose(people, name), name);
            return;
        }

        if (_byFirst.TryGetValue(Word(name.Last), out var familiar))
        {
            Mention(familiar, name);
            return;
        }

        if (name.IsOrganisation || !name.HasTitle && (!isSource || IsCommonWord(name))) return;
        Mention(New(key, null, name), name);
    }

    /// <summary>Whether the capital may be that of a sentence's start only, or the word is an address.</summary>
    private bool IsCommonWord(NameSpan name)
    {
        var word = story.Lexemes[name.Last];
        if (story.Text.AsSpan(word.Start, word.StemEnd - word.Start).Contains('.')) return true;
        if (story.Text.AsSpan(word.Start, word.StemEnd - word.Start).IndexOf('-') is > 0 and var hyphen && char.IsLower(story.Text[word.Start + hyphen + 1])) return true;
        if (name.First > 0 && !story.Lexemes[name.First - 1].IsTerminal && story.Lexemes[name.First - 1].Kind is not (LexemeKind.OpenQuote or LexemeKind.CloseQuote or LexemeKind.StraightQuote)) return false;
        _lowerCase ??= story.Lexemes.Where(lexeme => lexeme.IsWord && !lexeme.IsCapital).Select(lexeme => story.Text[lexeme.Start..lexeme.StemEnd]).ToHashSet(StringComparer.Ordinal);
        var key = Key(name.Last);
        return _lowerCase.Contains(key) || word.Is(WordClass.VerbBase | WordClass.VerbPast | WordClass.VerbThird | WordClass.VerbGerund | WordClass.Collective) && !word.Is(WordClass.FirstName);
    }

    /// <summary>Of people with one last name, the one that the title's gender fits and that was named most so far.</summary>
    private static Person Choose(List<Person> people, NameSpan name)
    {
        if (people.Count == 1) return people[0];
        var fitting = name.Gender == 0 ? people : [.. people.Where(person => Math.Sign(person.Evidence) != -name.Gender)];
        if (fitting.Count == 0) fitting = people;
        return fitting.MaxBy(person => (person.MentionsBefore, person.Mentions))!;
    }

    private Person? Find(string last, string first, string? suffix) =>
        _byLast.TryGetValue(last, out var people) ? people.Find(person => person.First is not null && person.Suffix == suffix && story.Lexicon.SameFirstName(person.First, first)) : null;

    private Person New(string last, string? first, NameSpan name)
    {
        var person = new Person(last) { First = first, Name = NameText(name), IsRecased = IsRecased(name) };
        if (first is not null)
        {
            var entry = story.Lexicon.Of(first);
            person.Suggested = (entry.Class & WordClass.FemaleName) != 0 ? 1 : (entry.Class & WordClass.MaleName) != 0 ? -1 : 0;
            _byFirst.TryAdd(first, person);
        }

        if (!_byLast.TryGetValue(last, out var people)) _byLast[last] = people = [];
        people.Add(person);
        return person;
    }

    private void Mention(Person person, NameSpan name)
    {
        person.Mentions++;
        if (name.Words == 1) person.MentionsBefore++;
        person.Title ??= name.Title(story);
        person.Stated += 3 * name.Gender;
        _mentions.Add(new NameMention(name.First, name.End, person));
    }

    /// <summary>The name as it is written; in ordinary letters where it is printed in capitals, as transcripts and captions do.</summary>
    private string NameText(NameSpan name) => IsRecased(name) ? NameCasing.Of(name.Text(story)) : name.Text(story);

    private bool IsRecased(NameSpan name) =>
        name.Words > 1 && story.Lexemes[name.First].IsShouted && story.Lexemes[name.Last].IsShouted && story.Lexemes[name.First].Is(WordClass.FirstName);

    private string Word(int lexeme) => story.Text[story.Lexemes[lexeme].Start..story.Lexemes[lexeme].StemEnd];

    private string Key(int lexeme) => Word(lexeme).ToLowerInvariant().Replace('’', '\'');
}
