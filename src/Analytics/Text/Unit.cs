namespace Analytics;

/// <summary>What is counted when words are counted.</summary>
public enum Unit
{
    /// <summary>The word as it stands, case folded and without a possessive ending: <c>said</c> and <c>says</c> are two.</summary>
    Form,

    /// <summary>The word's dictionary form: <c>said</c> and <c>says</c> are both <c>say</c>.</summary>
    Lemma,

    /// <summary>The word's stem, what is left without its endings: <c>elections</c> and <c>electing</c> are both <c>elect</c>; not always a word.</summary>
    Stem,
}
