using Analytics.Testing;

namespace Analytics.Tests.Articles.Seeds;

/// <summary>The sample stories as the loader reads them.</summary>
internal static class SeedCorpus
{
    public static Corpus Stories { get; } = Corpus.Load(Repository.PathOf("seeds"));
}
