namespace Analytics.Articles.Extraction;

/// <summary>What extraction knows, piece by piece, so that what each is worth can be measured by leaving it out. Everything is on outside of measurements.</summary>
[Flags]
internal enum Heuristics
{
    None = 0,

    /// <summary>Pages: elements named as furniture by tag, role, class or id go before the story is looked for.</summary>
    FurnitureMarks = 1 << 0,

    /// <summary>Pages: an element that the page declares to be the article's body is taken for it.</summary>
    DeclaredBody = 1 << 1,

    /// <summary>Captions and credits told by how picture desks write them.</summary>
    Captions = 1 << 2,

    /// <summary>Prompts: read more, subscribe, share.</summary>
    Prompts = 1 << 3,

    /// <summary>Lines that are mostly links or signs between items.</summary>
    Menus = 1 << 4,

    /// <summary>The writer's note under the story.</summary>
    WriterNotes = 1 << 5,

    /// <summary>Pages: short blocks at the edges of the story are taken in where they are parts of it.</summary>
    Edges = 1 << 6,

    /// <summary>Pasted text: how far lines are set in.</summary>
    Indents = 1 << 7,

    /// <summary>Pasted text: headline, standfirst and byline go.</summary>
    HeadTrimming = 1 << 8,

    /// <summary>Pasted text: a paragraph between short lines counts half.</summary>
    Alone = 1 << 9,

    /// <summary>Pasted text: boxes of other headlines within the story do not end it.</summary>
    Interruptions = 1 << 10,

    /// <summary>Pasted text: a short story under its own headline and date.</summary>
    DatedStories = 1 << 11,

    /// <summary>Pasted text: headlines run together with their summary are teasers.</summary>
    GluedTeasers = 1 << 12,

    /// <summary>Pasted text: a sentence with a photographer's name under it is a caption.</summary>
    PictureTexts = 1 << 13,

    /// <summary>Pasted text: paragraphs that stand alone under dates, three or more, are a list of other stories.</summary>
    DatedTeasers = 1 << 14,

    All = (1 << 15) - 1,
}
