using System.Globalization;
using System.Text.Json;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Quotes;

/// <summary>A speaker's counts as a JSON object; see docs/cli.md.</summary>
internal static class SpeakerJson
{
    public static void WriteMembers(Utf8JsonWriter json, Speaker speaker)
    {
        json.WriteString("speaker", speaker.Name);
        json.WriteString("role", speaker.Role);
        json.WriteNumber("quotations", speaker.Quotations);
        json.WriteNumber("direct", speaker.Direct);
        json.WriteNumber("mixed", speaker.Mixed);
        json.WriteNumber("indirect", speaker.Indirect);
        json.WriteNumber("wordsQuoted", speaker.WordsQuoted);
        json.WriteNumber("stories", speaker.Stories);
        json.WriteMeasure("share", speaker.Share);
        json.WriteString("first", Day(speaker.First));
        json.WriteString("last", Day(speaker.Last));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
