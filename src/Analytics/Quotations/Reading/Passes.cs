namespace Analytics.Quoting.Reading;

/// <summary>The passes that can be left out, to measure what each is worth.</summary>
[Flags]
internal enum Passes
{
    None = 0,

    /// <summary>Telling speech from titles and words at a distance.</summary>
    Speech = 1,

    /// <summary>Finding reported clauses.</summary>
    Clauses = 2,

    /// <summary>Going on in the next sentence or paragraph.</summary>
    Continuing = 4,

    /// <summary>Gender from pronouns and nouns.</summary>
    Gender = 8,

    /// <summary>Resolving pronouns by points; without it they are the last speaker's.</summary>
    Pronouns = 16,

    /// <summary>Reading past appositions and relative clauses to a subject.</summary>
    Appositions = 32,

    /// <summary>Reading a story in the light of the others.</summary>
    Corpus = 64,

    /// <summary>One name for a person in all stories.</summary>
    Linking = 128,

    /// <summary>Reading transcripts.</summary>
    Transcripts = 256,

    All = Speech | Clauses | Continuing | Gender | Pronouns | Appositions | Corpus | Linking | Transcripts,
}
