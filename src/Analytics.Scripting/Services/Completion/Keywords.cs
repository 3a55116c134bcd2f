using System.Collections.Immutable;

namespace Analytics.Scripting.Services;

/// <summary>The words that fit a place.</summary>
internal static class Keywords
{
    public static ImmutableArray<string> Types { get; } =
    [
        "bool", "byte", "char", "decimal", "double", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort",
    ];

    public static ImmutableArray<string> Values { get; } =
    [
        "async", "await", "base", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "sizeof", "static", "switch", "this", "throw", "true",
        "typeof", "unchecked",
    ];

    public static ImmutableArray<string> Statements { get; } =
    [
        "break", "case", "const", "continue", "do", "for", "foreach", "goto", "if", "lock", "return", "switch", "try", "using", "var", "while", "yield",
    ];

    /// <summary>What goes on with a statement that stands before.</summary>
    public static ImmutableArray<string> Continuations { get; } = ["catch", "else", "finally", "while"];

    public static ImmutableArray<string> Declarations { get; } =
    [
        "abstract", "class", "delegate", "enum", "event", "interface", "internal", "partial", "private", "public", "readonly", "record", "sealed", "static",
        "struct", "void",
    ];

    public static ImmutableArray<string> Members { get; } =
    [
        .. Declarations, "async", "const", "explicit", "extern", "file", "implicit", "new", "operator", "override", "protected", "required", "virtual", "volatile",
    ];

    public static ImmutableArray<string> Arguments { get; } = ["in", "out", "ref"];

    public static ImmutableArray<string> Parameters { get; } = ["in", "out", "params", "ref", "scoped", "this"];

    public static ImmutableArray<string> Patterns { get; } = ["default", "false", "not", "null", "true", "typeof", "var", "when"];

    /// <summary>What can follow a value.</summary>
    public static ImmutableArray<string> BehindValue { get; } = ["as", "is", "switch", "with"];

    public static ImmutableArray<string> BehindPattern { get; } = ["and", "or", "when"];

    public static ImmutableArray<string> Queries { get; } =
    [
        "ascending", "by", "descending", "equals", "from", "group", "in", "into", "join", "let", "on", "orderby", "select", "where",
    ];

    public static ImmutableArray<string> Accessors { get; } = ["add", "get", "init", "internal", "private", "protected", "remove", "set"];

    public static ImmutableArray<string> Constraints { get; } = ["allows", "class", "new", "notnull", "struct", "unmanaged"];

    public static ImmutableArray<string> Directives { get; } =
    [
        "define", "elif", "else", "endif", "endregion", "error", "if", "line", "load", "nullable", "pragma", "r", "region", "undef", "warning",
    ];
}
