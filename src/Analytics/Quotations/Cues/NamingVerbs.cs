using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Cues;

/// <summary>Verbs whose object is called by the words behind it: "called him a “hero”".</summary>
internal static class NamingVerbs
{
    public static bool Has(CueVerb? verb) => verb?.Lemma is "call" or "describe" or "label" or "dub" or "brand" or "deem" or "characterize" or "denounce" or "dismiss";
}
