namespace Analytics.Notebooks;

/// <summary>One value in several formats, keyed by MIME type; a client shows the richest one it knows.</summary>
/// <param name="Data">MIME type to content: text, or base64 for binary types, or JSON text for <c>+json</c> types.</param>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Data);
