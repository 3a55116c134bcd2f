using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Running;

/// <summary>A variable that is given from outside, as <c>name=value</c>.</summary>
internal sealed record Parameter(string Name, string Value)
{
    /// <exception cref="UsageException">It is not of that form.</exception>
    public static Parameter Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var name = at < 0 ? "" : text[..at].Trim();
        if (name.Length == 0 || !name.All(character => char.IsLetterOrDigit(character) || character == '_') || char.IsDigit(name[0]))
        {
            throw new UsageException($"-p must be given as name=value, not “{text}”.");
        }

        return new Parameter(name, text[(at + 1)..]);
    }
}
