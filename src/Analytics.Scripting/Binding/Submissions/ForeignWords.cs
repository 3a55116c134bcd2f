using System.Collections.Frozen;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Words and signs of Python, JavaScript and other languages that analysts write by habit, with what C# has in their place.</summary>
internal static class ForeignWords
{
    private const string Function = "In C# a function begins with the type of what it returns: int Twice(int x) { return 2 * x; }";

    private static readonly FrozenDictionary<string, string> Remedies = new Dictionary<string, string>
    {
        ["and"] = "C# writes '&&' for 'and'.",
        ["or"] = "C# writes '||' for 'or'.",
        ["not"] = "C# writes '!' for 'not'.",
        ["then"] = "C# has no 'then': the statement follows the condition.",
        ["elif"] = "C# writes 'else if'.",
        ["elseif"] = "C# writes 'else if'.",
        ["None"] = "C# writes 'null'.",
        ["nil"] = "C# writes 'null'.",
        ["undefined"] = "C# writes 'null'.",
        ["True"] = "C# writes 'true'.",
        ["False"] = "C# writes 'false'.",
        ["def"] = Function,
        ["function"] = Function,
        ["fun"] = Function,
        ["lambda"] = "C# writes x => x + 1.",
        ["let"] = "C# writes 'var'.",
        ["import"] = "C# writes 'using System.Text;'.",
        ["print"] = "C# writes Console.WriteLine(…).",
        ["println"] = "C# writes Console.WriteLine(…).",
        ["printf"] = "C# writes Console.WriteLine($\"…\").",
        ["echo"] = "C# writes Console.WriteLine(…).",
        ["console"] = "C# writes Console.WriteLine(…).",
        ["len"] = "Arrays and strings have .Length, lists have .Count, and any sequence has .Count().",
        ["range"] = "C# writes Enumerable.Range(start, count).",
        ["str"] = "C# writes x.ToString().",
        ["self"] = "C# writes 'this'.",
        ["`"] = "C# writes \"…\", or $\"…\" where it has holes.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The error with the remedy, where it is about such a word.</summary>
    public static Diagnostic Explain(Diagnostic error, SyntaxTree tree)
    {
        if (RemedyOf(error, tree) is not { } remedy) return error;
        var word = tree.Text.ToString(error.Span);
        var message = error.Code switch
        {
            "CS0103" => $"The name '{word}' does not exist in the current context.",
            "CS0246" => $"The type or namespace name '{word}' could not be found.",
            _ => error.Message.EndsWith('.') ? error.Message : error.Message + ".",
        };
        return error with { Message = $"{message} {remedy}" };
    }

    /// <summary>Whether a name is unknown because it is such a word.</summary>
    public static bool IsExplained(Diagnostic error, SyntaxTree tree) => error.Code is "CS0103" or "CS0246" && RemedyOf(error, tree) is not null;

    private static string? RemedyOf(Diagnostic error, SyntaxTree tree)
    {
        if (error.Code is not ("CS0103" or "CS0246" or "CS1002" or "CS1003" or "CS1023" or "CS1026" or "CS1056" or "CS1525")) return null;
        var text = tree.Text.ToString(error.Span);
        if (error.Code == "CS0103" && text is "f" or "r" && IsBeforeString(error.Span.End, tree))
            return text == "f" ? "C# writes $\"…\" for a string with holes." : "C# writes @\"…\" for a string without escapes.";
        if (text.EndsWith("<>", StringComparison.Ordinal)) return "C# writes '!=' for '<>'.";
        return Remedies.GetValueOrDefault(text);
    }

    private static bool IsBeforeString(int position, SyntaxTree tree) => position < tree.Text.Length && tree.Text.ToString(new TextSpan(position, position + 1)) == "\"";
}
