using System.Globalization;
using System.Text.Json;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>A value on its way from one language to another: the object itself, not a copy.</summary>
internal sealed record SharedValue(object? Value, Type Type)
{
    /// <summary>The value of a variable.</summary>
    /// <exception cref="DirectiveException">There is no such variable.</exception>
    public static SharedValue Of(ICellLanguage language, string name)
    {
        if (language.Variables.FirstOrDefault(variable => variable.Name == name) is { } found) return new SharedValue(found.Value, found.Type);
        var names = language.Variables.Select(variable => variable.Name).ToArray();
        throw new DirectiveException(names.Length == 0
            ? $"{language.Name} has no variables."
            : $"{language.Name} has no variable “{name}”; it has {string.Join(", ", names)}.");
    }

    /// <summary>The value of something written out: a number, <c>true</c>, <c>false</c> or other JSON as such, all else as text.</summary>
    public static SharedValue OfText(DirectiveWord word)
    {
        if (word.IsQuoted) return new SharedValue(word.Text, typeof(string));
        try
        {
            return OfJson(JsonDocument.Parse(word.Text));
        }
        catch (JsonException)
        {
            return new SharedValue(word.Text, typeof(string));
        }
    }

    /// <summary>The value in another form: <c>text/plain</c> for its text, <c>application/json</c> for what its JSON stands for; null for itself.</summary>
    public SharedValue As(string? mimeType) => mimeType switch
    {
        null => this,
        MimeTypes.Text => new SharedValue(Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "", typeof(string)),
        "application/json" => OfJson(JsonSerializer.SerializeToDocument(Value, Type)),
        _ => throw new DirectiveException($"values cannot be shared as “{mimeType}”; they can as text/plain and application/json."),
    };

    /// <summary>Makes it a variable.</summary>
    public void GiveTo(ICellLanguage language, string name)
    {
        try
        {
            language.SetVariable(name, Value, Type);
        }
        catch (NotSupportedException refusal)
        {
            throw new DirectiveException(refusal.Message);
        }
        catch (ArgumentException refusal)
        {
            throw new DirectiveException(refusal.Message);
        }
    }

    private static SharedValue OfJson(JsonDocument json) => json.RootElement.ValueKind switch
    {
        JsonValueKind.Number => new SharedValue(json.RootElement.GetDouble(), typeof(double)),
        JsonValueKind.True or JsonValueKind.False => new SharedValue(json.RootElement.GetBoolean(), typeof(bool)),
        JsonValueKind.String => new SharedValue(json.RootElement.GetString(), typeof(string)),
        _ => new SharedValue(json, typeof(JsonDocument)),
    };
}
