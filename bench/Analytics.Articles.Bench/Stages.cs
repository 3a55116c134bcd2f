using System.Diagnostics;
using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Extraction.Pages.Parsing;
using Analytics.Articles.Facts;
using AngleSharp.Html.Parser;

namespace Analytics.ArticleBench;

/// <summary>Where the time of reading a page goes, in milliseconds a page.</summary>
internal static class Stages
{
    // The run time has compiled what is hot after about ten.
    private const int Rounds = 16;

    public static void Measure(string folder)
    {
        var pages = Pages.Html(folder);
        for (var round = 0; round < Rounds; round++)
        {
            Watch plain = new("AngleSharp's parser by itself"), parse = new("our parsing"), tree = new("parse, trace, decode"), blocks = new("blocks"), kinds = new("kinds of lines"), outline = new("blocks, kinds, furniture"), choose = new("choose story"), facts = new("facts");
            foreach (var (_, html) in pages)
            {
                plain.Time(() => new HtmlParser().ParseDocument(html));
                parse.Time(() => PageParser.Parse(PageSource.Prepare(html)));
                var page = tree.Time(() => PageTree.Parse(html));
                var built = blocks.Time(() => BlockBuilder.Build(page));
                kinds.Time(() => built.Count(block => LineClassifier.Classify(block.Traits) == LineKind.Prose));
                var outlined = outline.Time(() => new PageOutline(page, Heuristics.All));
                var kept = choose.Time(() => StoryBlocks.Choose(outlined, StoryElement.Find(outlined)));
                facts.Time(() => PageFacts.Read(outlined, kept));
            }

            if (round == Rounds - 1) Console.WriteLine(string.Join('\n', new[] { plain, parse, tree, blocks, kinds, outline, choose, facts }.Select(watch => watch.Over(pages.Count))));
        }
    }

    private sealed class Watch(string name)
    {
        private readonly Stopwatch _watch = new();

        public T Time<T>(Func<T> run)
        {
            _watch.Start();
            var result = run();
            _watch.Stop();
            return result;
        }

        public string Over(int pages) => FormattableString.Invariant($"{name}: {_watch.Elapsed.TotalMilliseconds / pages:F2} ms");
    }
}
