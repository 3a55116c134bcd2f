using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Analytics.Charts;

/// <summary>
/// Shows charts and results in hosts that format values with Microsoft.DotNet.Interactive.Formatting. Our own engine needs none of this:
/// it asks <see cref="ResultDisplay"/>.
/// </summary>
public static class PolyglotFormatters
{
    private static readonly string[] ChartTypes = ["image/png", ChartDisplay.PlotlyMimeType, "text/plain"];
    private static readonly string[] TableTypes = ["text/html", "text/plain"];

    /// <summary>Registers the formatters with the host that the calling cell runs in. Calling it again changes nothing.</summary>
    public static void Register()
    {
        Register<GenericChart>(ChartTypes);
        Register<ITabular>(TableTypes);
        Register<DataFrame>(TableTypes);
        Register<Corpus>(TableTypes);
        Register<Document>(TableTypes);
    }

    private static void Register<T>(string[] mimeTypes)
        where T : class
    {
        foreach (var mimeType in mimeTypes)
        {
            Formatter.Register<T>((value, writer) => writer.Write(ResultDisplay.TryFormat(value)![mimeType]), mimeType);
        }

        Formatter.SetPreferredMimeTypesFor(typeof(T), mimeTypes);
    }
}
