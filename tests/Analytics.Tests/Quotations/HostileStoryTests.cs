using Analytics.Text;

namespace Analytics.Tests.Quoted;

public class HostileStoryTests
{
    [Theory]
    [InlineData("“a ")]
    [InlineData("\"a ")]
    [InlineData("‘a ")]
    [InlineData("''a ")]
    [InlineData("”")]
    [InlineData("said ")]
    [InlineData(", and he said, ")]
    [InlineData("Ann Lee, who ")]
    [InlineData("(")]
    public void Repeated_marks_and_cues_are_read_to_the_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000)).Trim();

        Assert.All(SampleDocuments.Of(text).Quotations(), quotation => Assert.InRange(quotation.Range.End, 0, text.Length));
    }

    [Fact]
    public void A_story_may_end_behind_any_word_that_reports()
    {
        var verbs = WordLists.Read("Analytics.Quotations.Lexicons.cue-verbs.txt").Select(line => line.Split(' ', '\t')[0]).ToArray();
        var cut = verbs.SelectMany(verb => new[] { verb, verb + "d", verb + "ed" }).SelectMany(word => new[] { $"Mayor Ann Lee {word}", $"Mayor Ann Lee {word} it", $"“We will pay,” {word}", $"It rains, {word} Lee" });

        Assert.True(verbs.Length > 50);
        Assert.All(cut, text => Assert.All(SampleDocuments.Of("The bridge was closed. " + text).Quotations(), quotation => Assert.InRange(quotation.Range.End, 0, 23 + text.Length)));
    }

    [Fact]
    public void A_story_may_be_cut_anywhere()
    {
        const string Story = "ROE: Will you pay, according to state law? “We will,” said Ann Lee, who called it “a gift” and described the mayor as “late”. Asked whether he knew, Bob Roe (D-Ohio) said that he “did.” Chants of “No more!”\n\nLEE: We will. She added: “Soon.”\n\nROE: <a href=\"x/\">When</a>?\n\n“Never,” he said";

        Assert.All(Enumerable.Range(1, Story.Length), length => Assert.All(SampleDocuments.Of(Story[..length]).Quotations(), quotation => Assert.InRange(quotation.Range.End, 0, length)));
    }

    [Fact]
    public void Five_thousand_speakers_are_kept_apart()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 5_000).Select(i => $"“We will see,” said Ann Lee{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}."));

        Assert.Equal(5_000, SampleDocuments.Of(text).Quotations().Speakers().Count);
    }

    [Fact]
    public void Dialogue_without_cues_and_text_from_right_to_left_attribute_nothing()
    {
        Assert.All(SampleDocuments.Of("“Is it late?”\n\n“It is.”\n\n“Then let us go.”").Quotations(), quotation => Assert.Null(quotation.Speaker));
        Assert.Empty(SampleDocuments.Of("قال الرجل إن المطر قادم. قالت المرأة إن الصيف طويل.").Quotations());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_stands_in_a_story_its_quotations_stand_inside_it_in_order(int seed)
    {
        string[] pieces = ["“", "”", "\"", "‘", "’", "''", ",", ".", "?", " — ", "(", ")", ":", ";", "\n\n", " ", " ", " said ", " Ann Lee", " she", " according to ", " that ", " who ", " the mayor", " would pay", " قال", " 1.5", " told reporters", " Asked whether", " which "];
        var random = new Random(seed);
        for (var story = 0; story < 100; story++)
        {
            var text = string.Concat(Enumerable.Range(0, 150).Select(_ => pieces[random.Next(pieces.Length)])).Trim();
            var document = SampleDocuments.Of(text);

            Assert.All(document.Quotations(), quotation =>
            {
                Assert.InRange(quotation.Range.End, quotation.Range.Start, document.Text.Length);
                Assert.All(quotation.Parts.Zip(quotation.Parts.Skip(1)), parts => Assert.True(parts.First.End <= parts.Second.Start));
            });
        }
    }
}
