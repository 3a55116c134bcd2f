using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What C# has and cells have not: an error of its own, so that nothing is silently left out.</summary>
internal static class Refusals
{
    /// <summary>The number of every such error.</summary>
    public const string Code = "CELL0001";

    /// <summary>Reports that something cannot be used in a cell; <paramref name="what"/> begins the sentence.</summary>
    public static void Refuse(this DiagnosticBag diagnostics, TextSpan span, string what, string? remedy = null) =>
        diagnostics.Error(Code, span, remedy is null ? $"{what} cannot be used in a cell." : $"{what} cannot be used in a cell: {remedy}.");
}
