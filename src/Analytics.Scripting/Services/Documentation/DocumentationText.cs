using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Analytics.Scripting.Services;

/// <summary>Turns the XML of documentation comments into text to read, plain or Markdown.</summary>
internal sealed class DocumentationText(bool isMarkdown)
{
    private const string NewParagraph = "\n\n";

    /// <summary>The text in an element, its paragraphs apart; empty where it has none.</summary>
    public string Of(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        Append(text, element);
        return Tidy(text.ToString());
    }

    /// <summary>A name in a reference, without its namespace: <c>String.Substring(Int32)</c>.</summary>
    public static string NameOf(string cref)
    {
        var id = cref.Length > 1 && cref[1] == ':' ? cref[2..] : cref;
        var open = id.IndexOf('(', StringComparison.Ordinal);
        var (path, parameters) = open < 0 ? (id, "") : (id[..open], id[(open + 1)..].TrimEnd(')'));
        var parts = path.Split('.');
        var isType = cref.StartsWith("T:", StringComparison.Ordinal) || cref.StartsWith("N:", StringComparison.Ordinal);
        if (cref.StartsWith("N:", StringComparison.Ordinal)) return id;
        var name = isType || parts.Length == 1 ? Simple(parts[^1])
            : parts[^1] is "#ctor" ? Simple(parts[^2])
            : $"{Simple(parts[^2])}.{Simple(parts[^1])}";
        return open < 0 ? name : $"{name}({string.Join(", ", Split(parameters).Select(p => Simple(p.Split('.')[^1])))})";
    }

    private void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words) text.Append(Escape(Collapse(words.Value)));
            else if (node is XElement inner) AppendElement(text, inner);
        }
    }

    private void AppendElement(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso":
                AppendReference(text, element);
                break;
            case "paramref" or "typeparamref":
                text.Append(Code((string?)element.Attribute("name") ?? ""));
                break;
            case "c":
                text.Append(Code(Collapse(element.Value)));
                break;
            case "code":
                text.Append(isMarkdown ? $"\n\n```csharp\n{Dedent(element.Value)}\n```\n\n" : $"\n\n{Dedent(element.Value)}\n\n");
                break;
            case "para" or "p":
                text.Append(NewParagraph);
                Append(text, element);
                text.Append(NewParagraph);
                break;
            case "br":
                text.Append('\n');
                break;
            case "list":
                AppendList(text, element);
                break;
            case "inheritdoc":
                break;
            default:
                Append(text, element);
                break;
        }
    }

    private void AppendReference(StringBuilder text, XElement element)
    {
        var shown = Collapse(element.Value).Trim();
        if ((string?)element.Attribute("href") is { } address)
            text.Append(!isMarkdown ? (shown.Length > 0 ? shown : address) : $"[{Escape(shown.Length > 0 ? shown : address)}]({address})");
        else if ((string?)element.Attribute("langword") is { } word)
            text.Append(Code(word));
        else if ((string?)element.Attribute("cref") is { } cref)
            text.Append(Code(shown.Length > 0 ? shown : NameOf(cref)));
        else
            text.Append(Escape(shown));
    }

    private void AppendList(StringBuilder text, XElement list)
    {
        var isNumbered = (string?)list.Attribute("type") == "number";
        var number = 0;
        text.Append('\n');
        foreach (var item in list.Elements().Where(e => e.Name.LocalName is "item" or "listheader"))
        {
            var (term, description) = (item.Element("term"), item.Element("description"));
            var body = term is null && description is null ? Of(item) : string.Join(": ", new[] { Of(term), Of(description) }.Where(t => t.Length > 0));
            if (body.Length == 0) continue;
            var mark = isNumbered ? (++number).ToString(CultureInfo.InvariantCulture) + "." : "-";
            text.Append('\n').Append(mark).Append(' ').Append(body.Replace(NewParagraph, " ", StringComparison.Ordinal));
        }

        text.Append(NewParagraph);
    }

    private string Code(string text) => isMarkdown ? $"`{text}`" : text;

    private string Escape(string text)
    {
        if (!isMarkdown) return text;
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) result.Append(c);
            else if (result.Length == 0 || result[^1] != ' ') result.Append(' ');
        }

        return result.ToString();
    }

    private static string Tidy(string text)
    {
        var paragraphs = text.Split(NewParagraph, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(NewParagraph, paragraphs.Select(p => string.Join('\n', p.Split('\n').Select(l => l.TrimEnd()))));
    }

    private static string Dedent(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var margin = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length >= margin ? l[margin..].TrimEnd() : l.Trim()));
    }

    /// <summary>A type's name with letters for its type parameters.</summary>
    private static string Simple(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0) return name;
        var count = name[(tick + 1)..].TrimStart('`');
        return !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var arity) || tick == 0 ? "T"
            : arity == 1 ? name[..tick] + "<T>"
            : $"{name[..tick]}<{string.Join(", ", Enumerable.Range(1, arity).Select(i => "T" + i.ToString(CultureInfo.InvariantCulture)))}>";
    }

    /// <summary>The parameters of a reference, which may have commas within braces.</summary>
    private static IEnumerable<string> Split(string parameters)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i] == '{') depth++;
            else if (parameters[i] == '}') depth--;
            else if (parameters[i] == ',' && depth == 0)
            {
                yield return Plain(parameters[start..i]);
                start = i + 1;
            }
        }

        if (parameters.Length > 0) yield return Plain(parameters[start..]);
    }

    private static string Plain(string parameter)
    {
        var brace = parameter.IndexOf('{', StringComparison.Ordinal);
        return brace < 0 ? parameter.TrimEnd('@') : parameter[..brace];
    }
}
