namespace Analytics.Scripting.Tests.Binding;

public sealed class ExpressionTypeTests
{
    private const string News = """
        record Article(string Title, string Section, int Words);
        var news = new[] { new Article("A", "Politics", 100), new Article("B", "Sports", 200) };
        """;

    private const string Words = """var words = "the cat and the dog".Split(' ', StringSplitOptions.RemoveEmptyEntries);""";

    [Theory]
    [InlineData("1 + 1", "int")]
    [InlineData("\"a\" + 1", "string")]
    [InlineData("1 + 2.5", "double")]
    [InlineData("'a' + 1", "int")]
    [InlineData("1m * 2", "decimal")]
    [InlineData("5L / 2", "long")]
    [InlineData("Math.Max(1, 2.5)", "double")]
    [InlineData("string.Join(\", \", new[] { 1, 2 })", "string")]
    [InlineData("(1, \"a\").Item2.Length", "int")]
    [InlineData("(a: 1, b: \"x\")", "(int a, string b)")]
    [InlineData("new { A = 1, B = \"x\" }", "{ int A, string B }")]
    [InlineData("new[] { 1, 2.5, 'a' }", "double[]")]
    [InlineData("new List<int> { 1, 2 }", "List<int>")]
    [InlineData("$\"{1.5,8:F2} and {DateTime.Now:d}\"", "string")]
    [InlineData("typeof(List<>).Name", "string")]
    [InlineData("DateTime.Now - DateTime.Today", "TimeSpan")]
    [InlineData("Enumerable.Range(1, 10).Select(n => n % 2 == 0 ? \"even\" : \"odd\")", "IEnumerable<string>")]
    [InlineData("DayOfWeek.Monday | DayOfWeek.Friday", "DayOfWeek")]
    public void An_expression_has_the_type_that_C_sharp_gives_it(string cell, string type) =>
        Assert.Equal(type, BoundSession.TypeOf(cell));

    [Theory]
    [InlineData("news.Select(a => a.Title)", "IEnumerable<string>")]
    [InlineData("news.Where(a => a.Words > 100).OrderByDescending(a => a.Words).ThenBy(a => a.Title)", "IOrderedEnumerable<Article>")]
    [InlineData("news.GroupBy(a => a.Section).Select(g => new { g.Key, Words = g.Sum(a => a.Words) }).ToList()", "List<{ string Key, int Words }>")]
    [InlineData("news.ToDictionary(a => a.Title, a => a.Words)", "Dictionary<string, int>")]
    [InlineData("news.Aggregate(0, (sum, a) => sum + a.Words)", "int")]
    [InlineData("news.Average(a => a.Words)", "double")]
    [InlineData("news.Zip(new[] { 1, 2 }, (a, x) => (a.Title, x)).ToArray()", "(string Title, int x)[]")]
    [InlineData("news[^1].Title[..1]", "string")]
    [InlineData("news[0] with { Title = \"Z\" }", "Article")]
    [InlineData("news.FirstOrDefault()?.Words", "int?")]
    [InlineData("news.FirstOrDefault()?.Title ?? \"none\"", "string")]
    [InlineData("from a in news where a.Words > 1 orderby a.Title descending select new { a.Title, a.Words }", "IEnumerable<{ string Title, int Words }>")]
    [InlineData("from a in news from c in a.Title let u = char.ToUpper(c) where u == 'A' group u by a.Section into g select (g.Key, g.Count())", "IEnumerable<(string Key, int)>")]
    [InlineData("from a in news join b in news on a.Section equals b.Section into same select same.Count()", "IEnumerable<int>")]
    public void A_chain_over_records_keeps_its_types(string cell, string type) =>
        Assert.Equal(type, BoundSession.TypeOf(News, cell));

    [Theory]
    [InlineData("words.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count()).OrderByDescending(p => p.Value).Take(3)", "IEnumerable<KeyValuePair<string, int>>")]
    [InlineData("words.Select((w, i) => new { w, i }).Where(x => x.i % 2 == 0).Select(x => x.w.ToUpper())", "IEnumerable<string>")]
    [InlineData("words.SelectMany(w => w.Select(c => (w, c))).GroupBy(p => p.w, p => p.c).Select(g => $\"{g.Key}:{string.Concat(g)}\")", "IEnumerable<string>")]
    [InlineData("words.Select(w => { switch (w) { case \"a\": return 1; default: return 2; } }).Sum()", "int")]
    [InlineData("words.Select(string.IsNullOrEmpty).ToList()", "List<bool>")]
    [InlineData("await Task.WhenAll(words.Select(async w => { await Task.Delay(1); return w.Length; }))", "int[]")]
    [InlineData("words.ToDictionary(w => w, w => w.Length).TryGetValue(\"x\", out int n) ? n : 0", "int")]
    [InlineData("((Func<int, Func<int, int>>)(x => y => x + y))(1)(2)", "int")]
    public void Lambdas_are_inferred_inside_calls(string cell, string type) =>
        Assert.Equal(type, BoundSession.TypeOf(Words, cell));
}
