namespace Analytics.Quoting.Reading;

/// <summary>What may stand beside a cue verb.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>It introduces quoted words.</summary>
    Quote = 1,

    /// <summary>It takes a reported clause.</summary>
    Clause = 2,

    /// <summary>It takes a listener before the clause: told reporters that.</summary>
    Listener = 4,

    /// <summary>It takes what is promised or asked for as an infinitive.</summary>
    Infinitive = 8,

    /// <summary>It takes what is said as a noun phrase: denied the charges.</summary>
    Phrase = 16,

    /// <summary>It is a cue only where quoted words or a "that" stand beside it.</summary>
    Weak = 32,

    /// <summary>It is a cue only with back, in, on, out or up behind it.</summary>
    Particle = 64,

    /// <summary>It reports only where its subject is something written: polls show, the report found.</summary>
    Written = 128,

    /// <summary>Its form in -s is a plural noun too: reports, claims, states.</summary>
    Noun = 256,

    /// <summary>It is a cue of quoted words only: what follows a "that" is thought, learnt or decided and not said.</summary>
    Thought = 512,
}

/// <summary>The form of a verb.</summary>
internal enum VerbForm : byte
{
    None,
    Base,
    Third,
    Past,
    Participle,
    Gerund,
}

/// <summary>A verb of saying, from the word list.</summary>
internal sealed record CueVerb(string Lemma, CueFrames Frames);
