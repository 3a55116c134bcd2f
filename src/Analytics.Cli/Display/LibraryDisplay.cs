using Analytics.Notebooks;

namespace Analytics.Cli.Display;

/// <summary>How notebooks show what the library and its charts give them. The engine knows neither; they meet here.</summary>
internal static class LibraryDisplay
{
    public static ValueFormatting Formatting() => new([new FrameFormatter(), new StoryFormatter(new ValueFormatting())]);
}
