namespace Analytics.Articles.Extraction.Lines;

/// <summary>What part a line plays on its page, as far as the line alone can tell.</summary>
internal enum LineKind
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A short line that could be a headline, a subheading, a name, an item.</summary>
    Short,

    /// <summary>A single symbol, number or rule.</summary>
    Mark,

    /// <summary>An invitation to do something on the site: read more, subscribe, share, sign in.</summary>
    Prompt,

    /// <summary>The heading of a list that is not the story: related stories, most read.</summary>
    ListHeading,

    /// <summary>The heading of readers' comments, or of one of them.</summary>
    CommentHeading,

    /// <summary>A line of links, such as a menu.</summary>
    Menu,

    /// <summary>Who wrote the story.</summary>
    Byline,

    /// <summary>When the story was published.</summary>
    Date,

    /// <summary>What a picture shows, or who took it.</summary>
    Caption,

    /// <summary>Copyright and conditions.</summary>
    Legal,
}
