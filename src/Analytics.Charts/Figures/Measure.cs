namespace Analytics.Charts.Figures;

/// <summary>What the numbers of a chart are: the words on the axis and how a number is written.</summary>
/// <param name="Title">The axis title, with the unit.</param>
/// <param name="Format">How numbers are written, in the notation of d3 that figures use.</param>
internal sealed record Measure(string Title, string Format)
{
    /// <summary>Whole numbers.</summary>
    public static Measure Count(string title) => new(title, ",d");

    /// <summary>Occurrences per million tokens.</summary>
    public static Measure PerMillion(string title) => new(title, ",.1f");

    /// <summary>Parts of a whole from 0 to 1, written as percent.</summary>
    public static Measure Share(string title) => new(title, ".1%");

    /// <summary>Scores, which are read to two decimals.</summary>
    public static Measure Score(string title) => new(title, ",.2f");

    /// <summary>Indices between 0 and 1, which are read to three decimals.</summary>
    public static Measure Index(string title) => new(title, ",.3f");

    /// <summary>Numbers of any size.</summary>
    public static Measure Number(string title) => new(title, ",.4~r");

    /// <summary>How the ticks of its axis are written: without decimals that are all zero, so that they stay short.</summary>
    public string TickFormat => Format switch
    {
        ".1%" => ".3~%",
        ",.1f" or ",.2f" or ",.3f" => ",.4~r",
        _ => Format,
    };
}
