using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The tokens of a document in the order of its text.</summary>
public sealed class TokenList : ResultList<Token>
{
    internal TokenList(IEnumerable<Token> tokens)
        : base(tokens)
    {
    }

    /// <summary>The first <paramref name="count"/> tokens, or all where there are fewer.</summary>
    public TokenList Top(int count) => new(First(count));

    /// <summary>The tokens that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TokenList Where(Func<Token, bool> predicate) => new(Matching(predicate));

    /// <summary>One row a token: <c>token</c>, <c>form</c>, <c>kind</c>, <c>start</c>, <c>end</c>, <c>sentence</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("token", Items.Select(token => token.Text)),
        new StringDataFrameColumn("form", Items.Select(token => token.Form)),
        new StringDataFrameColumn("kind", Items.Select(token => token.Kind.ToString())),
        new Int32DataFrameColumn("start", Items.Select(token => token.Range.Start)),
        new Int32DataFrameColumn("end", Items.Select(token => token.Range.End)),
        new Int32DataFrameColumn("sentence", Items.Select(token => token.Sentence)));
}
