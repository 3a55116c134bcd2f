namespace Analytics.Scripting.Syntax;

/// <summary>
/// Finds for every opening bracket the one that closes it, once for the whole text, so that looking behind a pair of
/// parentheses costs nothing however deep they nest.
/// </summary>
internal static class BracketMatcher
{
    /// <summary>For each token the index of its closing bracket, or -1 if it opens nothing or stays open.</summary>
    public static int[] FindClosers(SyntaxToken[] tokens)
    {
        var closers = new int[tokens.Length];
        for (var i = 0; i < closers.Length; i++) closers[i] = -1;
        var open = new List<int>();
        var opened = new int[(int)SyntaxKind.CloseBrace];
        for (var i = 0; i < tokens.Length; i++)
        {
            var kind = tokens[i].Kind;
            if (kind is SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.OpenBrace or SyntaxKind.InterpolationStart)
            {
                open.Add(i);
                opened[(int)kind]++;
                continue;
            }

            var opener = OpenerOf(kind);
            if (opener == SyntaxKind.None || opened[(int)opener] == 0) continue;
            var isWeak = opener is SyntaxKind.OpenParen or SyntaxKind.OpenBracket;
            while (open.Count > 0)
            {
                var top = open[^1];
                var topKind = tokens[top].Kind;

                // A brace that is still open was not meant to be closed by a parenthesis.
                if (isWeak && topKind is (SyntaxKind.OpenBrace or SyntaxKind.InterpolationStart)) break;
                open.RemoveAt(open.Count - 1);
                opened[(int)topKind]--;
                if (topKind != opener) continue;
                closers[top] = i;
                break;
            }
        }

        return closers;
    }

    private static SyntaxKind OpenerOf(SyntaxKind closer) => closer switch
    {
        SyntaxKind.CloseParen => SyntaxKind.OpenParen,
        SyntaxKind.CloseBracket => SyntaxKind.OpenBracket,
        SyntaxKind.CloseBrace => SyntaxKind.OpenBrace,
        SyntaxKind.InterpolationEnd => SyntaxKind.InterpolationStart,
        _ => SyntaxKind.None,
    };
}
