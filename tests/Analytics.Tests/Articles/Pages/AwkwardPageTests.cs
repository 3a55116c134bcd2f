using Analytics.Testing;

namespace Analytics.Tests.Articles.Pages;

/// <summary>Each folder beside this file is a page that is hard in one way: its source, the body that must come out, and facts that must.</summary>
public class AwkwardPageTests
{
    private static readonly string Folder = Repository.PathOf("tests/Analytics.Tests/Articles/Pages");

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_story_comes_out_whole_and_alone(string name)
    {
        var story = Read(name);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name, "body.txt")).TrimEnd('\n'), story.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_facts_are_found(string name)
    {
        var story = Read(name);
        foreach (var line in File.ReadLines(Path.Combine(Folder, name, "facts.txt")))
        {
            var fact = line[..line.IndexOf(':', StringComparison.Ordinal)];
            Assert.Equal(line, $"{fact}: {Fact(story, fact)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_character_is_traced_to_its_place(string name)
    {
        var source = Directory.GetFiles(Path.Combine(Folder, name), "source.*").Single();
        Normalization.OffsetTests.AssertTraceable(Read(name), File.ReadAllText(source));
    }

    private static Document Read(string name) => Corpus.Load(Directory.GetFiles(Path.Combine(Folder, name), "source.*"))[0];

    private static string? Fact(Document story, string name) => name switch
    {
        "title" => story.Title,
        "subtitle" => story.Subtitle,
        "authors" => string.Join("; ", story.Authors),
        "published" => story.Published?.ToString(),
        "updated" => story.Updated?.ToString(),
        "section" => story.Section,
        "tags" => string.Join("; ", story.Tags),
        "site" => story.Site,
        "agency" => story.Agency,
        "dateline" => story.Dateline,
        "lead caption" => story.LeadCaption,
        "url" => story.Url,
        "language" => story.Language,
        _ => throw new ArgumentException($"\"{name}\" is no fact that this test knows.", nameof(name)),
    };
}
