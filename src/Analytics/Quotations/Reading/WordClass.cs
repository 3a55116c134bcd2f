namespace Analytics.Quoting.Reading;

/// <summary>What a word can be, by the word lists. A word can be several things.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Pronoun = 1UL << 0,
    ObjectPronoun = 1UL << 1,
    Possessive = 1UL << 2,
    Determiner = 1UL << 3,
    Be = 1UL << 4,
    Have = 1UL << 5,
    Modal = 1UL << 6,
    Negation = 1UL << 7,
    Preposition = 1UL << 8,
    Coordinator = 1UL << 9,
    Subordinator = 1UL << 10,
    Adverb = 1UL << 11,
    Time = 1UL << 12,
    Title = 1UL << 13,
    Role = 1UL << 14,
    Collective = 1UL << 15,
    Organisation = 1UL << 16,
    Document = 1UL << 17,
    FirstName = 1UL << 18,
    Place = 1UL << 19,
    NameSuffix = 1UL << 20,
    NameParticle = 1UL << 21,
    Female = 1UL << 22,
    Male = 1UL << 23,
    FemaleName = 1UL << 24,
    MaleName = 1UL << 25,
    VerbBase = 1UL << 26,
    VerbThird = 1UL << 27,
    VerbPast = 1UL << 28,
    VerbGerund = 1UL << 29,
    Abbreviation = 1UL << 30,
    RolePlural = 1UL << 31,

    /// <summary>Helping verbs and negations, as they stand before a cue.</summary>
    Auxiliary = Be | Have | Modal,

    /// <summary>Words that begin, join or end clauses and can never be part of a name or noun phrase.</summary>
    Closed = Pronoun | ObjectPronoun | Auxiliary | Negation | Preposition | Coordinator | Subordinator | Determiner | Possessive,
}
