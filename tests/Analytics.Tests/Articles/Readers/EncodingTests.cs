using System.Text;

namespace Analytics.Tests.Articles.Readers;

public class EncodingTests
{
    private const string Text = "The café’s owner said: “We’re open – señor Núñez is here.” It cost 5 €, and everybody in the street came to see it.";

    [Theory]
    [InlineData("utf-8", false, null)]
    [InlineData("utf-16", true, "byte-order mark")]
    [InlineData("utf-16", false, "zero bytes")]
    [InlineData("utf-16BE", false, "zero bytes")]
    [InlineData("windows-1252", false, "windows-1252")]
    public void Text_is_read_in_the_encoding_it_is_in_and_the_report_says_which(string name, bool mark, string? note)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"<html><body><p>{Text}</p></body></html>")];
        using var folder = new TemporaryFolder();
        var corpus = Corpus.Load(folder.Write("a.html", bytes));

        Assert.Equal(Text, Assert.Single(corpus).Text);
        if (note is null) Assert.Null(corpus.Report.Entries[0].Reason);
        else Assert.Contains(note, corpus.Report.Entries[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_a_wrong_encoding_garbled_are_put_right_traced_and_reported()
    {
        var garbled = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(Text));
        using var folder = new TemporaryFolder();
        var corpus = Corpus.Load(folder.Write("a.md", garbled));

        Assert.Equal(Text, corpus[0].Text);
        Assert.Contains("garbled", corpus.Report.Entries[0].Reason, StringComparison.Ordinal);
        Assert.Equal(garbled.IndexOf("â€™s owner", StringComparison.Ordinal), corpus[0].Offsets.ToInput(Text.IndexOf('’', StringComparison.Ordinal)));
    }

    [Fact]
    public void Marks_that_are_control_characters_become_what_they_were_meant_to_be() =>
        Assert.Equal("It’s “so”", Article.FromCleanText("It\u0092s \u0093so\u0094").Text);

    [Theory]
    [InlineData("O FILME “AMANHÃ” ESTREIA")]
    [InlineData("«Le CAFÉ» a fermé")]
    [InlineData("Un pâté, un château, un âne")]
    [InlineData("Ýmir og Ásta frá Ísafirði")]
    public void Letters_that_only_look_garbled_stay(string text) => Assert.Equal(text, Article.FromCleanText(text).Text);
}
