namespace Analytics.Quoting.Finding;

/// <summary>A string between quotation marks.</summary>
internal sealed class QuotedString
{
    /// <summary>The opening mark's lexeme.</summary>
    public required int First { get; init; }

    /// <summary>The closing mark's lexeme, or the last of the paragraph where there is none.</summary>
    public required int Last { get; init; }

    /// <summary>The content, without the marks and without the comma before the closing one.</summary>
    public required TextRange Content { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>Whether a closing mark was printed.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Whether the mark opens the paragraph and the previous paragraph's quotation was never closed.</summary>
    public bool ContinuesPrevious { get; set; }

    public int Words { get; set; }

    public bool StartsUpper { get; set; }

    /// <summary>Whether a comma or the end of a sentence stands before the closing mark.</summary>
    public bool EndsInComma { get; set; }

    public bool EndsSentence { get; set; }

    /// <summary>Whether the string reads as speech rather than as a title, a name or words at a distance.</summary>
    public bool IsSpeech { get; set; } = true;
}
