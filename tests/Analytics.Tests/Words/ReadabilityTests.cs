using Analytics.Words.Reading;

namespace Analytics.Tests.Words;

public class ReadabilityTests
{
    [Theory]
    [InlineData("the", 1)]
    [InlineData("late", 1)]
    [InlineData("table", 2)]
    [InlineData("walked", 1)]
    [InlineData("voted", 2)]
    [InlineData("houses", 2)]
    [InlineData("nation", 2)]
    [InlineData("creation", 3)]
    [InlineData("science", 2)]
    [InlineData("budget", 2)]
    [InlineData("government", 3)]
    [InlineData("election", 3)]
    [InlineData("violence", 3)]
    [InlineData("year", 1)]
    [InlineData("mayor’s", 2)]
    [InlineData("full-time", 2)]
    [InlineData("people", 2)]
    public void Syllables_are_counted_by_spelling(string word, int syllables) => Assert.Equal(syllables, EnglishSyllables.Count(word));

    /// <summary>By hand: 2 sentences, 10 words, 14 syllables, 46 letters, 2 words of three syllables or more, 2 of more than six letters.</summary>
    [Fact]
    public void Formulas_give_their_published_values()
    {
        var scores = new ReadingCounts(10, 2, 14, 46, 2, 2).Scores("story")!;

        Assert.Equal(206.835 - 1.015 * 5 - 84.6 * 1.4, scores.FleschReadingEase, 1e-9);
        Assert.Equal(0.39 * 5 + 11.8 * 1.4 - 15.59, scores.FleschKincaidGrade, 1e-9);
        Assert.Equal(0.4 * (5 + 20), scores.GunningFog, 1e-9);
        Assert.Equal(1.043 * Math.Sqrt(30) + 3.1291, scores.Smog, 1e-9);
        Assert.Equal(4.71 * 4.6 + 0.5 * 5 - 21.43, scores.Ari, 1e-9);
        Assert.Equal(0.0588 * 460 - 0.296 * 20 - 15.8, scores.ColemanLiau, 1e-9);
        Assert.Equal(5 + 20, scores.Lix, 1e-9);
    }

    [Fact]
    public void Each_story_has_a_row_and_groups_have_theirs()
    {
        var corpus = new Corpus([SampleDocuments.Of("The ferry is late. It sails.", "1", outlet: "Post"), SampleDocuments.Of("Rain fell.", "2", outlet: "Post"), SampleDocuments.Of("", "3")]);

        Assert.Equal([("1", 6, 2), ("2", 2, 1)], corpus.Readability().Select(row => (row.Group, row.Words, row.Sentences)));
        Assert.Equal([("Post", 8, 3)], corpus.Readability(story => story.Outlet).Select(row => (row.Group, row.Words, row.Sentences)));
        Assert.Empty(new Corpus([]).Readability());
    }
}
