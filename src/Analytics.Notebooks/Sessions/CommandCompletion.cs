using Analytics.Notebooks.Polyglot;

namespace Analytics.Notebooks.Sessions;

/// <summary>What can stand on a line that begins with <c>#!</c>: the names of languages and commands, and the options of a command.</summary>
internal sealed class CommandCompletion(IReadOnlyList<ICellLanguage> languages)
{
    /// <param name="code">The cell's source.</param>
    /// <param name="lineStart">Where the line begins.</param>
    /// <param name="position">The cursor, behind the mark.</param>
    public CompletionList Complete(string code, int lineStart, int position)
    {
        var (start, end) = (position, position);
        while (start > lineStart && !char.IsWhiteSpace(code[start - 1])) start--;
        while (end < code.Length && !char.IsWhiteSpace(code[end])) end++;
        var typed = code[start..position];
        if (start == lineStart) return new CompletionList(start, end, Names(typed, CodePart.Mark));
        var words = code[lineStart..start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new CompletionList(start, end, Arguments(DirectiveSet.Find(words[0][CodePart.Mark.Length..]), words[^1], typed));
    }

    /// <summary>The lines that begin with what is typed, where only the rest is to be written.</summary>
    public IReadOnlyList<CompletionItem> Behind(string typed) => Names(typed, CodePart.Mark[typed.Length..]);

    private IReadOnlyList<CompletionItem> Names(string typed, string inserted)
    {
        var known = languages.Select(l => (l.Name, Text: $"{l.Name} for the lines below")).Concat(DirectiveSet.All.Select(d => (d.Name, Text: d.Description)));
        return
        [
            .. known.Where(k => (CodePart.Mark + k.Name).StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(k => k.Name).OrderBy(k => k.Name, StringComparer.Ordinal)
                .Select(k => new CompletionItem(CodePart.Mark + k.Name, inserted + k.Name, CompletionKind.Command, k.Text)),
        ];
    }

    private IReadOnlyList<CompletionItem> Arguments(Directive? directive, string before, string typed)
    {
        if (directive is null) return [];
        var words = before == "--from" ? languages.Select(l => l.Name) : directive.Options.Select(o => "--" + o);
        return [.. words.Where(w => w.StartsWith(typed, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(w => new CompletionItem(w, w, CompletionKind.Command, directive.Usage))];
    }
}
