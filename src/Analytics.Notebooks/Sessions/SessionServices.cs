namespace Analytics.Notebooks.Sessions;

/// <summary>
/// Asks the language of the part of a cell in which the cursor is, and completes the <c>#!</c> lines between parts itself.
/// </summary>
/// <param name="session">Has the languages.</param>
/// <param name="language">The name of the language of lines that no <c>#!</c> stands above; null for the session's first.</param>
internal sealed class SessionServices(NotebookSession session, string? language) : ICellServices
{
    private const string Mark = "#!";

    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        var part = PartAt(code, position);
        var typed = code[part.LineStart..position];
        if (typed.StartsWith(Mark, StringComparison.Ordinal)) return new CompletionList(part.LineStart, EndOfWord(code, position), Commands(typed, Mark));
        if (ServicesOf(part) is not { } services) return new CompletionList(position, position, []);
        var list = await services.CompleteAsync(code[part.Start..part.End], position - part.Start, cancellationToken);
        var moved = list with { Start = list.Start + part.Start, End = list.End + part.Start };

        // One mark more makes a line that begins with # one that names a language.
        return typed == "#" && moved.Start == position ? moved with { Items = [.. moved.Items, .. Commands(typed, "!")] } : moved;
    }

    public async Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        var part = PartAt(code, position);
        if (IsMark(code, part.LineStart) || ServicesOf(part) is not { } services) return null;
        var found = await services.InspectAsync(code[part.Start..part.End], position - part.Start, cancellationToken);
        return found is null ? null : found with { Start = found.Start + part.Start, End = found.End + part.Start };
    }

    /// <summary>What the language of the last part says: earlier parts are not added to any more.</summary>
    public Completeness CheckCompleteness(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var part = PartAt(code, code.Length);
        return ServicesOf(part)?.CheckCompleteness(code[part.Start..part.End]) ?? new Completeness(CompletenessState.Complete, "");
    }

    private ICellServices? ServicesOf(Part part) =>
        (part.Language ?? language) is { } name ? session.FindLanguage(name) as ICellServices : session.Languages[0] as ICellServices;

    /// <summary>The lines that switch to a language and go on with what is typed.</summary>
    private IReadOnlyList<CompletionItem> Commands(string typed, string insertedMark) =>
    [
        .. session.Languages
            .Where(l => (Mark + l.Name).StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(l => l.Name, StringComparer.Ordinal)
            .Select(l => new CompletionItem(Mark + l.Name, insertedMark + l.Name, CompletionKind.Command, $"{l.Name} for the lines below")),
    ];

    /// <summary>The run of lines in one language around a position.</summary>
    private static Part PartAt(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
        var part = new Part(null, 0, code.Length, 0);
        for (var start = 0; start <= code.Length; start = NextLine(code, start))
        {
            if (IsMark(code, start) && start > position)
                return part with { End = start };
            if (start <= position)
                part = part with { LineStart = start };
            if (IsMark(code, start) && NextLine(code, start) is var next)
                part = part with { Language = code[(start + Mark.Length)..Math.Min(next, code.Length)].Trim(), Start = Math.Min(next, code.Length) };
        }

        return part;
    }

    private static int NextLine(string code, int start) => code.IndexOf('\n', start) is >= 0 and var end ? end + 1 : code.Length + 1;

    private static bool IsMark(string code, int start) => code.AsSpan(Math.Min(start, code.Length)).StartsWith(Mark, StringComparison.Ordinal);

    private static int EndOfWord(string code, int position)
    {
        while (position < code.Length && !char.IsWhiteSpace(code[position])) position++;
        return position;
    }

    private sealed record Part(string? Language, int Start, int End, int LineStart);
}
