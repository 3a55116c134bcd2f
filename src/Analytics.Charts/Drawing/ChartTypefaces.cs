using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// The type of pictures. It comes with the library, so that pictures look the same on every machine and machines without fonts, as
/// servers often are, can draw at all.
/// </summary>
internal static class ChartTypefaces
{
    public static SKTypeface Regular { get; } = Load("PublicSans-Regular.ttf");

    public static SKTypeface SemiBold { get; } = Load("PublicSans-SemiBold.ttf");

    /// <summary>A typeface of the machine that has a character ours lacks; ours, which shows a box, where there is none.</summary>
    public static SKTypeface For(int character, SKTypeface usual) =>
        usual.ContainsGlyph(character) ? usual : SKFontManager.Default.MatchCharacter(character) ?? usual;

    private static SKTypeface Load(string name)
    {
        using var resource = typeof(ChartTypefaces).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(resource);
    }
}
