using Analytics.Notebooks.Polyglot;

namespace Analytics.Notebooks.Sessions;

/// <summary>
/// Asks the language of the part of a cell in which the cursor is, and completes the <c>#!</c> lines between parts itself.
/// </summary>
/// <param name="languages">The session's languages, the default first.</param>
/// <param name="language">The name of the language of lines above which no <c>#!</c> names one; null for the default.</param>
internal sealed class SessionServices(IReadOnlyList<ICellLanguage> languages, string? language) : ICellServices
{
    private readonly CommandCompletion _commands = new(languages);

    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        var part = PartAt(code, position);
        var typed = code[part.LineStart..position];
        if (CodePart.IsMark(code, part.LineStart) && typed.StartsWith(CodePart.Mark, StringComparison.Ordinal)) return _commands.Complete(code, part.LineStart, position);
        if (ServicesOf(part) is not { } services) return new CompletionList(position, position, []);
        var list = await services.CompleteAsync(code[part.Start..part.End], position - part.Start, cancellationToken);
        var moved = list with { Start = list.Start + part.Start, End = list.End + part.Start };

        // One mark more makes a line that begins with # a command.
        return typed == "#" && moved.Start == position ? moved with { Items = [.. moved.Items, .. _commands.Behind("#")] } : moved;
    }

    public async Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        var part = PartAt(code, position);
        if (CodePart.IsMark(code, part.LineStart) || ServicesOf(part) is not { } services) return null;
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

    private CodePart PartAt(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
        return CodePart.At(code, position, languages, language is null ? languages[0] : LanguageNames.Find(languages, language));
    }

    private static ICellServices? ServicesOf(CodePart part) => part.Language as ICellServices;
}

/// <summary>The run of lines around a position that are in one language, and where it is in the cell.</summary>
/// <param name="Language">The language; null where there is none, or where the lines belong to a command.</param>
/// <param name="Start">Where the lines begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="LineStart">Where the line of the position begins.</param>
internal sealed record CodePart(ICellLanguage? Language, int Start, int End, int LineStart)
{
    public const string Mark = "#!";

    /// <param name="code">The cell's source, with any line ends.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="languages">The session's languages.</param>
    /// <param name="current">The language of the first lines.</param>
    public static CodePart At(string code, int position, IReadOnlyList<ICellLanguage> languages, ICellLanguage? current)
    {
        var part = new CodePart(current, 0, code.Length, 0);
        for (var start = 0; start <= code.Length; start = NextLine(code, start))
        {
            if (start > position && IsMark(code, start)) return part with { End = start };
            if (start <= position) part = part with { LineStart = start };
            if (!IsMark(code, start)) continue;
            var next = Math.Min(NextLine(code, start), code.Length);
            var name = DirectiveLine.Parse(code[start..next]).Name;
            if (DirectiveSet.Find(name) is null) current = LanguageNames.Find(languages, name);
            part = part with { Language = DirectiveSet.Find(name) is { TakesBody: true } ? null : current, Start = next };
        }

        return part;
    }

    public static bool IsMark(string code, int start) => code.AsSpan(Math.Min(start, code.Length)).StartsWith(Mark, StringComparison.Ordinal);

    private static int NextLine(string code, int start) => code.IndexOf('\n', start) is >= 0 and var end ? end + 1 : code.Length + 1;
}
