namespace Analytics.Notebooks.Display;

internal static class MimeTypes
{
    public const string Text = "text/plain";
    public const string Html = "text/html";
    public const string Png = "image/png";
    public const string Markdown = "text/markdown";

    public static MimeBundle OfText(string text) => new(new Dictionary<string, string> { [Text] = text });

    public static MimeBundle OfHtml(string html, string text) =>
        new(new Dictionary<string, string> { [Html] = html, [Text] = text });

    public static string? Find(this MimeBundle bundle, string mimeType) => bundle.Data.GetValueOrDefault(mimeType);
}
