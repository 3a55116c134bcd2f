using System.Runtime.CompilerServices;
using Analytics.Charts;
using Analytics.Notebooks;

namespace Analytics.Cli.Display;

/// <summary>Shows what the library and its charts make of stories. The engine knows neither of them; they meet here.</summary>
internal sealed class ResultFormatter : IValueFormatter
{
    // Asking whether a number or a text is a chart would load everything that draws charts for every cell's value.
    public MimeBundle? TryFormat(object value) => IsOfPlatform(value.GetType()) ? null : Format(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MimeBundle? Format(object value) => ResultDisplay.TryFormat(value) is { } data ? new MimeBundle(data) : null;

    private static bool IsOfPlatform(Type type) =>
        type.Assembly == typeof(object).Assembly || type.Assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) == true;
}
