namespace Analytics.Tests.Quoted;

/// <summary>The page of a local station that is pasted from a browser; where it is not at hand nothing is tested.</summary>
public class SharedPageTests
{
    private static readonly string? Folder = Find();

    private static readonly Lazy<Quotations> Found = new(() => Corpus.Load(Folder!).Where(story => story.Id.StartsWith("000_", StringComparison.Ordinal)).Quotations());

    [Theory]
    [InlineData("Symone Sanders", QuotationKind.Direct, "The goal of the vice president’s trip")]
    [InlineData("Symone Sanders", QuotationKind.Direct, "We will also engage community leaders")]
    [InlineData("Symone Sanders", QuotationKind.Direct, "The vice president’s strategy is built around")]
    [InlineData("Symone Sanders", QuotationKind.Mixed, "Covid cooperation")]
    [InlineData("Mazin Alfaqih", QuotationKind.Mixed, "ways to increase economic opportunities")]
    [InlineData("Mazin Alfaqih", QuotationKind.Indirect, "The vice president will meet with Guatemalan community leaders")]
    [InlineData("Mazin Alfaqih", QuotationKind.Indirect, "The US will also increase the number")]
    [InlineData("Kamala Harris", QuotationKind.Direct, "We have to give people some sense of hope")]
    [InlineData("Kamala Harris", QuotationKind.Indirect, "she had secured commitments")]
    [InlineData("Hillary Quam", QuotationKind.Indirect, "In Mexico, Harris will participate")]
    [InlineData("Norma Torres", QuotationKind.Indirect, "Harris had confirmed to the group")]
    [InlineData("one official", QuotationKind.Mixed, "she is “really picking up”")]
    [InlineData("CNN", QuotationKind.Indirect, "Republican critics and the media have portrayed")]
    public void Its_quotations_are_found_with_their_speakers(string source, QuotationKind kind, string words)
    {
        if (Folder is null) return;

        Assert.Contains(Found.Value.By(source), quotation => quotation.Kind == kind && quotation.Text.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Alejandro Giammattei")]
    [InlineData("Andrés Manuel López Obrador")]
    [InlineData("Joe Biden")]
    [InlineData("Barack Obama")]
    [InlineData("Dana Bash")]
    public void Who_is_only_mentioned_has_none(string name)
    {
        if (Folder is null) return;

        Assert.Empty(Found.Value.By(name));
    }

    [Theory]
    [InlineData("CNN", 1)]
    [InlineData("Norma Torres", 1)]
    [InlineData("Hillary Quam", 1)]
    [InlineData("Kamala Harris", 2)]
    [InlineData("Mazin Alfaqih", 3)]
    public void Nothing_is_counted_twice(string source, int count)
    {
        if (Folder is null) return;

        Assert.Equal(count, Found.Value.By(source).Count);
        Assert.DoesNotContain(Found.Value, quotation => quotation.Cue == "put");
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Analytics.sln"))) continue;
            foreach (var shared in new[] { Path.Combine(folder.FullName, "..", "shared", "seeds"), Path.Combine(folder.FullName, "..", "..", "shared", "seeds") })
            {
                if (Directory.Exists(shared)) return shared;
            }
        }

        return null;
    }
}
