using Spectre.Console;

namespace Analytics.Cli.Terminals;

/// <summary>Makes consoles whose abilities are what we say, not what environment variables of build servers suggest.</summary>
internal static class Ansi
{
    // Lines that go to a file are as long as they need to be: whoever searches them wants rows, not a layout.
    private const int WidthOfFiles = 4000;

    /// <summary>A console of a terminal.</summary>
    public static IAnsiConsole Terminal(TextWriter writer, bool usesColor, int width) => Create(
        writer,
        usesColor ? AnsiSupport.Detect : AnsiSupport.No,
        usesColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        width);

    /// <summary>A console of a file or pipe.</summary>
    public static IAnsiConsole Plain(TextWriter writer) => Create(writer, AnsiSupport.No, ColorSystemSupport.NoColors, WidthOfFiles);

    private static IAnsiConsole Create(TextWriter writer, AnsiSupport ansi, ColorSystemSupport colors, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = colors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
