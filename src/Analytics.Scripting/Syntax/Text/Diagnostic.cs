using Analytics.Notebooks;

namespace Analytics.Scripting.Syntax;

/// <summary>A remark on the code, by whichever part of the engine found it.</summary>
/// <param name="Code">The C# compiler's number where one fits, such as <c>CS1002</c>, or the engine's own.</param>
/// <param name="Severity">Whether the code may run.</param>
/// <param name="Message">What is wrong and, where there is one, the remedy.</param>
/// <param name="Span">Where in the text.</param>
internal sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, TextSpan Span)
{
    public bool IsError => Severity == DiagnosticSeverity.Error;
}
