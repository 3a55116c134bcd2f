using System.Globalization;
using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>A picture that is part of the page.</summary>
internal static class PageImage
{
    /// <summary>The element, or null where there is no picture that pages show.</summary>
    public static string? Of(string mimeType, string? data, string words, string? className = null)
    {
        if (data is null) return null;
        // SVG is stored as text; as a picture it runs no scripts and loads nothing.
        var base64 = mimeType == "image/svg+xml" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(data)) : data;
        if (Addresses.OfPicture(mimeType, base64) is not { } address) return null;
        var size = mimeType == "image/png" && PngSize.Of(base64) is { } pixels
            // Charts are drawn at twice the density of an ordinary screen.
            ? string.Create(CultureInfo.InvariantCulture, $" width=\"{Shown(pixels.Width, className)}\" height=\"{Shown(pixels.Height, className)}\"") : "";
        var style = className is null ? "" : $" class=\"{className}\"";
        return $"<img{style}{size} src=\"{address}\" alt=\"{Html.Escape(words)}\">";
    }

    private static int Shown(int pixels, string? className) => className == "picture" ? (pixels + 1) / 2 : pixels;
}
