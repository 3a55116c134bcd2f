using System.Globalization;
using System.Reflection;
using System.Text;

namespace Analytics.Scripting.Services;

/// <summary>The names by which documentation files know members, such as <c>M:System.String.Substring(System.Int32)</c>.</summary>
internal static class DocumentationIds
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + TypeName(type),
        MethodBase method => "M:" + OfMethod(method),
        PropertyInfo property => "P:" + Member(property) + Parameters(property.GetIndexParameters()),
        FieldInfo field => "F:" + Member(field),
        EventInfo @event => "E:" + Member(@event),
        _ => "!:" + member.Name,
    };

    private static string OfMethod(MethodBase method)
    {
        var text = Member(method);
        if (method.IsGenericMethod) text += "``" + method.GetGenericArguments().Length.ToString(CultureInfo.InvariantCulture);
        text += Parameters(method.GetParameters());
        return method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? $"{text}~{Reference(conversion.ReturnType)}" : text;
    }

    private static string Member(MemberInfo member) =>
        $"{TypeName(member.DeclaringType!)}.{member.Name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@')}";

    private static string TypeName(Type type) => (type.FullName ?? $"{type.Namespace}.{type.Name}").Replace('+', '.');

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(p => Reference(p.ParameterType)))})";

    private static string Reference(Type type)
    {
        if (type.IsByRef) return Reference(type.GetElementType()!) + "@";
        if (type.IsPointer) return Reference(type.GetElementType()!) + "*";
        if (type.IsSZArray) return Reference(type.GetElementType()!) + "[]";
        if (type.IsArray) return $"{Reference(type.GetElementType()!)}[{string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank()))}]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        return type.IsGenericType ? Generic(type) : TypeName(type);
    }

    /// <summary>Each part of a nested type's name is followed by its own type arguments.</summary>
    private static string Generic(Type type)
    {
        var arguments = type.GetGenericArguments();
        var definition = TypeName(type.GetGenericTypeDefinition());
        var text = new StringBuilder();
        var used = 0;
        foreach (var part in definition.Split('.'))
        {
            if (text.Length > 0) text.Append('.');
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            text.Append(tick < 0 ? part : part[..tick]);
            if (tick < 0) continue;
            var count = int.Parse(part.AsSpan(tick + 1), CultureInfo.InvariantCulture);
            text.Append('{').AppendJoin(",", arguments.Skip(used).Take(count).Select(Reference)).Append('}');
            used += count;
        }

        return text.ToString();
    }
}
