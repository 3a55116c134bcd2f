using Analytics.Text;

namespace Analytics.Quoting.Reading;

/// <summary>What the word lists say about a word.</summary>
/// <param name="Class">What it can be.</param>
/// <param name="Cue">The number of the cue verb it is a form of, or -1.</param>
/// <param name="Form">Which form.</param>
internal readonly record struct WordEntry(WordClass Class, short Cue, VerbForm Form);

/// <summary>All word lists in one table, so that a word is looked up once, in any case.</summary>
internal sealed class Lexicon
{
    private const string Folder = "Analytics.Quotations.Lexicons.";

    private readonly Dictionary<string, WordEntry> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly LexiconTable _table;
    private readonly List<CueVerb> _cues = [];
    private readonly Dictionary<string, string[]> _nicknames = new(StringComparer.OrdinalIgnoreCase);

    private Lexicon()
    {
        ReadVerbs();
        ReadCues();
        ReadFunctionWords();
        foreach (var line in Lines("titles")) AddGendered(line[0], WordClass.Title, line[1]);
        foreach (var line in Lines("first-names")) AddName(line[0], line[1]);
        foreach (var line in Lines("nicknames")) _nicknames[line[0]] = line[1..];
        foreach (var word in Words("roles")) AddRole(word);
        AddAll("collectives", WordClass.Collective);
        AddAll("organisations", WordClass.Organisation);
        AddAll("documents", WordClass.Document);
        AddAll("places-and-peoples", WordClass.Place);
        AddAll("abbreviations", WordClass.Abbreviation);
        foreach (var line in Lines("suffixes")) AddLine(line, line[0] == "suffix" ? WordClass.NameSuffix : WordClass.NameParticle);
        foreach (var line in Lines("gender-words")) AddLine(line, line[0] == "f" ? WordClass.Female : WordClass.Male);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _table = new LexiconTable(_words);
    }

    public static Lexicon English => Shared.Value;

    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon());

    /// <summary>The word's entry; a word that no list has is what its ending says.</summary>
    public WordEntry Of(ReadOnlySpan<char> word)
    {
        if (_table.TryFind(word, out var entry, out var isFound) ? isFound : _lookup.TryGetValue(word, out entry)) return entry;
        var @class = WordClass.None;
        if (word.Length >= 5 && char.IsLower(word[0]))
        {
            if (word.EndsWith("ed", StringComparison.Ordinal)) @class = WordClass.VerbPast;
            else if (word.EndsWith("ing", StringComparison.Ordinal)) @class = WordClass.VerbGerund;
            else if (word.EndsWith("ly", StringComparison.Ordinal)) @class = WordClass.Adverb;
        }

        return new WordEntry(@class, -1, VerbForm.None);
    }

    public CueVerb Cue(int number) => _cues[number];

    /// <summary>Whether two first names can be one person's: the same, one an initial, or one short for the other.</summary>
    public bool SameFirstName(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase)) return true;
        if (IsInitial(one) || IsInitial(other)) return char.ToUpperInvariant(one[0]) == char.ToUpperInvariant(other[0]);
        return StandsFor(one, other) || StandsFor(other, one);
    }

    private static bool IsInitial(string name) => name.Length == 1 || name.Length == 2 && name[1] == '.';

    private bool StandsFor(string shortName, string name) =>
        _nicknames.TryGetValue(shortName, out var names) && names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string[]> Lines(string list) =>
        WordLists.Read(Folder + list + ".txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Words(string list) => Lines(list).SelectMany(line => line);

    private void AddAll(string list, WordClass @class)
    {
        foreach (var word in Words(list)) Add(word, @class);
    }

    private void AddLine(string[] line, WordClass @class)
    {
        foreach (var word in line.Skip(1)) Add(word, @class);
    }

    private void Add(string word, WordClass @class)
    {
        var old = _words.TryGetValue(word, out var entry) ? entry : new WordEntry(WordClass.None, -1, VerbForm.None);
        _words[word] = old with { Class = old.Class | @class };
    }

    private void AddGendered(string word, WordClass @class, string gender) =>
        Add(word, @class | gender switch { "f" => WordClass.Female, "m" => WordClass.Male, _ => WordClass.None });

    private void AddName(string name, string gender) =>
        Add(name, WordClass.FirstName | gender switch { "f" => WordClass.FemaleName, "m" => WordClass.MaleName, _ => WordClass.None });

    private void AddRole(string role)
    {
        Add(role, WordClass.Role);
        if (role.EndsWith("man", StringComparison.Ordinal)) Add(role[..^3] + "men", WordClass.RolePlural);
        else Add(VerbForms.Third(role), WordClass.RolePlural);
    }

    private void ReadFunctionWords()
    {
        foreach (var line in Lines("function-words"))
        {
            var @class = line[0].TrimEnd(':') switch
            {
                "object" => WordClass.ObjectPronoun,
                var name => Enum.Parse<WordClass>(name, ignoreCase: true),
            };
            AddLine(line, @class);
        }
    }

    private void ReadVerbs()
    {
        var verbs = WordLists.Set("Analytics.Text.Lemmas.english-verbs.txt");
        foreach (var verb in verbs)
        {
            Add(verb, WordClass.VerbBase);
            Add(VerbForms.Third(verb), WordClass.VerbThird);
            Add(VerbForms.Past(verb, doubles: false), WordClass.VerbPast);
            Add(VerbForms.Past(verb, doubles: true), WordClass.VerbPast);
            Add(VerbForms.Gerund(verb, doubles: false), WordClass.VerbGerund);
            Add(VerbForms.Gerund(verb, doubles: true), WordClass.VerbGerund);
        }

        foreach (var pair in WordLists.Read("Analytics.Text.Lemmas.english-irregular.txt").Select(line => line.Split(' ')))
        {
            if (!verbs.Contains(pair[1])) continue;
            Add(pair[0], pair[0].EndsWith("ing", StringComparison.Ordinal) ? WordClass.VerbGerund : WordClass.VerbPast);
        }
    }

    private void ReadCues()
    {
        foreach (var line in Lines("cue-verbs"))
        {
            var frames = line[1];
            var doubles = frames.Contains('d', StringComparison.Ordinal);
            var cue = (short)_cues.Count;
            _cues.Add(new CueVerb(line[0], FramesOf(frames)));
            var irregular = line[2] == "-" ? null : line[2].Split(',');
            AddCue(line[0], cue, VerbForm.Base);
            AddCue(VerbForms.Third(line[0]), cue, VerbForm.Third);
            AddCue(VerbForms.Gerund(line[0], doubles), cue, VerbForm.Gerund);
            if (irregular is not null) AddCue(irregular[1], cue, VerbForm.Participle);
            AddCue(irregular?[0] ?? VerbForms.Past(line[0], doubles), cue, VerbForm.Past);
        }
    }

    private void AddCue(string form, short cue, VerbForm verbForm)
    {
        // "Read" and "put" are their own past: the past is what news writes.
        Add(form, verbForm switch
        {
            VerbForm.Base => WordClass.VerbBase,
            VerbForm.Third => WordClass.VerbThird,
            VerbForm.Gerund => WordClass.VerbGerund,
            _ => WordClass.VerbPast,
        });
        _words[form] = _words[form] with { Cue = cue, Form = verbForm };
    }

    private static CueFrames FramesOf(string letters) => letters.Aggregate(CueFrames.None, (frames, letter) => frames | letter switch
    {
        'q' => CueFrames.Quote,
        'c' => CueFrames.Clause,
        'o' => CueFrames.Listener,
        'i' => CueFrames.Infinitive,
        'n' => CueFrames.Phrase,
        'k' => CueFrames.Weak,
        's' => CueFrames.Written | CueFrames.Clause,
        'm' => CueFrames.Noun,
        't' => CueFrames.Thought,
        'p' => CueFrames.Particle | CueFrames.Weak,
        _ => CueFrames.None,
    });
}
