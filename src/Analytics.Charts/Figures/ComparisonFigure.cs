using Analytics.Charts.Drawing;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using SkiaSharp;

namespace Analytics.Charts.Figures;

/// <summary>One term at its rates in two corpora.</summary>
/// <param name="Label">The term.</param>
/// <param name="X">Its rate in the reference, above 0.</param>
/// <param name="Y">Its rate in the target, above 0.</param>
/// <param name="Score">How much more (above 0) or less the target has of it; the farthest from 0 are named.</param>
internal sealed record ComparedTerm(string Label, double X, double Y, double Score);

/// <summary>Charts of two corpora against each other.</summary>
internal static class ComparisonFigure
{
    private const int Height = 620;
    private const float LabelSize = 12;

    // About as large as the plot is in pixels, for telling which names would run into each other.
    private const double PlotWidth = 680;
    private const double PlotHeight = 450;

    /// <summary>A dot for each term on two axes of powers of ten; on the line both corpora use it alike. The extremes are named where there is room.</summary>
    public static GenericChart Scatter(string title, (string X, string Y) axes, (string More, string Less) sides, IReadOnlyList<ComparedTerm> terms, int labels)
    {
        var layout = FigureParts.Layout(title, Height).With("xaxis", LogAxis(axes.X)).With("yaxis", LogAxis(axes.Y)).WithLegend(Height);
        if (terms.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var low = Math.Pow(10, Math.Floor(Math.Log10(terms.Min(term => Math.Min(term.X, term.Y)))));
        var high = Math.Pow(10, Math.Ceiling(Math.Log10(terms.Max(term => Math.Max(term.X, term.Y)))));
        var traces = new List<Trace> { Equal(low, high) };
        AddDots(traces, terms.Where(term => term.Score >= 0), sides.More, Palette.Main, "circle");
        AddDots(traces, terms.Where(term => term.Score < 0), sides.Less, Palette.Other, "diamond");
        traces.Add(Names(Named(terms, labels, Math.Log10(low), Math.Log10(high))));
        return FigureParts.Chart(traces, layout);
    }

    private static Plotly.NET.LayoutObjects.LinearAxis LogAxis(string title) =>
        FigureParts.Axis(title).With("type", "log").With("dtick", 1).With("tickformat", ",.3~r").With("gridcolor", Palette.GridLine);

    private static Trace2D Equal(double low, double high) => new Trace2D("scatter")
        .With("mode", "lines")
        .With("name", "used alike")
        .With("x", FigureParts.Numbers([low, high]))
        .With("y", FigureParts.Numbers([low, high]))
        .With("line", new Line().With("color", Palette.Rest).With("width", 1.5).With("dash", "dash"))
        .With("hoverinfo", "skip");

    private static void AddDots(List<Trace> traces, IEnumerable<ComparedTerm> terms, string name, string color, string symbol)
    {
        var side = terms.ToArray();
        if (side.Length == 0) return;
        traces.Add(new Trace2D("scatter")
            .With("mode", "markers")
            .With("name", FigureText.Label(name))
            .With("x", FigureParts.Numbers(side.Select(term => term.X)))
            .With("y", FigureParts.Numbers(side.Select(term => term.Y)))
            .With("text", side.Select(term => FigureText.Escape(term.Label)).ToArray())
            .With("marker", new Marker().With("size", 6).With("color", color).With("symbol", symbol))
            .With("hovertemplate", "%{text}: %{y:,.1f} against %{x:,.1f} per million words<extra></extra>"));
    }

    private static Trace2D Names(IReadOnlyList<ComparedTerm> named) => new Trace2D("scatter")
        .With("mode", "text")
        .With("x", FigureParts.Numbers(named.Select(term => term.X)))
        .With("y", FigureParts.Numbers(named.Select(term => term.Y)))
        .With("text", named.Select(term => FigureText.Label(term.Label)).ToArray())
        .With("textposition", named.Select(term => term.Score >= 0 ? "top center" : "bottom center").ToArray())
        .With("textfont", FigureParts.Font((int)LabelSize, Palette.Ink))
        .With("hoverinfo", "skip")
        .With("showlegend", false);

    /// <summary>The terms farthest from 0 on both sides in turn, without those whose names would run into one already there.</summary>
    private static List<ComparedTerm> Named(IReadOnlyList<ComparedTerm> terms, int labels, double low, double high)
    {
        var more = terms.Where(term => term.Score > 0).OrderByDescending(term => term.Score).ThenBy(term => term.Label, StringComparer.Ordinal).Take(labels);
        var less = terms.Where(term => term.Score < 0).OrderBy(term => term.Score).ThenBy(term => term.Label, StringComparer.Ordinal).Take(labels);
        var named = new List<ComparedTerm>();
        var taken = new List<SKRect>();
        foreach (var term in more.Concat(less))
        {
            var width = TextPainter.Width(term.Label, new TextStyle(LabelSize, SKColors.Black)) + 6;
            var x = (float)((Math.Log10(term.X) - low) / (high - low) * PlotWidth);
            var y = (float)((Math.Log10(term.Y) - low) / (high - low) * PlotHeight);
            var middle = term.Score >= 0 ? y + 12 : y - 12;
            var box = new SKRect(x - width / 2, middle - 8, x + width / 2, middle + 8);
            if (taken.Exists(other => other.IntersectsWith(box))) continue;
            taken.Add(box);
            named.Add(term);
        }

        return named;
    }
}
