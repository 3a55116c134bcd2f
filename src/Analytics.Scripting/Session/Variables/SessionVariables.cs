using Analytics.Notebooks;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Session;

/// <summary>The variables of a session, as other languages and the host see them.</summary>
internal sealed class SessionVariables(CellCompiler compiler)
{
    /// <summary>Every variable that a new cell could name, ordered by name; of those with one name, the last declared.</summary>
    public IReadOnlyList<SessionVariable> ToList()
    {
        var found = new SortedDictionary<string, SessionVariable?>(StringComparer.Ordinal);
        for (var cell = compiler.Last; cell is not null; cell = cell.Previous)
        {
            foreach (var member in cell.GetMembers())
            {
                // A function of the same name hides an earlier variable as another variable does.
                if (member is SourceFieldSymbol { RuntimeField: { } field } variable)
                    found.TryAdd(variable.Name, new SessionVariable(variable.Name, field.FieldType, field.GetValue(null)));
                else found.TryAdd(member.Name, null);
            }
        }

        return [.. found.Values.OfType<SessionVariable>()];
    }

    /// <summary>
    /// Gives the variable of that name a value; where there is none of that type, or one that cells may not assign either, declares it anew.
    /// A type that cells cannot see is replaced by the nearest one above it that they can.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not of the type.</exception>
    public void Set(string name, object? value, Type type)
    {
        var visible = type;
        while (!visible.IsVisible) visible = visible.BaseType ?? typeof(object);
        if (value is null ? visible.IsValueType && Nullable.GetUnderlyingType(visible) is null : !visible.IsInstanceOfType(value))
            throw new ArgumentException($"“{name}” cannot be {value ?? "null"}: that is no {visible}.", nameof(value));
        var symbol = MetadataTypes.Of(visible);
        var variable = Find(name) is { IsConst: false, IsReadOnly: false } known && known.Type == symbol ? known : compiler.Declare(name, symbol);
        variable.RuntimeField!.SetValue(null, value);
    }

    private SourceFieldSymbol? Find(string name)
    {
        for (var cell = compiler.Last; cell is not null; cell = cell.Previous)
        {
            if (cell.GetMembers(name) is [.., var last]) return last as SourceFieldSymbol;
        }

        return null;
    }
}
