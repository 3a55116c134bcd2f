using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Analytics.Notebooks;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>Writes what is known about a symbol: its signature, and what its documentation says, as plain text and as Markdown.</summary>
internal sealed class InspectionText(DocumentationReader documentation)
{
    private const int LongestRemarks = 400;

    public Inspection Of(FoundSymbol found)
    {
        var signature = $"{KindOf(found.Symbol)}{SignatureText.Of(found.Symbol)}{More(found.Others)}";
        return Make(found.Span, signature, documentation.Find(found.Symbol), null);
    }

    /// <summary>The method that arguments are being written for, with the parameter at the cursor marked.</summary>
    public Inspection? OfCall(RecordedCall call, CallSite site)
    {
        var candidates = call.Fitting();
        var index = site.Index + (call.IsExtension ? 1 : 0);
        var chosen = call.Resolution.Best ?? candidates.FirstOrDefault(c => TakesArgument(c, index, site.Name)) ?? candidates.FirstOrDefault();
        if (chosen is null) return null;
        var parameter = ParameterAt(chosen.Parameters, index, site.Name);
        var marked = Marked(chosen.Member, parameter) + More(candidates.Count - 1);
        return Make(site.Opening.Span, marked, documentation.Find(chosen.Member), parameter?.Name);
    }

    private static bool TakesArgument(CallCandidate candidate, int index, string? name) =>
        name is not null ? candidate.Parameters.Any(p => p.Name == name)
        : index == 0 || index < candidate.Parameters.Length || candidate.Parameters is [.., { IsParams: true }];

    private static ParameterSymbol? ParameterAt(IReadOnlyList<ParameterSymbol> parameters, int index, string? name) =>
        name is not null ? parameters.FirstOrDefault(p => p.Name == name)
        : index < parameters.Count ? parameters[index]
        : parameters is [.., { IsParams: true } last] ? last : null;

    /// <summary>The signature with an arrow before one parameter.</summary>
    private static string Marked(Symbol member, ParameterSymbol? parameter)
    {
        var signature = SignatureText.Of(member);
        if (parameter is null) return signature;
        var text = SignatureText.OfParameter(parameter);
        var at = signature.LastIndexOf(text, StringComparison.Ordinal);
        foreach (var opening in (string[])["(", "[", "(this ", ", "])
        {
            if (signature.LastIndexOf(opening + text, StringComparison.Ordinal) is >= 0 and var found) at = found + opening.Length;
        }

        return at < 0 ? signature : signature.Insert(at, "→ ");
    }

    private static string KindOf(Symbol symbol) => symbol switch
    {
        LocalSymbol { IsConst: true } => "(local constant) ",
        LocalSymbol => "(local variable) ",
        ParameterSymbol => "(parameter) ",
        RangeVariable => "(range variable) ",
        FieldSymbol { ContainingType: SubmissionTypeSymbol } => "(session variable) ",
        TupleElementSymbol => "(tuple element) ",
        TypeParameterSymbol => "(type parameter) ",
        MethodSymbol { IsExtension: true } => "(extension) ",
        _ => "",
    };

    private static string More(int overloads) => overloads <= 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $" (+ {overloads} overload{(overloads == 1 ? "" : "s")})");

    private static Inspection Make(TextSpan span, string signature, XElement? documentation, string? parameter)
    {
        var plain = Join([signature, .. Sections(documentation, parameter, new DocumentationText(isMarkdown: false), isMarkdown: false)]);
        var markdown = Join([$"```csharp\n{signature}\n```", .. Sections(documentation, parameter, new DocumentationText(isMarkdown: true), isMarkdown: true)]);
        return new Inspection(span.Start, span.End, signature, plain, markdown);
    }

    private static string Join(IEnumerable<string> sections) => string.Join("\n\n", sections.Where(s => s.Length > 0));

    private static IEnumerable<string> Sections(XElement? member, string? parameter, DocumentationText text, bool isMarkdown)
    {
        if (member is null) yield break;
        yield return text.Of(member.Element("summary"));
        if (parameter is not null)
        {
            // While arguments are written, only what the one at the cursor means is of use.
            yield return List("", member.Elements("param").Where(e => (string?)e.Attribute("name") == parameter), "name", text, isMarkdown);
            yield break;
        }

        yield return List("Type parameters", member.Elements("typeparam"), "name", text, isMarkdown);
        yield return List("Parameters", member.Elements("param"), "name", text, isMarkdown);
        yield return Headed("Returns", text.Of(member.Element("returns")), isMarkdown);
        yield return Headed("Value", text.Of(member.Element("value")), isMarkdown);
        yield return List("Exceptions", member.Elements("exception"), "cref", text, isMarkdown);
        yield return Headed("Remarks", Shortened(text.Of(member.Element("remarks"))), isMarkdown);
    }

    private static string Headed(string heading, string text, bool isMarkdown) =>
        text.Length == 0 ? "" : isMarkdown ? $"**{heading}:** {text}" : $"{heading}: {text}";

    private static string List(string heading, IEnumerable<XElement> items, string attribute, DocumentationText text, bool isMarkdown)
    {
        var lines = new StringBuilder();
        foreach (var item in items)
        {
            var name = (string?)item.Attribute(attribute) ?? "";
            if (attribute == "cref") name = DocumentationText.NameOf(name);
            var words = text.Of(item).ReplaceLineEndings(" ");
            if (words.Length > 0) lines.Append('\n').Append(isMarkdown ? $"- `{name}`: {words}" : $"  {name}: {words}");
        }

        if (lines.Length == 0) return "";
        return heading.Length == 0 ? lines.ToString().TrimStart('\n') : (isMarkdown ? $"**{heading}**\n" : heading + ":") + lines;
    }

    /// <summary>The first paragraph of what may be pages, and of that no more than fits a small window.</summary>
    private static string Shortened(string text)
    {
        var first = text.Split("\n\n")[0];
        if (first.Length <= LongestRemarks) return first;
        var end = first.LastIndexOf(". ", LongestRemarks, StringComparison.Ordinal);
        return end > 0 ? first[..(end + 1)] : first[..LongestRemarks] + "…";
    }
}
