using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Notebooks.Display;

/// <summary>The public properties and fields of a type that are worth showing, base types first, then as declared.</summary>
internal sealed class ValueMembers
{
    private static readonly ConditionalWeakTable<Type, ValueMembers> Known = [];

    private readonly List<(string Name, Func<object, object?> Read)> _members = [];

    private ValueMembers(Type type)
    {
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance).Where(IsShown)
            .OrderBy(member => Depth(member.DeclaringType!)).ThenBy(member => member is FieldInfo).ThenBy(member => member.MetadataToken);
        foreach (var member in members)
        {
            if (_members.Exists(known => known.Name == member.Name)) continue;
            _members.Add((member.Name, Reader(member)));
        }

        // Its own ToString, not the one every record is given, which prints all members and follows cycles without end.
        var toString = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        HasOwnText = toString is not null && toString.DeclaringType != typeof(object) && toString.DeclaringType != typeof(ValueType)
            && !toString.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith("<>", StringComparison.Ordinal);
    }

    public IEnumerable<string> Names => _members.Select(member => member.Name);

    public int Count => _members.Count;

    /// <summary>Whether the type's author wrote a ToString for it.</summary>
    public bool HasOwnText { get; }

    public static ValueMembers Of(Type type) => Known.GetValue(type, key => new ValueMembers(key));

    /// <summary>The value of a member, or what its getter threw, or null if there is no such member.</summary>
    public object? Read(object value, string name)
    {
        var read = _members.Find(member => member.Name == name).Read;
        if (read is null) return null;
        try
        {
            return read(value);
        }
        catch (Exception thrown) when (!Interruption.Is(thrown))
        {
            return new Failed(thrown);
        }
    }

    private static Func<object, object?> Reader(MemberInfo member) => member switch
    {
        FieldInfo field => field.GetValue,
        _ => owner => ((PropertyInfo)member).GetMethod!.Invoke(owner, BindingFlags.DoNotWrapExceptions, null, null, null),
    };

    private static bool IsShown(MemberInfo member)
    {
        var type = member switch
        {
            FieldInfo field => field.FieldType,
            PropertyInfo property when property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 =>
                property.PropertyType,
            _ => null,
        };
        return type is { IsByRef: false, IsByRefLike: false, IsPointer: false }
            && member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never }
            && member.GetCustomAttribute<EditorBrowsableAttribute>() is not { State: EditorBrowsableState.Never };
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}

/// <summary>Stands in a table for a value that could not be read.</summary>
internal sealed record Failed(Exception Exception);

/// <summary>Tells a stop from outside from a failure of the code; the first must reach whoever asked for it.</summary>
internal static class Interruption
{
    public static bool Is(Exception exception) =>
        exception is OperationCanceledException or ThreadInterruptedException or ThreadAbortException;
}
