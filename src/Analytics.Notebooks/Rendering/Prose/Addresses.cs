namespace Analytics.Notebooks.Rendering;

/// <summary>Tells which addresses a page may hold.</summary>
internal static class Addresses
{
    private static readonly string[] LinkSchemes = ["http:", "https:", "mailto:"];

    private static readonly string[] PictureTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>Whether a reader may be led there: to the web, to a mail program, or to a file beside the page; never to a script.</summary>
    public static bool IsSafeLink(string address)
    {
        // Browsers pass over white space and control characters before and within the scheme.
        var text = string.Concat(address.Where(character => character > ' '));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var slash = text.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (slash >= 0 && slash < colon) || LinkSchemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether it is a picture that is part of the page itself.</summary>
    public static bool IsEmbeddedPicture(string address) =>
        PictureTypes.Any(type => address.StartsWith($"data:{type};base64,", StringComparison.OrdinalIgnoreCase));

    /// <summary>A picture as an address that holds it, or null where the bytes are of no kind that pages show.</summary>
    public static string? OfPicture(string mimeType, string base64)
    {
        var compact = string.Concat(base64.Where(character => !char.IsWhiteSpace(character)));
        return PictureTypes.Append("image/svg+xml").Contains(mimeType, StringComparer.Ordinal) && IsBase64(compact) ? $"data:{mimeType};base64,{compact}" : null;
    }

    private static bool IsBase64(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '/' or '=');
}
