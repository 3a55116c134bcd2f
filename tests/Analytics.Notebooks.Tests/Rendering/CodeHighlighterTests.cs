using System.Net;
using System.Text.RegularExpressions;
using Analytics.Notebooks.Rendering;

namespace Analytics.Notebooks.Tests.Rendering;

public class CodeHighlighterTests
{
    [Theory]
    [InlineData("var x = 1.5;", "<k>var</k> x = <n>1.5</n>;")]
    [InlineData("news.Where(a => a.Section == \"News\")", "news.<f>Where</f>(a => a.Section == <s>\"News\"</s>)")]
    [InlineData("// why\nreturn 'x';", "<c>// why</c>\n<k>return</k> <s>'x'</s>;")]
    [InlineData("/* a */ b", "<c>/* a */</c> b")]
    [InlineData("#r \"a.dll\"\nx.class", "<d>#r \"a.dll\"</d>\nx.class")]
    [InlineData("$\"a {b[\"c\"]} d\" + e", "<s>$\"a {b[\"c\"]} d\"</s> + e")]
    [InlineData("$\"{{\" + e", "<s>$\"{{\"</s> + e")]
    [InlineData("@\"a\"\"b\\\" + c", "<s>@\"a\"\"b\\\"</s> + c")]
    [InlineData("\"\"\"a \"b\" c\"\"\" + d", "<s>\"\"\"a \"b\" c\"\"\"</s> + d")]
    [InlineData("items[0..9]", "items[<n>0</n>..<n>9</n>]")]
    [InlineData("\"unclosed\nnext", "<s>\"unclosed</s>\nnext")]
    public void CSharp_is_told_apart(string code, string expected) => Assert.Equal(expected, Marked(code, "csharp"));

    [Theory]
    [InlineData("select a, count(*) from t -- why", "<k>select</k> a, <f>count</f>(*) <k>from</k> t <c>-- why</c>")]
    [InlineData("where name = 'O''Neil'", "<k>where</k> name = <s>'O'</s><s>'Neil'</s>")]
    public void Sql_is_told_apart(string code, string expected) => Assert.Equal(expected, Marked(code, "sql"));

    [Fact]
    public void Code_of_other_languages_stands_as_it_is() => Assert.Equal("if &lt;x&gt;", CodeHighlighter.ToHtml("if <x>", "python"));

    [Fact]
    public void No_character_is_lost_or_added_whatever_the_code()
    {
        var random = new Random(7);
        const string Characters = "ab1 \n\t\"'$@{}()/*#\\.<>&_é漢";
        for (var round = 0; round < 3000; round++)
        {
            var code = new string([.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => Characters[random.Next(Characters.Length)])]);
            foreach (var language in new[] { "csharp", "sql" })
            {
                Assert.Equal(code, WebUtility.HtmlDecode(Regex.Replace(CodeHighlighter.ToHtml(code, language), "</?span[^>]*>", "")));
            }
        }
    }

    private static string Marked(string code, string language) =>
        WebUtility.HtmlDecode(Regex.Replace(CodeHighlighter.ToHtml(code, language), "<span class=\"(.)\">(.*?)</span>", "<$1>$2</$1>", RegexOptions.Singleline));
}
