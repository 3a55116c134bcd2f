using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>The changes to a chart that are asked for most, in a form that C# cells can call. Each returns another figure.</summary>
public static class ChartStyle
{
    /// <summary>The chart with another title.</summary>
    public static GenericChart WithTitle(this GenericChart chart, string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return With(chart, "title", layout => (layout.TryGetTypedPropertyValue<Title>("title")?.Value is { } old ? Copy(old) : new Title()).With("text", FigureText.Title(title)));
    }

    /// <summary>The chart with another size, in pixels of a screen of ordinary density.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is less than 100 or more than 4000.</exception>
    public static GenericChart WithSize(this GenericChart chart, int width, int height)
    {
        foreach (var side in new[] { width, height })
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(side, 100);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(side, 4000);
        }

        return With(With(chart, "width", _ => width), "height", _ => height);
    }

    /// <summary>The chart with a text of its own for readers who cannot see it, instead of the one that is made from its data.</summary>
    public static GenericChart WithAltText(this GenericChart chart, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return With(chart, "meta", _ => new DynamicObj.DynamicObj().With("alt", text));
    }

    // Layouts can be changed in place, and the figure we were given belongs to someone else.
    private static GenericChart With(GenericChart chart, string name, Func<Layout, object> value)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var layout = Copy(GenericChart.getLayout(chart));
        layout.SetProperty(name, value(layout));
        return GenericChart.NewMultiChart(GenericChart.getTraces(chart), layout, GenericChart.getConfig(chart), GenericChart.getDisplayOptions(chart));
    }

    private static T Copy<T>(T part)
        where T : DynamicObj.DynamicObj, new()
    {
        var copy = new T();
        foreach (var property in part.GetPropertyHelpers(false)) copy.SetProperty(property.Name, property.GetValue.Invoke(part));
        return copy;
    }
}
