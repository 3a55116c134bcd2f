namespace Analytics.Notebooks.Polyglot;

/// <summary>What a command can reach of the session it is given in.</summary>
/// <param name="Languages">The session's languages.</param>
/// <param name="Cell">The cell the command stands in; its code is not of interest.</param>
/// <param name="Execute">Runs other code in the session, in a language of the given name or in the one that the command stands in.</param>
internal sealed record DirectiveSession(
    IReadOnlyList<ICellLanguage> Languages, CellSubmission Cell, Func<string, string?, Task<CellResult>> Execute)
{
    /// <summary>The language of that name or alias.</summary>
    /// <exception cref="DirectiveException">There is none.</exception>
    public ICellLanguage Language(string name) => LanguageNames.Find(Languages, name)
        ?? throw new DirectiveException($"“{name}” is not known here; languages are {string.Join(", ", Languages.Select(language => language.Name))}.");

    /// <summary>Shows what there is in the given forms.</summary>
    public void Show(params (string MimeType, string Content)[] forms) =>
        Cell.Output.Display(new MimeBundle(forms.ToDictionary(form => form.MimeType, form => form.Content)), null);
}
