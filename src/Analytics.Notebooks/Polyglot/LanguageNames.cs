namespace Analytics.Notebooks.Polyglot;

/// <summary>Finds languages by what people call them.</summary>
internal static class LanguageNames
{
    /// <summary>The language of that name or alias, case aside, or null if there is none.</summary>
    public static ICellLanguage? Find(IEnumerable<ICellLanguage> languages, string name) => languages.FirstOrDefault(language =>
        language.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || language.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
}
