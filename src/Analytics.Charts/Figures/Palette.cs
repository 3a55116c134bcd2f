namespace Analytics.Charts.Figures;

/// <summary>
/// The colours of all charts. The nine colours of series are Paul Tol's muted scheme, which readers with any kind of colour blindness
/// can tell apart; the order puts dark and light ones side by side, so that neighbours also differ in print without colour.
/// </summary>
internal static class Palette
{
    /// <summary>The single colour of charts with one series.</summary>
    public const string Main = "#2a5c8a";

    /// <summary>The second colour of charts with two sides; with the first it can be told apart by all, also in grey by its lightness.</summary>
    public const string Other = "#cc6677";

    /// <summary>Stands for what is left when the larger parts have colours of their own.</summary>
    public const string Rest = "#bbbbbb";

    public const string Ink = "#22272e";
    public const string Muted = "#5c6570";
    public const string GridLine = "#e3e6ea";
    public const string Paper = "#ffffff";

    /// <summary>The colours of series, in the order they are given out.</summary>
    public static IReadOnlyList<string> Series { get; } =
        ["#332288", "#88ccee", "#117733", "#ddcc77", "#cc6677", "#44aa99", "#882255", "#999933", "#aa4499"];

    /// <summary>Light to dark, even in lightness; readable in grey.</summary>
    public static IReadOnlyList<(double At, string Color)> Sequential { get; } =
        [(0, "#f4f8fb"), (0.25, "#c3d9ea"), (0.5, "#7fb0d3"), (0.75, "#3d7fb1"), (1, "#163f66")];
}
