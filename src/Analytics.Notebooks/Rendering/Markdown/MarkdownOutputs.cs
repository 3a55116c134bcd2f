using System.Text;
using System.Text.RegularExpressions;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Rendering;

/// <summary>Writes what cells produced. Of a value in several formats the one that repositories show best: picture, table, markdown, text.</summary>
internal sealed partial class MarkdownOutputs(StringBuilder text, MarkdownPictures pictures)
{
    /// <summary>Appends an output.</summary>
    /// <param name="output">The output.</param>
    /// <param name="name">What files that it needs are called.</param>
    public void Append(NotebookOutput output, string name)
    {
        var block = output switch
        {
            StreamOutput stream => Plain(stream.Text),
            DisplayOutput display => Value(display.Data, display.AltText, name),
            ResultOutput result => Value(result.Data, result.AltText, name),
            ErrorOutput error => Plain(string.Join('\n', error.Traceback.Count > 0 ? error.Traceback : [$"{error.Name}: {error.Message}"])),
            _ => "",
        };
        if (block.Length > 0) text.Append('\n').Append(block).Append('\n');
    }

    private string Value(MimeBundle data, string? altText, string name)
    {
        var words = Line(altText ?? data.Find(MimeTypes.Text) ?? "");
        var picture = MarkdownPictures.Types.Where(data.Data.ContainsKey).Select(type => pictures.Add(name, type, data.Data[type])).FirstOrDefault(path => path is not null);
        if (picture is not null) return $"![{Escaped(words)}]({picture})";
        // An empty line would end the table for a markdown reader.
        if (data.Find(MimeTypes.Html) is { } html && HtmlSanitizer.Clean(html).Trim() is { Length: > 0 } clean) return EmptyLines().Replace(clean, "\n");
        if (data.Find(MimeTypes.Markdown) is { } markdown) return markdown.Trim('\n');
        return Plain(data.Find(MimeTypes.Text) ?? "");
    }

    private static string Plain(string output) =>
        TerminalText.Plain(output).Trim('\n') is { Length: > 0 } plain ? Fence.Around(plain, "text") : "";

    private static string Line(string words) => words.ReplaceLineEndings(" ").Trim();

    private static string Escaped(string words) => SpecialCharacters().Replace(words, "\\$0");

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"[\\\[\]`*_<>]", RegexOptions.CultureInvariant)]
    private static partial Regex SpecialCharacters();
}
