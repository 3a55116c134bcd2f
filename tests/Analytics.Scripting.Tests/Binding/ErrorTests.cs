namespace Analytics.Scripting.Tests.Binding;

public sealed class ErrorTests
{
    private const string Words = "var words = new[] { \"a\", \"b\" };";

    [Theory]
    [InlineData("undefined + 1", "CS0103 'undefined'")]
    [InlineData("words.Selct(w => w)", "CS1061 'Selct'")]
    [InlineData("words.Select(w => w.Lenght)", "CS1061 'Lenght'")]
    [InlineData("words.Where(w => w.Any(c => chr == c)).Select(w => w.Length)", "CS0103 'chr'")]
    [InlineData("words.Select(w => { var x = w.Lenght; return x; })", "CS1061 'Lenght'")]
    [InlineData("int n = \"a\";", "CS0029 '\"a\"'")]
    [InlineData("int n = 1.5;", "CS0266 '1.5'")]
    [InlineData("byte b = 300;", "CS0031 '300'")]
    [InlineData("int n = null;", "CS0037 'null'")]
    [InlineData("int n = 1 / 0;", "CS0020 '1 / 0'")]
    [InlineData("var n = int.MaxValue + 1;", "CS0220 'int.MaxValue + 1'")]
    [InlineData("\"a\" - 1", "CS0019 '\"a\" - 1'")]
    [InlineData("Math.Abs()", "CS1501 'Abs'")]
    [InlineData("\"a\".PadLeft()", "CS1501 'PadLeft'")]
    [InlineData("words.ToDictionary()", "CS0411 'ToDictionary'")]
    [InlineData("Math.Sqrt(\"4\")", "CS1503 '\"4\"'")]
    [InlineData("string.Length", "CS0120 'string.Length'")]
    [InlineData("\"a\".Empty", "CS0176 '\"a\".Empty'")]
    [InlineData("words.Length()", "CS1955 'Length'")]
    [InlineData("var f = x => x;", "CS8917 'x => x'")]
    [InlineData("Func<int, int> f = (a, b) => a;", "CS1593 '(a, b) => a'")]
    [InlineData("5 = 6;", "CS0131 '5'")]
    [InlineData("words.Length = 3;", "CS0200 'words.Length'")]
    [InlineData("new Stream()", "CS0246 'Stream'")]
    [InlineData("var x = true ? 1 : \"a\";", "CS0173 'true ? 1 : \"a\"'")]
    public void A_mistake_is_reported_where_it_is(string cell, string error)
    {
        var session = new BoundSession();
        session.Bind(Words);
        Assert.Equal(error, session.FirstError(cell));
    }

    [Fact]
    public void A_mistyped_name_is_reported_with_the_one_that_was_meant()
    {
        var session = new BoundSession();
        session.Bind(Words);
        Assert.Contains("Did you mean 'words'?", Assert.Single(session.Bind("wrods.Length").Diagnostics).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'Select'?", Assert.Single(session.Bind("words.Slect(w => w)").Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_cell_are_reported_at_once()
    {
        var session = new BoundSession();
        session.Bind(Words);
        var found = session.Bind("words.Select(w => w.Lenght).Where(n => n > nothing);\nint x = \"a\";\nundefined();").Diagnostics;
        Assert.Equal(["CS1061", "CS0029", "CS0103"], found.Select(d => d.Code));
    }
}
