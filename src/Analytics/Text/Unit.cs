namespace Analytics;

/// <summary>What is counted when words are counted.</summary>
public enum Unit
{
    /// <summary>The word as it stands, case folded and without a possessive ending: <c>said</c> and <c>says</c> are two.</summary>
    Form,

    /// <summary>The word's dictionary form: <c>said</c> and <c>says</c> are both <c>say</c>.</summary>
    Lemma,
}
