using System.CommandLine;
using System.Globalization;

namespace Analytics.Cli.Topics;

/// <summary>How many topics to find: a number, or as many as the stories have.</summary>
internal static class TopicsOption
{
    private const string Automatic = "auto";

    public static Option<string> Create()
    {
        var option = new Option<string>("--topics")
        {
            Description = "How many topics to find, or auto for as many as are coherent and stable, which takes some hundred times as long",
            HelpName = "N|auto",
            DefaultValueFactory = _ => "10",
        };
        option.Validators.Add(result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "10";
            if (text != Automatic && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1))
            {
                result.AddError($"--topics must be a whole number of at least 1, or auto, not “{text}”.");
            }
        });
        return option;
    }

    /// <summary>The number, or null where it is to be chosen.</summary>
    public static int? Read(string text) => text == Automatic ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
