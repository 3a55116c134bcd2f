using Microsoft.DotNet.Interactive.Formatting;

namespace Analytics.Notebooks.Display;

/// <summary>
/// The formatters that cells and the packages they load have registered with Microsoft.DotNet.Interactive.Formatting. Only those
/// are used: the library's own go round in circles on values that hold themselves, and print machine paths where a getter throws.
/// </summary>
internal static class LibraryFormatters
{
    private const string AssemblyName = "Microsoft.DotNet.Interactive.Formatting";

    /// <summary>What is registered for the value's type, or null where nothing is.</summary>
    public static MimeBundle? TryFormat(object value)
    {
        // Nobody can have registered anything before the library is loaded, and loading it takes longer than most cells run.
        return IsLoaded || HasSource(value.GetType()) ? Format(value) : null;
    }

    /// <summary>Forgets all registrations, so that one notebook does not change how another shows its values.</summary>
    public static void Reset()
    {
        if (IsLoaded) Forget();
    }

    private static bool IsLoaded =>
        AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == AssemblyName);

    private static bool HasSource(Type type) =>
        type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(TypeFormatterSourceAttribute));

    private static void Forget() => Formatter.ResetToDefault();

    private static MimeBundle? Format(object value)
    {
        var type = value.GetType();
        var preferred = Formatter.GetPreferredMimeTypesFor(type);
        var registered = Formatter.RegisteredFormatters(includeDefaults: false)
            .Where(formatter => Applies(formatter.Type, type)).Select(formatter => formatter.MimeType);
        var mimeTypes = (HasSource(type) ? registered.Concat(preferred) : registered).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (mimeTypes.Length == 0) return null;

        var data = mimeTypes.ToDictionary(mimeType => mimeType, mimeType => value.ToDisplayString(mimeType));
        data.TryAdd(MimeTypes.Text, ValueText.Line(value));
        return new MimeBundle(data);
    }

    private static bool Applies(Type registered, Type type) =>
        registered.IsAssignableFrom(type)
            || registered.IsGenericTypeDefinition && Family(type).Any(member => member.IsGenericType && member.GetGenericTypeDefinition() == registered);

    private static IEnumerable<Type> Family(Type type)
    {
        for (var member = type; member is not null; member = member.BaseType) yield return member;
        foreach (var contract in type.GetInterfaces()) yield return contract;
    }
}
