using Analytics.Text.Sentences;
using Analytics.Text.Tokens;

namespace Analytics;

public sealed partial record Document
{
    /// <summary>The words, numbers and addresses of the text, each with its place.</summary>
    /// <param name="options">Which kinds are listed and how; words, numbers, addresses and emoji with case folded forms where nothing is said.</param>
    /// <returns>Tokens in the order of the text; empty for an empty text.</returns>
    public TokenList Tokens(TokenOptions? options = null)
    {
        var chosen = options ?? new TokenOptions();
        var sentences = SentenceScanner.Scan(this);
        var sentence = 0;
        var tokens = new List<Token>();
        foreach (var token in chosen.Punctuation ? Marks.Between(Text, WordScanner.Scan(Text)) : WordScanner.Scan(Text))
        {
            while (sentence + 1 < sentences.Count && token.Range.Start >= sentences[sentence + 1].Start) sentence++;
            if (!chosen.Lists(token.Kind, token.Range.Length)) continue;
            var printed = token.Range.In(Text);
            tokens.Add(new Token(printed, Forms.Of(printed, chosen.KeepCase), token.Kind, token.Range, sentence));
        }

        return new TokenList(tokens);
    }

    /// <summary>The sentences of the text, each with its place. A sentence never goes on in another paragraph.</summary>
    /// <returns>Sentences in the order of the text; empty for an empty text.</returns>
    public SentenceList Sentences() =>
        new(SentenceScanner.Scan(this).Select((range, index) => new TextSentence(range.In(Text), range, index)));
}
