namespace Analytics.Text.Lemmas;

/// <summary>
/// English dictionary forms from lists and rules: irregular forms and words that only look inflected are listed; regular endings
/// are removed where what is left is a known verb (-ed, -ing), else by the spelling of the ending. What no rule fits stays as it is.
/// </summary>
internal static class EnglishLemmas
{
    private static readonly Lazy<Dictionary<string, string>> Irregular = new(() => WordLists
        .Read("Analytics.Text.Lemmas.english-irregular.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Invariant = new(() => WordLists.Set("Analytics.Text.Lemmas.english-invariant.txt"));

    private static readonly Lazy<HashSet<string>> Verbs = new(() => WordLists.Set("Analytics.Text.Lemmas.english-verbs.txt"));

    // Of words in -i: "Pakistanis", "khakis". Other words in -is are no plurals: "crisis", "tennis".
    private static readonly string[] PluralsInIs = ["aelis", "anis", "inis", "kis", "qis", "shis", "udis"];

    /// <summary>The lemma of a counted form: <c>cuts</c>, <c>cutting</c> → <c>cut</c>; <c>cities</c> → <c>city</c>; <c>news</c> → <c>news</c>.</summary>
    public static string Of(string form)
    {
        if (Irregular.Value.TryGetValue(form, out var lemma)) return lemma;
        if (form.Length < 4 || Invariant.Value.Contains(form)) return form;
        if (form.EndsWith("ing", StringComparison.Ordinal)) return Verb(form[..^3]) ?? (IsFree(form) ? EnglishVerbEndings.Verb(form[..^3]) : null) ?? form;
        if (form.EndsWith("ed", StringComparison.Ordinal)) return VerbOfPast(form) ?? form;
        if (form.EndsWith("men", StringComparison.Ordinal)) return form.Length > 5 ? form[..^2] + "an" : form;
        if (form.EndsWith("ae", StringComparison.Ordinal)) return form.Length > 5 ? form[..^1] : form;
        if (form.EndsWith("s'", StringComparison.Ordinal)) return Of(form[..^1]);
        return form.EndsWith('s') ? Singular(form) : form;
    }

    private static string? VerbOfPast(string form)
    {
        if (form.EndsWith("ied", StringComparison.Ordinal) && Verbs.Value.Contains(form[..^3] + "y")) return form[..^3] + "y";
        if (Verb(form[..^2]) is { } known) return known;
        if (!IsFree(form) || form.EndsWith("eed", StringComparison.Ordinal)) return null;
        return form.EndsWith("ied", StringComparison.Ordinal) && form.Length > 4 ? form[..^3] + "y" : EnglishVerbEndings.Verb(form[..^2]);
    }

    /// <summary>Whether the form is one word of plain letters that may belong to a verb which no list has.</summary>
    private static bool IsFree(string form) => !form.AsSpan().ContainsAnyExceptInRange('a', 'z') && !EnglishVerbEndings.IsNoVerb(form);

    /// <summary>The verb whose inflected form left <paramref name="stem"/>: itself, with its final e, or without its doubled consonant.</summary>
    private static string? Verb(string stem)
    {
        if (stem.Length < 2) return null;
        var doubled = stem[^1] == stem[^2] && stem.Length > 3;
        if (Verbs.Value.Contains(stem)) return stem;
        if (Verbs.Value.Contains(stem + "e")) return stem + "e";
        return doubled && Verbs.Value.Contains(stem[..^1]) ? stem[..^1] : null;
    }

    private static string Singular(string form)
    {
        if (form.Length > 4 && Array.Exists(PluralsInIs, ending => form.EndsWith(ending, StringComparison.Ordinal))) return form[..^1];
        if (form.EndsWith("ss", StringComparison.Ordinal) || form.EndsWith("us", StringComparison.Ordinal) || form.EndsWith("is", StringComparison.Ordinal)) return form;
        if (form.EndsWith("'s", StringComparison.Ordinal)) return form;
        if (Verbs.Value.Contains(form[..^1])) return form[..^1];
        if (form.EndsWith("ies", StringComparison.Ordinal)) return form.Length > 4 ? form[..^3] + "y" : form[..^1];
        var stem = form[..^2];
        if (form.EndsWith("es", StringComparison.Ordinal) && (EndsInHiss(stem) || stem.EndsWith('o'))) return stem;
        return form[..^1];
    }

    /// <summary>Whether a plural of the word needs -es: classes, boxes, churches, dishes. A single s or z belongs to words in -se and -ze.</summary>
    private static bool EndsInHiss(string stem) =>
        stem.EndsWith("ss", StringComparison.Ordinal) || stem.EndsWith('x') || stem.EndsWith("zz", StringComparison.Ordinal) ||
        stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal) ||
        stem.EndsWith("us", StringComparison.Ordinal) && !stem.EndsWith("ous", StringComparison.Ordinal) && !stem.EndsWith("aus", StringComparison.Ordinal);
}
