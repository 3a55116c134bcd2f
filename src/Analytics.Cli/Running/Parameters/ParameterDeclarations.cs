using System.Text.RegularExpressions;
using Analytics.Cli.CommandLine;
using Analytics.Notebooks;

namespace Analytics.Cli.Running.Parameters;

/// <summary>What the <c>parameters</c> cell of a notebook declares: a variable a line, with a default that says what its values are.</summary>
internal sealed partial class ParameterDeclarations
{
    private readonly Dictionary<string, (string Type, string Default)> _declared = new(StringComparer.Ordinal);

    public ParameterDeclarations(NotebookCell cell)
    {
        foreach (Match line in Declaration().Matches(cell.Source))
        {
            _declared[line.Groups["name"].Value] = (line.Groups["type"].Value, line.Groups["default"].Value);
        }
    }

    public IEnumerable<string> Names => _declared.Keys;

    public bool Declares(string name) => _declared.ContainsKey(name);

    /// <summary>The statement that gives a variable the value.</summary>
    /// <exception cref="UsageException">The value is not of the variable's type.</exception>
    public string Assignment(Parameter parameter)
    {
        var (type, initial) = _declared[parameter.Name];
        return $"{parameter.Name} = {ParameterLiteral.Of(parameter, type == "var" ? ParameterLiteral.TypeOf(initial) : type)};";
    }

    [GeneratedRegex(
        """^[ \t]*(?<type>\w+(?:\[\])?\??)[ \t]+(?<name>\w+)[ \t]*=[ \t]*(?<default>[^\n]*?)[ \t]*;[ \t]*(?://[^\n]*)?$""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
