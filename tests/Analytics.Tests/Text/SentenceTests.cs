namespace Analytics.Tests.Text;

public class SentenceTests
{
    [Theory]
    [InlineData("Gov. Lee spoke. Sen. Ann Lee left.", "Gov. Lee spoke.|Sen. Ann Lee left.")]
    [InlineData("They met at 5 p.m. Monday. At 6 p.m. they left.", "They met at 5 p.m. Monday.|At 6 p.m. they left.")]
    [InlineData("It closed at 5 p.m. The crowd went home.", "It closed at 5 p.m.|The crowd went home.")]
    [InlineData("The U.S. Senate voted. He left the U.S. They stayed.", "The U.S. Senate voted.|He left the U.S.|They stayed.")]
    [InlineData("John F. Kennedy and J. Doe won. So did I. They lost.", "John F. Kennedy and J. Doe won.|So did I.|They lost.")]
    [InlineData("“Go away!” she said. “Why?” Lee asked. He left.", "“Go away!” she said.|“Why?” Lee asked.|He left.")]
    [InlineData("“We lost. We tried,” he said.", "“We lost.|We tried,” he said.")]
    [InlineData("He called it “a mess.” The council voted.", "He called it “a mess.”|The council voted.")]
    [InlineData("Prices rose 3.5 percent on Jan. 5 and fell to $2.50. No. 3 pump failed.", "Prices rose 3.5 percent on Jan. 5 and fell to $2.50.|No. 3 pump failed.")]
    [InlineData("Martin Luther King Jr. Boulevard is shut. Acme Inc. fell.", "Martin Luther King Jr. Boulevard is shut.|Acme Inc. fell.")]
    [InlineData("Nobody let them in. Lee waited.", "Nobody let them in.|Lee waited.")]
    [InlineData("Wait... what? Yes.", "Wait... what?|Yes.")]
    [InlineData("First paragraph\n\nSecond one.", "First paragraph|Second one.")]
    [InlineData("他走了。她留下了。", "他走了。|她留下了。")]
    [InlineData("", "")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SampleDocuments.Of(text).Sentences().Select(sentence => sentence.Text)));

    [Fact]
    public void Every_sentence_has_its_place() =>
        Assert.All(SampleDocuments.Of("One. Two.\n\nThree!").Sentences(), sentence => Assert.Equal(sentence.Text, sentence.Range.In("One. Two.\n\nThree!")));
}
