namespace Analytics.Tests.Articles;

/// <summary>Small invented stories for tests that need one and do not care which.</summary>
internal static class Stories
{
    public const string First = "The council voted 7-2 on Monday to rebuild the footbridge that the spring flood carried off, a month after neighbors filled the chamber to ask for it.";
    public const string Second = "“We cross that creek every day,” said Odalys Marchetti, who runs the bakery on the east bank. “Or we did, until it took the bridge.”";
    public const string Third = "Work is to begin in June and will cost $412,000, most of it from a state fund for storm damage, the city engineer said.";

    public static string[] Paragraphs { get; } = [First, Second, Third];

    public static string Pasted { get; } = $"Skip to content\n\nNews\nSports\nWeather\n\nCouncil to rebuild flooded footbridge\n\nBy Teodora Finch\n\n{First}\n\n{Second}\n\n{Third}\n\nMost read\nA cat in the bell tower\n\n© 2025 The Lower Mills Gazette. All rights reserved.\n";

    public static string Html { get; } = $"<html><head><title>Council to rebuild flooded footbridge</title></head><body><nav><a href='/'>Home</a> <a href='/s'>Sports</a></nav><article><h1>Council to rebuild flooded footbridge</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></article><footer>© 2025</footer></body></html>";
}
