using System.Text.RegularExpressions;

namespace Analytics.ArticleBench;

/// <summary>
/// Measures the facts: what a page says for machines (linked data, meta tags, microdata, dates of time elements) is the truth and is
/// taken off the page; the reader sees what is left.
/// </summary>
internal static partial class HiddenFacts
{
    public static void Measure(string folder, bool hideTitle, bool list)
    {
        Tally title = new("title"), authors = new("authors, all labels"), people = new("authors, labels that are people's names"), date = new("published");
        foreach (var (id, html) in Pages.Html(folder))
        {
            Document[] truths = [Article.FromHtml(LabelsOf(html, LinkedData()), id), Article.FromHtml(LabelsOf(html, Meta()), id)];
            var read = Article.FromHtml(Hidden(html, hideTitle), id);
            var titles = truths.Select(truth => truth.Title).OfType<string>().ToList();
            if (titles.Count > 0) title.Add(id, titles.Exists(truth => SameTitle(truth, read.Title)), titles[0], read.Title, list);
            if (truths.FirstOrDefault(truth => truth.Authors.Count > 0)?.Authors is { } names)
            {
                var right = truths.Any(truth => truth.Authors.Count > 0 && SameNames(truth.Authors, read.Authors));
                authors.Add(id, right, string.Join("; ", names), string.Join("; ", read.Authors), list);
                if (names.All(name => Person().IsMatch(name))) people.Add(id, right, "", string.Join("; ", read.Authors), false);
            }

            var days = truths.Select(truth => truth.Published).OfType<NewsDate>().ToList();
            if (days.Count > 0) date.Add(id, days.Exists(day => SameDay(day, read.Published)), days[0].ToString(), read.Published?.ToString(), list);
        }

        foreach (var tally in (Tally[])[title, authors, people, date]) Console.WriteLine(tally);
    }

    // A label in UTC and a printed local date are the same when some place on earth had that day at that moment.
    private static bool SameDay(NewsDate label, NewsDate? read)
    {
        if (read is not { } date) return false;
        if (date.Day == label.Day || label.Time is not { } time || label.Offset is not { } offset) return date.Day == label.Day;
        var moment = label.Day.ToDateTime(time) - offset;
        return date.Day == DateOnly.FromDateTime(moment.AddHours(-12)) || date.Day == DateOnly.FromDateTime(moment.AddHours(14));
    }

    private static string LabelsOf(string html, Regex labels) => "<html><head>" + string.Concat(labels.Matches(html).Select(match => match.Value)) + "</head><body></body></html>";

    private static string Hidden(string html, bool hideTitle)
    {
        html = LinkedData().Replace(html, "");
        html = Meta().Replace(html, "");
        html = Labels().Replace(html, "");
        return hideTitle ? Title().Replace(html, "") : html;
    }

    // The declared and the printed headline often differ by a word or the site's name: four fifths of their words must be the same.
    private static bool SameTitle(string truth, string? read)
    {
        if (read is null) return false;
        var (first, second) = (Words(truth), Words(read));
        var shared = first.Intersect(second).Count();
        return shared * 2 >= 0.8 * (first.Count + second.Count);
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    private static bool SameNames(IReadOnlyList<string> truth, IReadOnlyList<string> read) => truth.Select(Core).ToHashSet().SetEquals(read.Select(Core));

    private static string Core(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex("""<script[^>]*ld\+json[^>]*>.*?</script\s*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LinkedData();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’\-]*(?:\s[\p{L}.'’\-]+){1,3}$")]
    private static partial Regex Person();

    [GeneratedRegex("""<meta\b[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex("""\s(?:itemprop|itemtype|itemscope|datetime|pubdate|rel)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)|<link\b[^>]*canonical[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Labels();

    [GeneratedRegex("""<title\b[^>]*>.*?</title\s*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Title();

    private sealed class Tally(string name)
    {
        private int _right, _all, _wrong;

        public void Add(string id, bool right, string truth, string? read, bool list)
        {
            _all++;
            if (right) _right++;
            else if (!string.IsNullOrEmpty(read)) _wrong++;
            if (list && !right) Console.WriteLine($"{name} {id[..8]}: {truth} | {read}");
        }

        public override string ToString() => $"{name}: {_right} of {_all} right ({100.0 * _right / Math.Max(1, _all):F1} %), {_wrong} wrong, {_all - _right - _wrong} missing";
    }
}
