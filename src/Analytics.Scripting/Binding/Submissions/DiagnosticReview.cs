using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Chooses what the author of a cell is told. Errors of all kinds are reported together, but not what only follows from another: code that cannot
/// be read is not judged for what it means, except for names before the place, and of what cannot be read on one line the first error is
/// told. A word of another language comes before what follows from its not being C#.
/// </summary>
internal static class DiagnosticReview
{
    /// <summary>What is reported where something is missing or left over: on one line, one of these brings the others.</summary>
    private static readonly HashSet<string> Followers =
    [
        "CS1001", "CS1002", "CS1003", "CS1022", "CS1023", "CS1026", "CS1041", "CS1513", "CS1514", "CS1515", "CS1519", "CS1525", "CS1526", "CS1733",
        "CS7017", "CS1056", "CS0742", "CS1010",
    ];

    /// <summary>What is reported about a name that means nothing.</summary>
    private static readonly HashSet<string> OfNames = ["CS0103", "CS0117", "CS0234", "CS0246", "CS1061"];

    public static IReadOnlyList<Diagnostic> Of(SyntaxTree tree, IReadOnlyList<Diagnostic> diagnostics)
    {
        var syntax = tree.Diagnostics.Where(d => d.IsError).ToList();
        var told = diagnostics.Select(d => d.IsError ? ForeignWords.Explain(ExplainMissingType(d, syntax, tree), tree) : d).ToList();
        if (syntax.Count == 0) return told;
        var lines = syntax.Concat(told.Where(d => ForeignWords.IsExplained(d, tree) || IsMissingType(d, syntax, tree))).GroupBy(d => LineOf(tree, d))
            .ToDictionary(g => g.Key, g => g.MinBy(d => d.Span.Start)!);
        var broken = new BrokenCode(tree, syntax);
        var spans = syntax.Select(d => (d.Code, d.Span)).ToHashSet();
        return [.. told.Where(d => !d.IsError || (spans.Contains((d.Code, d.Span)) ? IsTold(d, lines[LineOf(tree, d)]) : IsJudged(d, lines.GetValueOrDefault(LineOf(tree, d)), broken)))];
    }

    /// <summary>Whether a name stands where a type was read, and another name is missing behind it: it is the type that is missing.</summary>
    private static bool IsMissingType(Diagnostic error, List<Diagnostic> syntax, SyntaxTree tree) => error.Code == "CS0246" && syntax.Any(missing =>
        missing.Code == "CS1001" && missing.Span.Start >= error.Span.End && tree.Text.ToString(new TextSpan(error.Span.End, missing.Span.Start)).Trim().Length == 0);

    private static Diagnostic ExplainMissingType(Diagnostic error, List<Diagnostic> syntax, SyntaxTree tree) => !IsMissingType(error, syntax, tree) ? error
        : error with { Message = $"{error.Message} If it is a name that is declared here, its type is missing before it, as in 'int {tree.Text.ToString(error.Span)}'." };

    private static bool IsTold(Diagnostic error, Diagnostic first) =>
        error.Span == first.Span || error.Span.Start < first.Span.Start || !Followers.Contains(error.Code);

    private static bool IsJudged(Diagnostic error, Diagnostic? firstOnLine, BrokenCode broken)
    {
        if (firstOnLine is not null) return error.Span == firstOnLine.Span;
        return broken.FirstAround(error.Span) is not { } place || (OfNames.Contains(error.Code) && error.Span.End <= place);
    }

    private static int LineOf(SyntaxTree tree, Diagnostic diagnostic) =>
        tree.Text.GetLinePosition(Math.Min(diagnostic.Span.Start, tree.Text.Length)).LineNumber;

    /// <summary>The statements and members that cannot be read.</summary>
    private sealed class BrokenCode(SyntaxTree tree, List<Diagnostic> errors)
    {
        private readonly List<TextSpan> _parts = [.. tree.Root.DescendantsAndSelf().Where(n => n is StatementSyntax or MemberSyntax).Select(n => n.Span)];

        /// <summary>Where the smallest statement or member around a place has its first error; null where it can be read.</summary>
        public int? FirstAround(TextSpan span)
        {
            TextSpan? smallest = null;
            foreach (var part in _parts)
            {
                if (part.Contains(span) && (smallest is null || part.Length <= smallest.Value.Length)) smallest = part;
            }

            return smallest is { } around
                ? errors.Where(e => e.Span.Start >= around.Start && e.Span.Start <= around.End).Select(e => (int?)e.Span.Start).FirstOrDefault()
                : null;
        }
    }
}
