using Analytics.Jupyter.Protocol;

namespace Analytics.Jupyter.Tests.Protocol;

public class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 2, 3)]
    [InlineData("a😀b", 3, 4)]
    public void Clients_count_characters_and_we_count_their_halves(string text, int characters, int position)
    {
        Assert.Equal(position, CodePoints.ToUtf16(text, characters));
        Assert.Equal(characters, CodePoints.FromUtf16(text, position));
    }

    [Fact]
    public void A_position_outside_of_the_text_is_moved_to_its_nearer_end()
    {
        Assert.Equal(3, CodePoints.ToUtf16("abc", int.MaxValue));
        Assert.Equal(0, CodePoints.ToUtf16("abc", -1));
    }
}
