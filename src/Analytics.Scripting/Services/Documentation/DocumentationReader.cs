using System.Reflection;
using System.Xml.Linq;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>Reads the documentation of symbols, that of the members they override or implement where they have none of their own.</summary>
internal sealed class DocumentationReader(DocumentationFiles files)
{
    /// <summary>How many steps of inheritance are followed: more than anyone writes, and an end where references go in circles.</summary>
    private const int MostSteps = 12;

    /// <summary>The summary in one paragraph of plain text; null where there is none.</summary>
    public string? SummaryOf(Symbol symbol)
    {
        var text = new DocumentationText(isMarkdown: false).Of(Find(symbol)?.Element("summary")).Replace("\n\n", " ", StringComparison.Ordinal);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Everything said about a symbol; null where nothing is.</summary>
    public XElement? Find(Symbol symbol) => RuntimeMembers.Of(symbol) is { } member ? Find(member, MostSteps) : null;

    private XElement? Find(MemberInfo member, int steps)
    {
        if (steps == 0) return null;
        var own = files.Find(member);
        if (own?.Descendants("inheritdoc").FirstOrDefault() is not { } inherit) return own ?? InheritedFrom(member, steps);
        var source = (string?)inherit.Attribute("cref") is { } cref ? files.Find(cref, member.Module.Assembly) : InheritedFrom(member, steps);
        return source is null ? own : Merge(own, source);
    }

    /// <summary>What a member says itself stays; what it leaves out comes from the other.</summary>
    private static XElement Merge(XElement own, XElement source)
    {
        var merged = new XElement(own);
        merged.Descendants("inheritdoc").Remove();
        foreach (var part in source.Elements())
        {
            var name = (string?)part.Attribute("name") ?? (string?)part.Attribute("cref");
            var known = merged.Elements(part.Name).FirstOrDefault(e => ((string?)e.Attribute("name") ?? (string?)e.Attribute("cref")) == name);
            if (known is not null && known.Value.Trim().Length > 0) continue;
            known?.Remove();
            merged.Add(new XElement(part));
        }

        return merged;
    }

    private XElement? InheritedFrom(MemberInfo member, int steps) => member switch
    {
        Type type => type.BaseType is { } above && above != typeof(object) && above != typeof(ValueType) && HasInheritDoc(type) ? Find(Definition(above), steps - 1) : null,
        MethodInfo method => Overridden(method).Select(m => Find(m, steps - 1)).FirstOrDefault(found => found is not null),
        PropertyInfo property when (property.GetMethod ?? property.SetMethod) is { } accessor =>
            Overridden(accessor).Select(PropertyOf).OfType<PropertyInfo>().Select(p => Find(p, steps - 1)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private bool HasInheritDoc(Type type) => files.Find(type)?.Element("inheritdoc") is not null;

    /// <summary>The methods whose place a method takes: of the nearest base class, then of interfaces.</summary>
    private static IEnumerable<MethodInfo> Overridden(MethodInfo method)
    {
        if (method.IsStatic || method.DeclaringType is not { } type) yield break;
        var parameters = method.GetParameters().Select(p => p.ParameterType.ToString()).ToList();
        for (var above = type.BaseType; above is not null && method.IsVirtual; above = above.BaseType)
        {
            if (Same(Definition(above), method, parameters) is { } found) yield return found;
        }

        foreach (var @interface in type.GetInterfaces())
        {
            if (Same(Definition(@interface), method, parameters) is { } found) yield return found;
        }
    }

    private static MethodInfo? Same(Type type, MethodInfo method, List<string> parameters) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.Name == method.Name && m.GetParameters().Length == parameters.Count)
            .OrderByDescending(m => m.GetParameters().Select(p => p.ParameterType.ToString()).SequenceEqual(parameters))
            .FirstOrDefault();

    private static PropertyInfo? PropertyOf(MethodInfo accessor) =>
        accessor.DeclaringType!.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .FirstOrDefault(p => p.GetMethod == accessor || p.SetMethod == accessor);

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
}
