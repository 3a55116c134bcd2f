using System.Collections;
using Microsoft.AspNetCore.Html;

namespace Analytics.Notebooks.Tests.Display;

public sealed class ValueFormattingTests
{
    private static readonly ValueFormatting Formatting = new();

    [Theory]
    [InlineData(null, "null")]
    [InlineData(48, "48")]
    [InlineData(0.1, "0.1")]
    [InlineData(true, "True")]
    [InlineData("a <b>", "a <b>")]
    [InlineData('x', "x")]
    public void Simple_values_are_texts(object? value, string text) => Assert.Equal(text, Text(value));

    [Fact]
    public void Numbers_and_days_do_not_depend_on_the_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.Equal("1234.5", Text(1234.5));
            Assert.Contains("2025", Text(new DateOnly(2025, 3, 4)), StringComparison.Ordinal);
            Assert.DoesNotContain("04.03.2025", Text(new DateOnly(2025, 3, 4)), StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Sequences_of_objects_are_tables_with_a_column_a_member()
    {
        var bundle = Formatting.Format(new[] { new { Word = "budget", Count = 12 }, new { Word = "<b>", Count = 7 } });

        Assert.Contains("<th", bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.Contains("Word", bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.Contains("budget", bundle.Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_shown_only_where_it_is_marked_as_such()
    {
        Assert.Equal("<b>x</b>", Formatting.Format(new HtmlString("<b>x</b>")).Data["text/html"]);
        Assert.False(Formatting.Format("<b>x</b>").Data.ContainsKey("text/html"));
    }

    [Fact]
    public void Of_an_endless_sequence_the_first_rows_are_shown()
    {
        var text = Text(Endless());

        Assert.Contains("there are more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_misbehave_say_so()
    {
        Assert.Contains("InvalidOperationException", Text(new Thrower()), StringComparison.Ordinal);
        Assert.Contains("the sequence failed after 1 items", Text(Failing()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => Formatting.Format(Endless(), stopped.Token));
    }

    private static string Text(object? value) => Formatting.Format(value).Data["text/plain"];

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++) yield return i;
    }

    private static IEnumerable Failing()
    {
        yield return 1;
        throw new InvalidOperationException("no more");
    }

    private sealed class Thrower
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
