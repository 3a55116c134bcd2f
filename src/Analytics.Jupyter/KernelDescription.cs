namespace Analytics.Jupyter;

/// <summary>What a kernel tells its clients about itself.</summary>
/// <param name="Implementation">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Banner">What a console greets its reader with.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="HelpLinks">Where its readers find help.</param>
public sealed record KernelDescription(
    string Implementation, string Version, string Banner, KernelLanguage Language, IReadOnlyList<HelpLink> HelpLinks);

/// <summary>The language of a kernel's cells, as editors have to know it.</summary>
/// <param name="Name">The name in notebook metadata, such as <c>csharp</c>; highlighters know it too.</param>
/// <param name="Version">The language's version.</param>
/// <param name="MimeType">The type of its source files.</param>
/// <param name="FileExtension">The ending of its source files, with the dot.</param>
public sealed record KernelLanguage(string Name, string Version, string MimeType, string FileExtension);

/// <summary>A page that a client's help menu leads to.</summary>
/// <param name="Text">What the menu says.</param>
/// <param name="Address">Where it leads.</param>
public sealed record HelpLink(string Text, Uri Address);
