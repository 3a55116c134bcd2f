namespace Analytics;

/// <summary>One news story: its normalized text and the facts its page states about it. Facts that the page does not state are null or empty.</summary>
public sealed partial record Document
{
    /// <summary>The story's id: the file name without <c>.txt</c>, <c>.html</c>, <c>.html.gz</c> and so on, or the id its file gives it.</summary>
    public required string Id { get; init; }

    /// <summary>The path of the file the story was read from, as given to the loader and with <c>/</c> between its parts.</summary>
    public required string Path { get; init; }

    /// <summary>The body: paragraphs joined by a blank line, with Unicode in NFC and quotation marks, accents and dashes as printed.</summary>
    public required string Text { get; init; }

    /// <summary>Where each character of <see cref="Text"/> stood in the input.</summary>
    public required OffsetMap Offsets { get; init; }

    /// <summary>Where each paragraph stands in <see cref="Text"/>, in order.</summary>
    public required IReadOnlyList<TextRange> Paragraphs { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The line under the headline, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Who wrote the story, in the order of the byline.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When the story was published, or null.</summary>
    public NewsDate? Published { get; init; }

    /// <summary>When the story was last changed, or null.</summary>
    public NewsDate? Updated { get; init; }

    /// <summary>The section the page files the story under, such as <c>National Politics</c>, or null.</summary>
    public string? Section { get; init; }

    /// <summary>The page's tags or keywords, in its order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The newsroom or agency that wrote the story, such as <c>CNN Newsource</c>, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The site the page was saved from, such as <c>KION 46</c>, or null.</summary>
    public string? Site { get; init; }

    /// <summary>The wire agency that the dateline, byline or credit names, such as <c>The Associated Press</c>, or null. Its mark stays in the text.</summary>
    public string? Agency { get; init; }

    /// <summary>The place that the story's first paragraph opens with, such as <c>ST. PAUL, Minn.</c>, or null. It stays in the text.</summary>
    public string? Dateline { get; init; }

    /// <summary>The caption of the picture above or beside the story's beginning, or null. It is not part of the text.</summary>
    public string? LeadCaption { get; init; }

    /// <summary>The page's canonical address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The language the page declares, as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The text of paragraph <paramref name="index"/>, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such paragraph.</exception>
    public string Paragraph(int index) => Paragraphs[index].In(Text);
}
