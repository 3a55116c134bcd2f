using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Comparing;

/// <summary>An output as texts that can be compared: a MIME type, or what else the text is, to the text.</summary>
internal sealed record OutputForms(string Kind, IReadOnlyDictionary<string, string> Texts)
{
    private const string TextForm = "text";
    private const string AltForm = "alternative text";

    /// <summary>The output in the plainest form it has.</summary>
    public string Summary =>
        Texts.GetValueOrDefault(TextForm) ?? Texts.GetValueOrDefault(MimeTypes.Text) ?? $"({string.Join(", ", Texts.Keys)})";

    public static OutputForms Of(NotebookOutput output) => output switch
    {
        StreamOutput stream => new(stream.Stream == OutputStream.Error ? "standard error" : "standard output", Text(stream.Text)),
        DisplayOutput display => new("display", Bundle(display.Data, display.AltText)),
        ResultOutput result => new("result", Bundle(result.Data, result.AltText)),
        ErrorOutput error => new("error", Text($"{error.Name}: {error.Message}\n{string.Join('\n', error.Traceback)}")),
        _ => new(output.ToString(), new SortedDictionary<string, string>(StringComparer.Ordinal)),
    };

    public static bool IsText(string form) =>
        form is TextForm or AltForm or "image/svg+xml" or "application/javascript"
            || form.StartsWith("text/", StringComparison.Ordinal) || MimeBundle.IsJson(form);

    public bool SameAs(OutputForms other) =>
        Kind == other.Kind && Texts.Count == other.Texts.Count && Texts.All(text => other.Texts.TryGetValue(text.Key, out var same) && same == text.Value);

    private static SortedDictionary<string, string> Text(string text) => new(StringComparer.Ordinal) { [TextForm] = text };

    private static SortedDictionary<string, string> Bundle(MimeBundle data, string? altText)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // Some programs end what is binary with a line end, some do not.
        foreach (var (mimeType, content) in data.Data) texts[mimeType] = IsText(mimeType) ? content : content.Trim();
        if (altText is not null) texts[AltForm] = altText;
        return texts;
    }
}
