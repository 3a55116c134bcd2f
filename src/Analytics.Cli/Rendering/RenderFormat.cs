namespace Analytics.Cli.Rendering;

/// <summary>What notebooks are made into.</summary>
internal enum RenderFormat
{
    /// <summary>Pages that need no other file.</summary>
    Html,

    /// <summary>Markdown documents with their pictures beside them.</summary>
    Md,
}
