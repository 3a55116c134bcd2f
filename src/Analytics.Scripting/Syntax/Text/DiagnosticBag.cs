using Analytics.Notebooks;

namespace Analytics.Scripting.Syntax;

/// <summary>Collects diagnostics. At one place only the first error is kept: the others are its consequences.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<TextSpan> _errorSpans = [];

    public int Count => _items.Count;

    public bool HasErrors => _errorSpans.Count > 0;

    /// <summary>Whether an error has been reported within a part of the text.</summary>
    public bool HasErrorsIn(TextSpan span) => _errorSpans.Any(span.Contains);

    /// <summary>Whether an error has been reported that lies in none of these parts of the text.</summary>
    public bool HasErrorsOutside(IEnumerable<TextSpan> spans) => HasErrors && _errorSpans.Any(e => !spans.Any(s => s.Contains(e)));

    public void Error(string code, TextSpan span, string message)
    {
        if (_errorSpans.Add(span)) _items.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, span));
    }

    public void Warning(string code, TextSpan span, string message) =>
        _items.Add(new Diagnostic(code, DiagnosticSeverity.Warning, message, span));

    public void Add(Diagnostic diagnostic)
    {
        if (!diagnostic.IsError || _errorSpans.Add(diagnostic.Span)) _items.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Forgets what was reported since <see cref="Count"/> was <paramref name="count"/>, for speculative work.</summary>
    public void Rewind(int count)
    {
        for (var i = count; i < _items.Count; i++)
        {
            if (_items[i].IsError) _errorSpans.Remove(_items[i].Span);
        }

        _items.RemoveRange(count, _items.Count - count);
    }

    /// <summary>Everything collected, in the order of position; at one position, in the order of reporting.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
        [.. _items.OrderBy(d => d.Span.Start)];
}
